using Annotator.Core.Keeping;
using Annotator.Storage.Opening;
using Annotator.Storage.Rows;
using LiteDB;

namespace Annotator.Storage.Care;

/// <summary>Writes a store anew without the room that removed rows leave; LiteDB gives none back by itself.</summary>
public static class StoreCompaction
{
    private const int RowsATime = 2000;

    /// <summary>Compacts a store that nobody has open.</summary>
    /// <returns>Its size before and after, in bytes.</returns>
    /// <exception cref="StoreException">It cannot be opened or does not hold, or there is no room; it is as it was.</exception>
    public static (long Before, long After) Run(string store)
    {
        var path = Path.GetFullPath(store);
        // Opened and closed in order first, so that the log is folded in and an older store brought up to date.
        LiteDbAnnotationStore.Open(path).Dispose();
        using var held = StoreLock.Take(path, TimeProvider.System);
        var before = new FileInfo(path).Length;
        StoreOpening.Guarded(path, () =>
        {
            StoreOpening.Build(path, tables =>
            {
                using var old = StoreOpening.Connect(path, isReadOnly: true);
                Copy(old, tables);
            });
            return true;
        });
        return (before, new FileInfo(path).Length);
    }

    private static BsonDocument Counted(BsonDocument row, Dictionary<long, int> copies) =>
        row.ContainsKey("c") ? row : (DocumentRow.Of(row) with { Copies = copies.GetValueOrDefault(row["n"].AsInt64) }).ToBson();

    /// <summary>Copies every row into a new file; those of an older schema get their seals.</summary>
    internal static void Copy(StoreTables old, StoreTables tables)
    {
        tables.Initialize();
        var copies = old.Copies.FindAll().Select(CopyRow.Of).CountBy(copy => copy.Document).ToDictionary();
        foreach (var name in old.CollectionNames().Order(StringComparer.Ordinal))
        {
            var into = tables.Collection(name);
            foreach (var rows in old.Collection(name).FindAll().Chunk(RowsATime))
            {
                // The first schemas did not count them.
                into.Copy(name == old.Documents.Name ? rows.Select(row => Counted(row, copies)) : rows);
                tables.FoldWhenDue(FoldMoment.InBulk);
            }
            if (into.Count() != old.Collection(name).Count())
                throw new InvalidDataException($"not every row of '{name}' can be read");
        }
        DocumentCount.Begin(tables);
        if (StoreCheck.Problems(tables).FirstOrDefault() is { } problem)
            throw new InvalidDataException(problem);
        tables.MarkClosed();
    }
}
