using LiteDB;

namespace Annotator.Storage.Opening;

/// <summary>Brings the rows of an older store to this program's schema: one step a version, all in one transaction.</summary>
/// <remarks>A backup is made before. The header takes the new version last, and every step may be done twice.</remarks>
internal static class Migration
{
    /// <summary>The step from each version to the next, from 1 on.</summary>
    private static readonly Action<StoreTables>[] Steps = [AddChangesOfDocument];

    /// <param name="tables">The store, not yet marked open.</param>
    /// <param name="from">The schema of its rows.</param>
    public static void Run(StoreTables tables, int from)
    {
        tables.InTransaction(() =>
        {
            foreach (var step in Steps[(from - 1)..])
                step(tables);
            return tables.Meta.Upsert(new BsonDocument { ["_id"] = "migrated", ["from"] = from, ["to"] = StoreHeader.Schema });
        });
        tables.MarkMigrated();
    }

    /// <summary>Schema 2 finds the changes of a document by an index of their own.</summary>
    private static void AddChangesOfDocument(StoreTables tables) => StoreIndexes.Ensure(tables);
}
