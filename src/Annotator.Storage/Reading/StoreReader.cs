using System.Collections.Immutable;
using Annotator.Core.Editing;
using Annotator.Core.Keeping;
using Annotator.Core.Suggesting;
using Annotator.Storage.Rows;
using LiteDB;

namespace Annotator.Storage.Reading;

/// <summary>Reads a store, from any thread, while the writer writes.</summary>
/// <remarks>LiteDB gives each collection a moment of its own. What spans several is read, and read again if a write came between.</remarks>
internal sealed class StoreReader(StoreTables tables)
{
    private readonly ChangeRows _changes = new(tables);

    public DocumentRow? Document(string id) => DocumentRow.OrNull(tables.Documents.FindById(id));

    /// <returns>The reviewer's number; 0 for one who has decided nothing yet.</returns>
    /// <remarks>Each row is checked: one with a letter changed would be somebody else, who has decided nothing.</remarks>
    public long Reviewer(string name) =>
        tables.Reviewers.FindAllChecked().FirstOrDefault(row => row["w"] == name) is { } row ? row["_id"].AsInt64 : 0;

    public CopyRow? Copy(long reviewer, long document) => CopyRow.OrNull(tables.Copies.FindById(RowKey.Of(reviewer, document)));

    public Document Text(DocumentRow row) =>
        new(row.Id, TextRows.Text(tables, row)) { Language = row.Language, Metadata = row.Metadata };

    public List<CopySummary> List(string reviewerName)
    {
        while (true)
        {
            var count = DocumentCount.Of(tables);
            var list = ListAsFound(reviewerName);
            if (count is null || list.Count == count.Value.Documents)
                return list;
            // A document may have come or gone between two looks.
            if (count == DocumentCount.Of(tables))
                throw new InvalidDataException($"its index shows {list.Count} of {count.Value.Documents} documents");
        }
    }

    private List<CopySummary> ListAsFound(string reviewerName)
    {
        var reviewer = Reviewer(reviewerName);
        var copies = reviewer == 0
            ? []
            : tables.Copies.Of(reviewer).Select(CopyRow.Of).ToDictionary(copy => copy.Document);
        // By the hundred thousand: what a list does not show is not taken out of the rows.
        return [.. tables.Documents.FindAll().Select(document =>
            copies.Count > 0 && copies.TryGetValue(document["n"].AsInt64, out var copy)
                ? new CopySummary(document["_id"].AsString, copy.Status, copy.Pending, copy.Decided) { Doubt = copy.Doubt }
                : DocumentRow.Untouched(document))];
    }

    public Suggested? FindSuggested(string documentId)
    {
        while (true)
        {
            if (Document(documentId) is not { } document)
                return null;
            var (layers, runs) = (Layers(document, null), Runs(document));
            if (Moment(documentId, 0) != MomentOf(document, null))
                continue;
            RequireAll(document, layers);
            return new(layers.Base(Text(document), document.NextAnnotation, document.NextLink), runs);
        }
    }

    public ReviewerCopy? Find(CopyKey key)
    {
        while (true)
        {
            if (Document(key.DocumentId) is not { } document)
                return null;
            var reviewer = Reviewer(key.Reviewer);
            var copy = Copy(reviewer, document.Number);
            var (layers, runs) = (Layers(document, copy), Runs(document));
            if (Moment(key.DocumentId, reviewer) != MomentOf(document, copy))
                continue;
            RequireAll(document, layers);
            var suggested = layers.Base(Text(document), document.NextAnnotation, document.NextLink);
            var view = layers.View(suggested, copy?.Status ?? DocumentStatus.New);
            if (copy is not null)
                RequireAll(document, copy, view.Document.Annotations);
            else if (document.Copies is > 0)
                RequireCopies(document, key.Reviewer);
            return new(key, view, copy?.Version ?? 0, runs) { Suggested = new(suggested, runs) };
        }
    }

    /// <summary>A damaged index leads past rows without a word; their number tells.</summary>
    private static void RequireAll(DocumentRow document, CopyLayers layers)
    {
        if (document.Base != 0 && layers.Suggested.Count != document.Suggested)
            throw new InvalidDataException($"'{document.Id}' has {layers.Suggested.Count} suggestions where {document.Suggested} were kept");
    }

    /// <summary>Who has no copy must not be one whose copy is no longer found.</summary>
    private void RequireCopies(DocumentRow document, string reviewer)
    {
        // Another thread may write the first change of somebody else's copy between two looks.
        var copies = CopiesOf(document.Number).Count();
        if (copies < document.Copies && (Document(document.Id)?.Copies ?? 0) > copies)
            throw new InvalidDataException($"{copies} of the {document.Copies} copies of '{document.Id}' can be found; that of {reviewer} may be among the others");
    }

    private static void RequireAll(DocumentRow document, CopyRow copy, AnnotationList annotations)
    {
        if ((annotations.PendingCount, annotations.Count - annotations.PendingCount) != (copy.Pending, copy.Decided))
            throw new InvalidDataException($"a copy of '{document.Id}' has {annotations.Count} annotations where {copy.Pending + copy.Decided} were kept");
    }

    public IEnumerable<LoggedChange> Changes(string reviewer) =>
        Reviewer(reviewer) is > 0 and var number ? _changes.NewestFirst(number) : [];

    /// <summary>A copy as it is kept, with its history; null when the reviewer has none.</summary>
    public TakenCopy? Give(CopyKey key)
    {
        if (Document(key.DocumentId) is not { } document || Copy(Reviewer(key.Reviewer), document.Number) is not { } copy)
            return null;
        var changes = _changes.OfDocument(document.Number)
            .Where(pair => pair.Reviewer == copy.Reviewer && pair.Change.Origin != ChangeOrigin.Retext).Select(pair => pair.Change).ToList();
        return new(copy, Annotations(copy.Number), Links(copy.Number), changes, document.NextAnnotation, document.NextLink);
    }

    /// <summary>All changes to a document, those to its earlier texts too, oldest first.</summary>
    public List<Change> ChangesOf(string documentId) =>
        Document(documentId) is { } document ? [.. _changes.OfDocument(document.Numbers).Select(change => change.Change)] : [];

    /// <summary>All changes of labels, oldest first.</summary>
    public List<Change> LabelHistory() => [.. _changes.OfDocument(ChangeRows.OfLabels).Select(change => change.Change)];

    /// <summary>Where a label is in use; reads every annotation there is.</summary>
    public LabelUse UseOf(string layer, string label)
    {
        var documents = tables.Documents.FindAll().Select(DocumentRow.Of).ToDictionary(document => document.Number);
        var owners = documents.Values.Where(document => document.Base != 0).ToDictionary(document => document.Base, document => document.Number);
        foreach (var copy in tables.Copies.FindAll().Select(CopyRow.Of).Where(copy => documents.ContainsKey(copy.Document)))
            owners[copy.Number] = copy.Document;
        var isDecided = new Dictionary<(long Document, int Annotation), bool>();
        foreach (var row in tables.Annotations.FindAll().Where(row => row["b"].AsString == label && row["y"].AsString == layer))
        {
            if (owners.TryGetValue(row["_id"].AsInt64 >> 32, out var document))
                isDecided[(document, RowKey.NumberIn(row["_id"].AsInt64))] = isDecided.GetValueOrDefault((document, RowKey.NumberIn(row["_id"].AsInt64))) || !row["r"].IsNull;
        }
        return new(isDecided.Count, isDecided.Values.Count(decided => decided), isDecided.Keys.DistinctBy(key => key.Document).Count());
    }

    /// <summary>Every reviewer's copy of a document.</summary>
    public IEnumerable<CopyRow> CopiesOf(long document) =>
        tables.Reviewers.FindAllChecked().Select(row => row["_id"].AsInt64).ToList().Select(reviewer => Copy(reviewer, document)).OfType<CopyRow>();

    /// <summary>The names of all who have decided anything.</summary>
    public List<string> Reviewers() => [.. tables.Reviewers.FindAllChecked().Select(row => row["w"].AsString)];

    /// <summary>What a reviewer sees of a document whose rows stand still: inside the writer's transaction.</summary>
    public AnnotatedDocument View(DocumentRow document, CopyRow copy)
    {
        var layers = Layers(document, copy);
        return layers.View(layers.Base(Text(document), document.NextAnnotation, document.NextLink), copy.Status).Document;
    }

    /// <summary>The rows of a copy over those of the base.</summary>
    /// <param name="document">Says which base.</param>
    /// <param name="copy">Null for the base alone.</param>
    public CopyLayers Layers(DocumentRow document, CopyRow? copy) => new(
        Annotations(document.Base),
        Links(document.Base),
        copy is null ? [] : Annotations(copy.Number),
        copy is null ? [] : Links(copy.Number));

    private List<Annotation> Annotations(long copy) =>
        copy == 0 ? [] : [.. tables.Annotations.Of(copy).Select(AnnotationBson.OfRow)];

    private List<Link> Links(long copy) =>
        copy == 0 ? [] : [.. tables.Links.Of(copy).Select(LinkBson.OfRow)];

    private ImmutableArray<Run> Runs(DocumentRow document) =>
        tables.Runs.FindById(document.Number) is { } row ? [.. row["r"].AsArray.Select(RunBson.Run)] : [];

    private (long Base, int NextAnnotation, int NextLink, long Version) Moment(string documentId, long reviewer) =>
        Document(documentId) is { } document ? MomentOf(document, Copy(reviewer, document.Number)) : default;

    /// <summary>Every write that changes what a reviewer sees changes one of these.</summary>
    private static (long Base, int NextAnnotation, int NextLink, long Version) MomentOf(DocumentRow document, CopyRow? copy) =>
        (document.Base, document.NextAnnotation, document.NextLink, copy?.Version ?? 0);
}
