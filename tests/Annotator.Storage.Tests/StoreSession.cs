using Annotator.Core.Editing;
using Annotator.Core.Keeping;

namespace Annotator.Storage.Tests;

/// <summary>Opens a reviewer's session on a document in a store, as the workbench does.</summary>
internal static class StoreSession
{
    public static AnnotationSession Session(this IAnnotationStore store, string documentId, string reviewer = "ana", TimeProvider? time = null)
    {
        var copy = store.Find(new(documentId, reviewer))!;
        return new(copy.Document, reviewer, new StoreChangeLog(store, copy.Key, copy.Version), time ?? TimeProvider.System);
    }

    /// <summary>Adds a document with its annotations as suggestions.</summary>
    public static void AddSuggested(this IAnnotationStore store, AnnotatedDocument document)
    {
        store.Add(document.Document);
        store.Keep(new(document, [])).Wait();
    }
}
