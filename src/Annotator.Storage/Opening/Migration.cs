using Annotator.Storage.Care;
using LiteDB;

namespace Annotator.Storage.Opening;

/// <summary>Brings an older store to this program's schema: its rows are written anew beside it, and the new file takes its place whole.</summary>
/// <remarks>
/// A backup is made before. Schema 2 brought an index of changes by document; schema 3 a checksum in every row, seals in the log,
/// and the texts that a document had before.
/// </remarks>
internal static class Migration
{
    /// <param name="path">The store, locked and not open.</param>
    public static bool Run(string path)
    {
        var from = StoreHeader.SchemaOf(path);
        using (var folded = StoreOpening.Connect(path))
            folded.FoldNow();
        StoreOpening.Build(path, tables =>
        {
            // Closed again before the new file takes its place, which Windows wants.
            using (var old = StoreOpening.Connect(path, isReadOnly: true))
                StoreCompaction.Copy(old, tables);
            tables.InTransaction(() => tables.Meta.Upsert(new BsonDocument { ["_id"] = "migrated", ["from"] = from, ["to"] = StoreHeader.Schema }));
            tables.MarkClosed();
        });
        return true;
    }
}
