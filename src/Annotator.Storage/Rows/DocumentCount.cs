namespace Annotator.Storage.Rows;

/// <summary>How many documents a store has by its own count; a damaged index may show fewer.</summary>
/// <param name="Documents">Documents added and not removed.</param>
/// <param name="Ever">Grows with each that was ever added, so that two equal counts mean that nothing came or went between them.</param>
internal readonly record struct DocumentCount(long Documents, long Ever)
{
    /// <summary>The count; null in a store that was made before documents were counted.</summary>
    public static DocumentCount? Of(StoreTables tables)
    {
        var numbers = tables.Meta.Require("numbers");
        return numbers["documents"].IsNumber ? new(numbers["documents"].AsInt64, numbers["document"].IsNull ? 0 : numbers["document"].AsInt64) : null;
    }

    /// <summary>Counts documents that were added or, below zero, removed; inside a transaction.</summary>
    public static void Add(StoreTables tables, int more)
    {
        var numbers = tables.Meta.Require("numbers");
        if (!numbers["documents"].IsNumber)
            return;
        numbers["documents"] = numbers["documents"].AsInt64 + more;
        tables.Meta.Update(numbers);
    }

    /// <summary>Begins to count in a store that was made before.</summary>
    public static void Begin(StoreTables tables)
    {
        if (Of(tables) is not null)
            return;
        var numbers = tables.Meta.Require("numbers");
        numbers["documents"] = (long)tables.Documents.Count();
        tables.InTransaction(() => tables.Meta.Update(numbers));
    }
}
