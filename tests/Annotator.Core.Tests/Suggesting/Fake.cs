using Annotator.Core.Suggesting;

namespace Annotator.Core.Tests.Suggesting;

/// <summary>Annotators made of one expression.</summary>
internal static class Fake
{
    public static AnnotatorDescription Description(string name, string writes, string reads = "") => new(
        name,
        "1",
        [.. writes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(layer => new WrittenLayer(layer, ["PER", "LOC", "CUE"]))],
        [.. reads.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        [],
        []);

    public static ReadyAnnotator Annotator(
        Func<AnnotatedDocument, IEnumerable<Suggestion>> suggest, string name = "fake", string writes = "entity", string reads = "") =>
        new(Description(name, writes, reads), new Answering(suggest));

    public static Suggestion Per(int start, int end, double? confidence = null) => new("entity", "PER", new(start, end), confidence);

    private sealed class Answering(Func<AnnotatedDocument, IEnumerable<Suggestion>> suggest) : IAnnotator
    {
        public IEnumerable<Suggestion> Suggest(AnnotatedDocument document, CancellationToken cancellation) => suggest(document);
    }
}
