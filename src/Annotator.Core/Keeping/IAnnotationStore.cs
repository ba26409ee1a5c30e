using Annotator.Core.Editing;
using Annotator.Core.Layers;
using Annotator.Core.Suggesting;

namespace Annotator.Core.Keeping;

/// <summary>Keeps documents, what machines suggested and what each reviewer decided, between sessions.</summary>
/// <remarks>Thread-safe. There is one writer: a person's change never waits for a plugin's suggestions.</remarks>
public interface IAnnotationStore : IDisposable
{
    /// <summary>The labels in use, with the keys and colours once given.</summary>
    LayerSchema Layers { get; }

    /// <summary>Keeps the labels; those already kept stay as they are.</summary>
    void Declare(LayerSchema layers);

    /// <summary>Every document with where a reviewer stands, in the order of their ids, without reading a text.</summary>
    IEnumerable<CopySummary> List(string reviewer);

    /// <summary>A document's text; null when it is not in the store.</summary>
    Document? FindDocument(string documentId);

    /// <summary>Adds a document.</summary>
    /// <returns>False when it is there already with the same text.</returns>
    /// <exception cref="DocumentDiffersException">It is there with another text; the message shows the first difference.</exception>
    bool Add(Document document);

    /// <summary>What machines suggested for a document so far; null when the document is not in the store.</summary>
    Suggested? FindSuggested(string documentId);

    /// <summary>Keeps suggestions in the place of those before; they show only once all of them are written.</summary>
    /// <returns>Ends when they are on disk.</returns>
    Task Keep(Suggested suggested);

    /// <summary>A reviewer's copy; before the first edit it is what machines suggested. Null when the document is not in the store.</summary>
    ReviewerCopy? Find(CopyKey copy);

    /// <summary>Appends one change and applies it to the copy; it is on disk when this returns.</summary>
    /// <param name="copy">The copy; the first change begins it.</param>
    /// <param name="expectedVersion">The version the change was made on.</param>
    /// <param name="change">What changed.</param>
    /// <returns>The copy's new version.</returns>
    /// <exception cref="StaleCopyException">The copy has another version; nothing was written.</exception>
    /// <exception cref="StoreException">It could not be written; nothing was.</exception>
    long Commit(CopyKey copy, long expectedVersion, Change change);

    /// <summary>A reviewer's changes over all documents, newest first.</summary>
    IEnumerable<LoggedChange> Changes(string reviewer);

    /// <summary>Everybody's changes to a document, oldest first.</summary>
    IReadOnlyList<Change> ChangesOf(string documentId);

    /// <summary>Puts decisions from elsewhere (an import) into a copy that has none yet, as they are.</summary>
    /// <exception cref="StaleCopyException">The copy has decisions already; nothing was written.</exception>
    void Restore(CopyKey copy, AnnotatedDocument decided);
}
