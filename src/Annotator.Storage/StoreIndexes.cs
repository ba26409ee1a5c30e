namespace Annotator.Storage;

/// <summary>The indexes besides those of the keys.</summary>
internal static class StoreIndexes
{
    /// <summary>Makes those that are missing.</summary>
    public static void Ensure(StoreTables tables)
    {
        tables.Documents.EnsureIndex("n", "$.n", unique: true);
        tables.Changes.EnsureIndex("w", "$.w");
        tables.Changes.EnsureIndex("d", "$.d");
    }
}
