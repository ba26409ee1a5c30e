using System.Collections;
using System.Runtime.InteropServices;
using Annotator.Core.Editing;
using Annotator.Core.Keeping;

namespace Annotator.Tui.State;

/// <summary>The documents a person goes through, in an order and narrowed by a filter, with how far each has come.</summary>
/// <remarks>
/// Order and filter are taken anew when the person asks for them, not while one works, so that nothing moves under the hands; the open
/// document is always shown.
/// </remarks>
internal sealed class DocumentList : IReadOnlyList<CopySummary>
{
    private readonly List<CopySummary> _documents;
    private readonly Dictionary<string, int> _places = [];
    private readonly List<int> _shown = [];
    private int _open = -1;

    public DocumentList(IEnumerable<CopySummary> documents)
    {
        _documents = [.. documents];
        DoneCount = _documents.Count(document => document.Status.State == DocumentState.Done);
        Number();
        Narrow(null);
    }

    /// <summary>The number of documents shown.</summary>
    public int Count => _shown.Count;

    /// <summary>The number of documents, shown or not.</summary>
    public int Total => _documents.Count;

    /// <summary>How many are done, shown or not.</summary>
    public int DoneCount { get; private set; }

    /// <summary>The open document's place; -1 while none is open.</summary>
    public int OpenIndex { get; private set; } = -1;

    /// <summary>The order they stand in.</summary>
    public DocumentOrder Order { get; private set; }

    /// <summary>What the list is narrowed to; null for all.</summary>
    public DocumentFilter? Filter { get; private set; }

    /// <summary>Rows the list is scrolled by, away from the open document; 0 again as soon as another one is opened.</summary>
    public int Scrolled { get; set; }

    /// <inheritdoc/>
    public CopySummary this[int index] => _documents[_shown[index]];

    /// <summary>The place of a document; -1 when it is not shown.</summary>
    public int IndexOf(string documentId) => _places.TryGetValue(documentId, out var place) ? IndexOfPlace(place) : -1;

    /// <summary>Marks a document as the open one; the one before leaves when it does not fit the filter any more.</summary>
    public void Open(string documentId)
    {
        var before = _open;
        _open = _places.GetValueOrDefault(documentId, -1);
        if (before >= 0 && before != _open && Filter?.Fits(_documents[before]) == false)
            _shown.RemoveAt(IndexOfPlace(before));
        if (_open >= 0 && CollectionsMarshal.AsSpan(_shown).BinarySearch(_open) is < 0 and var absent)
            _shown.Insert(~absent, _open);
        OpenIndex = IndexOfPlace(_open);
        Scrolled = 0;
    }

    /// <summary>Puts them in an order.</summary>
    public void Sort(DocumentOrder order)
    {
        var open = _open < 0 ? null : _documents[_open].DocumentId;
        Order = order;
        _documents.Sort((one, other) => order.Compare(one, other));
        Number();
        _open = open is null ? -1 : _places[open];
        Narrow(Filter);
    }

    /// <summary>Shows those that fit, and the open one.</summary>
    public void Narrow(DocumentFilter? filter)
    {
        Filter = filter;
        _shown.Clear();
        for (var place = 0; place < _documents.Count; place++)
        {
            if (place == _open || filter is null || filter.Fits(_documents[place]))
                _shown.Add(place);
        }
        OpenIndex = IndexOfPlace(_open);
        Scrolled = 0;
    }

    /// <summary>Takes over how far a document has come after a change.</summary>
    public void Recount(AnnotatedDocument document, Change change) =>
        Recount(document, before => before.Doubt + change.Differences.OfType<AnnotationDifference>().Sum(difference => Doubt.Of(difference.After) - Doubt.Of(difference.Before)));

    /// <summary>Takes over how far a document has come.</summary>
    public void Recount(AnnotatedDocument document) => Recount(document, _ => Doubt.Of(document.Annotations));

    /// <inheritdoc/>
    public IEnumerator<CopySummary> GetEnumerator() => _shown.Select(place => _documents[place]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Recount(AnnotatedDocument document, Func<CopySummary, int> doubt)
    {
        if (!_places.TryGetValue(document.Document.Id, out var place))
            return;
        var before = _documents[place];
        DoneCount += (document.Status.State == DocumentState.Done ? 1 : 0) - (before.Status.State == DocumentState.Done ? 1 : 0);
        _documents[place] = before with
        {
            Status = document.Status,
            Pending = document.Annotations.PendingCount,
            Decided = document.Annotations.Count - document.Annotations.PendingCount,
            Doubt = Math.Max(0, doubt(before)),
        };
    }

    private int IndexOfPlace(int place) => Math.Max(-1, CollectionsMarshal.AsSpan(_shown).BinarySearch(place));

    private void Number()
    {
        for (var place = 0; place < _documents.Count; place++)
            _places[_documents[place].DocumentId] = place;
    }
}
