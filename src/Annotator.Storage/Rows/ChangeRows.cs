using System.Collections.Immutable;
using Annotator.Core.Editing;
using LiteDB;

namespace Annotator.Storage.Rows;

/// <summary>The append-only log of changes. A large change goes on in numbered parts right after its first row.</summary>
internal sealed class ChangeRows(StoreTables tables)
{
    /// <summary>Bits of the sequence in the key that orders a reviewer's changes.</summary>
    public const int SequenceBits = 40;

    /// <summary>Stands in the place of a document's number in a change of labels.</summary>
    public const long OfLabels = 0;

    /// <summary>Keeps a change out of its reviewer's walk of undo: it stands behind all reviewers in the index.</summary>
    private const long OutOfWalk = 1L << 62;

    private const int MostBytesInPart = 1 << 20;
    private const int FirstPage = 4;
    private const int LargestPage = 64;

    /// <summary>Appends a change; inside a transaction.</summary>
    public void Append(long reviewer, long document, Change change)
    {
        var sequence = Last() + 1;
        var parts = Parts(change.Differences).ToList();
        var first = new BsonDocument
        {
            ["_id"] = sequence,
            ["w"] = Key(reviewer, sequence) | (change.Origin is ChangeOrigin.Import or ChangeOrigin.Retext ? OutOfWalk : 0),
            ["d"] = document,
            ["x"] = change.Description,
            ["o"] = (int)change.Origin,
            ["b"] = change.By,
            ["t"] = TimeBson.Of(change.At),
            ["n"] = parts.Count,
            ["f"] = parts[0],
        };
        if (change.Group is not null)
            first["g"] = change.Group;
        tables.Changes.Insert(first);
        for (var part = 1; part < parts.Count; part++)
            tables.Changes.Insert(new BsonDocument { ["_id"] = sequence + part, ["i"] = part, ["f"] = parts[part] });
    }

    /// <summary>Removes every change to a document; inside a transaction.</summary>
    /// <remarks>A removed number is not given again: a restore tells by it what a backup lacks.</remarks>
    public void Remove(long document)
    {
        var last = Last();
        foreach (var row in tables.Changes.Find(Query.EQ("d", document)).ToList())
            tables.Changes.DeleteMany(Query.Between("_id", row["_id"].AsInt64, row["_id"].AsInt64 + row["n"].AsInt32 - 1));
        var numbers = tables.Meta.Require("numbers");
        numbers["change"] = last;
        tables.Meta.Update(numbers);
    }

    /// <summary>The greatest number given so far; 0 before the first.</summary>
    private long Last() => Math.Max(
        tables.Changes.LastOrNull() is { } last ? last["_id"].AsInt64 : 0,
        tables.Meta.Require("numbers")["change"] is { IsNull: false } removed ? removed.AsInt64 : 0);

    /// <summary>A reviewer's changes, newest first, read page by page so that no reading stays open between two of them.</summary>
    public IEnumerable<LoggedChange> NewestFirst(long reviewer)
    {
        var before = Key(reviewer + 1, 0);
        for (var page = FirstPage; ; page = Math.Min(2 * page, LargestPage))
        {
            var rows = tables.Changes.Newest("w", Query.Between("w", Key(reviewer, 0), before - 1), page);
            foreach (var row in rows)
            {
                if (Logged(row) is { } logged)
                    yield return logged;
            }
            if (rows.Count < page)
                yield break;
            before = rows[^1]["w"].AsInt64;
        }
    }

    /// <summary>The changes to a document with their reviewers' numbers, oldest first.</summary>
    /// <param name="documents">The document's number, and those of its earlier texts if they are wanted too.</param>
    public IEnumerable<(long Reviewer, Change Change)> OfDocument(params IEnumerable<long> documents) =>
        documents.SelectMany(document => tables.Changes.Find(Query.EQ("d", document))).OrderBy(row => row["_id"].AsInt64).ToList()
            .Select(row => (ReviewerOf(row), Change(row, Others(row))));

    /// <summary>The number of the reviewer who made a change.</summary>
    public static long ReviewerOf(BsonDocument first) => (first["w"].AsInt64 & ~OutOfWalk) >> SequenceBits;

    /// <summary>A reviewer's changes lie side by side in the index, in sequence.</summary>
    private static long Key(long reviewer, long sequence) => (reviewer << SequenceBits) | sequence;

    private static IEnumerable<BsonArray> Parts(ImmutableArray<Difference> differences)
    {
        var (part, bytes) = (new BsonArray(), 0);
        foreach (var row in differences.Select(DifferenceBson.Of))
        {
            var size = BsonSerializer.Serialize(new BsonDocument { ["f"] = row }).Length;
            if (bytes > 0 && bytes + size > MostBytesInPart)
            {
                yield return part;
                (part, bytes) = ([], 0);
            }
            part.Add(row);
            bytes += size;
        }
        yield return part;
    }

    private IEnumerable<BsonValue> Others(BsonDocument first)
    {
        var (sequence, parts) = (first["_id"].AsInt64, first["n"].AsInt32);
        return parts == 1 ? [] : tables.Changes.Find(Query.Between("_id", sequence + 1, sequence + parts - 1)).SelectMany(part => part["f"].AsArray);
    }

    /// <returns>Null for a change of a text that is no longer the document's.</returns>
    private LoggedChange? Logged(BsonDocument row) =>
        tables.Documents.FindOne(Query.EQ("n", row["d"])) is { } document ? new(document["_id"].AsString, Change(row, Others(row))) : null;

    /// <summary>The change of its first row and what its other parts hold.</summary>
    public static Change Change(BsonDocument first, IEnumerable<BsonValue> others) => new(
        first["x"].AsString,
        (ChangeOrigin)first["o"].AsInt32,
        first["b"].AsString,
        TimeBson.Time(first["t"]),
        [.. first["f"].AsArray.Concat(others).Select(DifferenceBson.Difference)])
    {
        Group = first.TryGetValue("g", out var group) ? group.AsString : null,
    };
}
