using Annotator.Core.Editing;
using Annotator.Core.Layers;
using Annotator.Tui.Painting;
using Annotator.Tui.State;

namespace Annotator.Tui.Tests;

/// <summary>Documents opened for a test, without a store.</summary>
/// <remarks>The width is that of a row; the pane has one more column, for a caret behind a full row.</remarks>
internal static class Open
{
    public static readonly LayerSchema Layers = LayerSchema.Empty
        .With("entity", "PER").With("entity", "ORG").With("entity", "LOC").With("entity", "MISC").With("quote", "DIRECT");

    public static OpenDocument Marked(string marked, int width = 40, int height = 10) => Opened(Testing.Marked.Text(marked), width, height);

    public static OpenDocument Text(string text, int width = 40, int height = 10) => Opened(new(new Document("test", text)), width, height);

    private static OpenDocument Opened(AnnotatedDocument annotated, int width, int height)
    {
        var session = new AnnotationSession(annotated, "ana", new MemoryChangeLog("test"), TimeProvider.System);
        var document = new OpenDocument(session) { Switches = new(LaneMode.Off) };
        document.Resize(width + 1, height);
        return document;
    }
}
