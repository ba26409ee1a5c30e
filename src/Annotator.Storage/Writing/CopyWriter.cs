using Annotator.Core.Editing;
using Annotator.Core.Keeping;
using Annotator.Storage.Reading;
using Annotator.Storage.Rows;
using LiteDB;

namespace Annotator.Storage.Writing;

/// <summary>Writes what people decide; on the writer's thread, inside a transaction.</summary>
internal sealed class CopyWriter(StoreTables tables, StoreReader reader, SuggestionWriter? suggestions)
{
    private readonly BaseRows _base = new(tables);
    private readonly ChangeRows _changes = new(tables);

    /// <summary>Applies a change to a copy and appends it to the log.</summary>
    /// <returns>The copy's new version.</returns>
    public long Commit(CopyKey key, long expectedVersion, Change change)
    {
        var (document, copy) = Require(key);
        if (copy.Version != expectedVersion)
            throw new StaleCopyException(key, expectedVersion, copy.Version);
        var counted = document;
        if (copy.Number == 0)
            (counted, copy) = (document with { Copies = document.Copies + 1 }, copy with { Number = tables.NextNumber("copy") });
        foreach (var difference in change.Differences)
            (counted, copy) = Apply(difference, counted, copy);
        copy = copy with { Version = copy.Version + 1 };
        tables.Copies.Upsert(copy.ToBson());
        if (counted != document)
            tables.Documents.Update(counted.ToBson());
        _changes.Append(copy.Reviewer, document.Number, change);
        return copy.Version;
    }

    /// <summary>Begins a copy with decisions from elsewhere, and with what of theirs is pending and not among the suggestions.</summary>
    /// <returns>The copy's version.</returns>
    public long Restore(CopyKey key, AnnotatedDocument decided, DateTimeOffset at)
    {
        var (document, copy) = Require(key);
        if (copy.Number != 0)
            throw new StaleCopyException(key, 0, copy.Version);
        if (decided.Document.Text.Length != document.Length || !TextRows.HashOf(decided.Document.Text).AsSpan().SequenceEqual(document.Hash))
            throw new StoreException($"'{key.DocumentId}' has another text in '{tables.Path}'; nothing was written. Import the decisions with the text they were made on.");

        var imported = Imported(decided, reader.Layers(document, null), key.Reviewer, at);
        copy = copy with { Number = tables.NextNumber("copy"), Status = decided.Status, Version = 1 };
        document = Counting(document, decided.NextAnnotation, decided.NextLink) with { Copies = document.Copies + 1 };
        foreach (var annotation in decided.Annotations)
            document = Put(annotation, isNew: true, document, copy);
        foreach (var link in decided.Links)
            document = Put(link, isNew: true, document, copy);
        tables.Documents.Update(document.ToBson());

        var view = reader.View(document, copy).Annotations;
        tables.Copies.Insert(copy.Counting(view).ToBson());
        _changes.Append(copy.Reviewer, document.Number, imported);
        return copy.Version;
    }

    /// <summary>The decisions as a change of the suggestions, for the log.</summary>
    private static Change Imported(AnnotatedDocument decided, CopyLayers suggested, string reviewer, DateTimeOffset at)
    {
        var before = suggested.Suggested.ToDictionary(annotation => annotation.Id);
        var linksBefore = suggested.SuggestedLinks.ToDictionary(link => link.Id);
        var annotations = decided.Annotations.Select(annotation =>
            new AnnotationDifference(annotation.Id, before.GetValueOrDefault(annotation.Id) is { } there && annotation.Is(there) ? there : null, annotation));
        var links = decided.Links.Select(link =>
            new LinkDifference(link.Id, linksBefore.GetValueOrDefault(link.Id) is { } there && link.Is(there) ? there : null, link));
        var status = decided.Status == DocumentStatus.New
            ? []
            : new Difference[] { new StatusDifference(decided.Document.Id, DocumentStatus.New, decided.Status) };
        var count = decided.Annotations.Count(annotation => annotation.IsTouched);
        return new($"Take over {count} decided annotation{(count == 1 ? "" : "s")}", ChangeOrigin.Import, reviewer, at, [.. annotations, .. links, .. status]);
    }

    /// <summary>Puts a copy from another store in the place of this reviewer's, which is none or an earlier state of it.</summary>
    public bool Take(CopyKey key, TakenCopy taken)
    {
        var (document, copy) = Require(key);
        var known = copy.Number == 0 ? 0 : reader.Give(key)!.Changes.Count;
        if (copy.Number == 0)
            (document, copy) = (document with { Copies = document.Copies + 1 }, copy with { Number = tables.NextNumber("copy") });
        var (first, last) = RowKey.Range(copy.Number);
        tables.Annotations.DeleteMany(Query.Between("_id", first, last));
        tables.Links.DeleteMany(Query.Between("_id", first, last));
        foreach (var annotation in taken.Annotations)
            tables.Annotations.Insert(Keyed(AnnotationBson.Of(annotation), RowKey.Annotation(copy.Number, annotation.Id)));
        foreach (var link in taken.Links)
            tables.Links.Insert(Keyed(LinkBson.Of(link), RowKey.Link(copy.Number, link.Id)));
        foreach (var change in taken.Changes.Skip(known))
            _changes.Append(copy.Reviewer, document.Number, change);

        document = Counting(document, taken.NextAnnotation, taken.NextLink);
        tables.Documents.Update(document.ToBson());
        copy = copy with { Status = taken.Row.Status, Version = taken.Row.Version };
        var view = reader.View(document, copy).Annotations;
        return tables.Copies.Upsert(copy.Counting(view).ToBson());
    }

    private static BsonDocument Keyed(BsonDocument row, long key)
    {
        row["_id"] = key;
        return row;
    }

    private (DocumentRow Document, CopyRow Copy) Require(CopyKey key)
    {
        var document = reader.Document(key.DocumentId)
            ?? throw new StoreException($"'{key.DocumentId}' is not in '{tables.Path}'; nothing was written. Add the document first.");
        var reviewer = Numbered(key.Reviewer);
        return (document, reader.Copy(reviewer, document.Number) ?? new(reviewer, document.Number, 0, DocumentStatus.New, 0, document.Suggested, 0, document.Doubt));
    }

    /// <summary>The reviewer's number; a new one for a new name.</summary>
    public long Numbered(string name)
    {
        if (reader.Reviewer(name) is > 0 and var known)
            return known;
        var reviewer = tables.NextNumber("reviewer");
        tables.Reviewers.Insert(new BsonDocument { ["_id"] = reviewer, ["w"] = name });
        return reviewer;
    }

    private (DocumentRow Document, CopyRow Copy) Apply(Difference difference, DocumentRow document, CopyRow copy)
    {
        switch (difference)
        {
            case AnnotationDifference(var id, var before, var after):
                document = after is null ? Remove(tables.Annotations, RowKey.Annotation(copy.Number, id), document) : Put(after, before is null, document, copy);
                return (document, copy with
                {
                    Pending = copy.Pending + Pending(after) - Pending(before),
                    Decided = copy.Decided + Decided(after) - Decided(before),
                    Doubt = Math.Max(0, copy.Doubt + Doubt.Of(after) - Doubt.Of(before)),
                });
            case LinkDifference(var id, var before, var after):
                return (after is null ? Remove(tables.Links, RowKey.Link(copy.Number, id), document) : Put(after, before is null, document, copy), copy);
            case StatusDifference(_, _, var after):
                return (document, copy with { Status = after });
            default:
                throw new ArgumentException($"The store does not know how to keep a {difference.GetType().Name}.", nameof(difference));
        }
    }

    private DocumentRow Put(Annotation annotation, bool isNew, DocumentRow document, CopyRow copy)
    {
        document = Counting(document, IdNumber.Of(annotation.Id) + 1, 1);
        if (isNew)
        {
            suggestions?.Took(document, annotation);
            document = _base.MakeRoom(document, document.Base, annotation);
        }
        Put(tables.Annotations, copy, document, number => RowKey.Annotation(number, annotation.Id), annotation.IsTouched, AnnotationBson.Of(annotation));
        return document;
    }

    private DocumentRow Put(Link link, bool isNew, DocumentRow document, CopyRow copy)
    {
        document = Counting(document, 1, IdNumber.Of(link.Id) + 1);
        if (isNew)
        {
            suggestions?.Took(document, link);
            document = _base.MakeRoom(document, document.Base, link);
        }
        Put(tables.Links, copy, document, number => RowKey.Link(number, link.Id), link.IsTouched, LinkBson.Of(link));
        return document;
    }

    /// <summary>Keeps a row in the copy unless nobody touched it and the base has it.</summary>
    private static void Put(
        RowTable rows, CopyRow copy, DocumentRow document, Func<long, long> keyIn, bool isTouched, BsonDocument row)
    {
        if (!isTouched && rows.FindById(keyIn(document.Base)) is not null)
        {
            rows.Delete(keyIn(copy.Number));
            return;
        }
        row["_id"] = keyIn(copy.Number);
        rows.Upsert(row);
    }

    private static DocumentRow Remove(RowTable rows, long key, DocumentRow document)
    {
        rows.Delete(key);
        return document;
    }

    private static DocumentRow Counting(DocumentRow document, int nextAnnotation, int nextLink) =>
        nextAnnotation <= document.NextAnnotation && nextLink <= document.NextLink
            ? document
            : document with { NextAnnotation = Math.Max(document.NextAnnotation, nextAnnotation), NextLink = Math.Max(document.NextLink, nextLink) };

    private static int Pending(Annotation? annotation) => annotation is { Review: Review.Pending } ? 1 : 0;

    private static int Decided(Annotation? annotation) => annotation is { Review: not Review.Pending } ? 1 : 0;
}
