using Annotator.Core.Editing;
using Annotator.Core.Keeping;
using Annotator.Storage.Reading;
using Annotator.Storage.Rows;
using Annotator.Storage.Writing;
using LiteDB;

namespace Annotator.Storage.Care;

/// <summary>Takes over from the rows of a damaged store what the store restored from a backup lacks: documents, then changes in their order.</summary>
internal sealed class Salvage
{
    private readonly StoreTables _into;
    private readonly StoreReader _reader;
    private readonly CopyWriter _copies;
    private readonly Dictionary<long, string> _documents = [];
    private readonly HashSet<long> _otherTexts = [];
    private readonly Dictionary<long, DocumentRow> _newDocuments = [];
    private readonly Dictionary<long, SortedDictionary<long, string>> _texts = [];
    private readonly Dictionary<long, string> _reviewers = [];
    private readonly SortedDictionary<long, BsonDocument> _changes = [];
    private readonly List<BsonDocument> _labels = [];
    private readonly Dictionary<long, CopyRow> _versions = [];
    private readonly List<string> _lost = [];

    /// <param name="into">The restored store, not yet in use.</param>
    public Salvage(StoreTables into)
    {
        (_into, _reader) = (into, new(into));
        _copies = new(into, _reader, null);
    }

    /// <summary>How many documents were taken over.</summary>
    public int Documents { get; private set; }

    /// <summary>How many changes were taken over.</summary>
    public int Changes { get; private set; }

    /// <summary>What could not be, one clause each.</summary>
    public IReadOnlyList<string> Lost => _lost;

    /// <summary>Takes over what is whole.</summary>
    /// <param name="rows">All that could be read, in no order.</param>
    /// <param name="areSealed">Whether a row without a seal is no row.</param>
    public void Take(IEnumerable<BsonDocument> rows, bool areSealed)
    {
        var newest = _into.Changes.LastOrNull() is { } last ? last["_id"].AsInt64 : 0;
        var broken = 0;
        foreach (var row in rows)
        {
            if (!RowSeal.Break(row) && areSealed)
                broken++;
            else
                Sort(row, newest);
        }
        if (broken > 0)
            _lost.Add($"{broken} row{(broken == 1 ? " is" : "s are")} no longer as written");
        foreach (var label in _labels.OrderBy(label => label["_id"].AsInt32))
            _into.InTransaction(() => _into.Labels.Upsert(label));
        foreach (var document in _newDocuments.Values.OrderBy(document => document.Number))
            Add(document);
        // Labels come as they are now; a change of them has no document to be made in.
        foreach (var (sequence, row) in _changes.Where(pair => IsOfAnnotations(pair.Value)))
            Apply(sequence, row);
        TellMissing();
        _into.InTransaction(Recount);
    }

    /// <summary>A copy's row counts its changes, so that it tells how many could not be found.</summary>
    private void TellMissing()
    {
        foreach (var copy in _versions.Values)
        {
            if (!_documents.TryGetValue(copy.Document, out var documentId) || ReviewerOf(copy.Reviewer) is not { } reviewer || _reader.Document(documentId) is not { } document)
                continue;
            var missing = copy.Version - (_reader.Copy(_reader.Reviewer(reviewer), document.Number)?.Version ?? 0);
            if (missing > 0)
                _lost.Add($"{missing} change{(missing == 1 ? "" : "s")} of {reviewer} in '{documentId}' could not be found");
        }
    }

    /// <summary>Neither the later part of a change nor one of labels or of a text.</summary>
    private bool IsOfAnnotations(BsonDocument row) =>
        row.ContainsKey("w") && row["d"].AsInt64 != ChangeRows.OfLabels && (ChangeOrigin)row["o"].AsInt32 != ChangeOrigin.Retext && !_otherTexts.Contains(row["d"].AsInt64);

    /// <summary>The changes were counted over suggestions that may be lost.</summary>
    private bool Recount()
    {
        foreach (var copy in _into.Copies.FindAll().Select(CopyRow.Of).ToList())
        {
            var view = _reader.View(DocumentRow.Of(_into.Documents.FindOne(Query.EQ("n", copy.Document)) ?? _into.EarlierTexts.Require(copy.Document)["v"].AsDocument), copy).Annotations;
            _into.Copies.Update(copy.Counting(view).ToBson());
        }
        return true;
    }

    /// <summary>Tells rows apart by their fields: the pages do not say whose they are.</summary>
    private void Sort(BsonDocument row, long newestChange)
    {
        var id = row["_id"];
        if (row.ContainsKey("z") && row.ContainsKey("h") && id.IsString)
        {
            // Changes made in another text would land on the wrong words.
            var kept = _reader.Document(id.AsString);
            if (kept is not null && !kept.Hash.AsSpan().SequenceEqual(row["h"].AsBinary))
            {
                _lost.Add($"the text of '{id.AsString}' was changed since the backup, which has the one of before; its changes since are not taken over");
                _otherTexts.Add(row["n"].AsInt64);
                return;
            }
            _documents[row["n"].AsInt64] = id.AsString;
            if (kept is null)
                _newDocuments[row["n"].AsInt64] = DocumentRow.Of(row) with { EarlierTexts = null };
        }
        else if (!id.IsInt64)
        {
            if (row.ContainsKey("y") && row.ContainsKey("i"))
                _labels.Add(row);
        }
        else if (row.Count == 2 && row["t"].IsString)
        {
            var number = id.AsInt64 >> 32;
            if (!_texts.TryGetValue(number, out var pieces))
                _texts.Add(number, pieces = []);
            pieces[id.AsInt64] = row["t"].AsString;
        }
        else if (row.Count == 2 && row["w"].IsString)
        {
            _reviewers[id.AsInt64] = row["w"].AsString;
        }
        else if (row["s"].IsArray && row["v"].IsInt64)
        {
            var copy = CopyRow.Of(row);
            if (copy.Version > (_versions.GetValueOrDefault(copy.Key)?.Version ?? 0))
                _versions[copy.Key] = copy;
        }
        else if (row["f"].IsArray && (row.ContainsKey("w") || row.ContainsKey("i")) && id.AsInt64 > newestChange)
        {
            _changes[id.AsInt64] = row;
        }
    }

    private void Add(DocumentRow kept)
    {
        var text = _texts.TryGetValue(kept.Number, out var pieces) ? string.Concat(pieces.Values) : "";
        if (text.Length != kept.Length || !TextRows.HashOf(text).AsSpan().SequenceEqual(kept.Hash))
        {
            _lost.Add($"the text of '{kept.Id}' is no longer whole");
            return;
        }
        _into.InTransaction(() => new DocumentWriter(_into, _reader).Add(new Document(kept.Id, text) { Language = kept.Language, Metadata = kept.Metadata }, kept.Hash));
        Documents++;
    }

    private void Apply(long sequence, BsonDocument row)
    {
        if (!_documents.TryGetValue(row["d"].AsInt64, out var documentId))
            documentId = _into.Documents.FindOne(Query.EQ("n", row["d"].AsInt64)) is { } document ? document["_id"].AsString : null;
        var reviewer = ReviewerOf(ChangeRows.ReviewerOf(row));
        var what = $"the change '{row["x"].AsString}' of {TimeBson.Time(row["t"]):yyyy-MM-dd HH:mm}";
        var rest = Enumerable.Range(1, row["n"].AsInt32 - 1).Select(part => _changes.GetValueOrDefault(sequence + part)).ToList();
        if (documentId is null || reviewer is null || rest.Contains(null))
        {
            _lost.Add($"{what} lacks its {(documentId is null ? "document" : reviewer is null ? "reviewer" : "second half")}");
            return;
        }
        try
        {
            var change = ChangeRows.Change(row, rest.SelectMany(part => part!["f"].AsArray));
            var key = new CopyKey(documentId, reviewer);
            var version = _reader.Copy(_reader.Reviewer(reviewer), _reader.Document(documentId)?.Number ?? 0)?.Version ?? 0;
            _into.InTransaction(() => _copies.Commit(key, version, change));
            Changes++;
        }
#pragma warning disable CA1031 // A change that does not fit is told of, and the next may.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _lost.Add($"{what} in '{documentId}' does not fit any more ({exception.Message.TrimEnd('.')})");
        }
    }

    private string? ReviewerOf(long number) =>
        _reviewers.GetValueOrDefault(number) ?? (_into.Reviewers.FindById(number) is { } row ? row["w"].AsString : null);
}
