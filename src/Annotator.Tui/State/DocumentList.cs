using System.Collections;
using Annotator.Core.Keeping;

namespace Annotator.Tui.State;

/// <summary>The documents a person goes through, with how far each has come.</summary>
internal sealed class DocumentList : IReadOnlyList<CopySummary>
{
    private readonly List<CopySummary> _documents;
    private readonly Dictionary<string, int> _places = [];
    private string? _openId;

    public DocumentList(IEnumerable<CopySummary> documents)
    {
        _documents = [.. documents];
        Number();
    }

    /// <inheritdoc/>
    public int Count => _documents.Count;

    /// <summary>The open document's place; -1 while none is open.</summary>
    public int OpenIndex => _openId is null ? -1 : IndexOf(_openId);

    /// <summary>Whether the documents with most pending come first; else they stand by name.</summary>
    public bool IsByPending { get; private set; }

    /// <inheritdoc/>
    public CopySummary this[int index] => _documents[index];

    /// <summary>The place of a document; -1 when it is not listed.</summary>
    public int IndexOf(string documentId) => _places.GetValueOrDefault(documentId, -1);

    /// <summary>Marks a document as the open one.</summary>
    public void Open(string documentId) => _openId = documentId;

    /// <summary>Puts those with most pending first, or all by name.</summary>
    public void Order(bool byPending)
    {
        IsByPending = byPending;
        _documents.Sort((one, other) => byPending && one.Pending != other.Pending
            ? other.Pending.CompareTo(one.Pending)
            : string.CompareOrdinal(one.DocumentId, other.DocumentId));
        Number();
    }

    /// <summary>Takes over how far a document has come.</summary>
    public void Recount(AnnotatedDocument document)
    {
        var index = IndexOf(document.Document.Id);
        if (index < 0)
            return;
        _documents[index] = _documents[index] with
        {
            Status = document.Status,
            Pending = document.Annotations.PendingCount,
            Decided = document.Annotations.Count - document.Annotations.PendingCount,
        };
    }

    /// <inheritdoc/>
    public IEnumerator<CopySummary> GetEnumerator() => _documents.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Number()
    {
        for (var index = 0; index < _documents.Count; index++)
            _places[_documents[index].DocumentId] = index;
    }
}
