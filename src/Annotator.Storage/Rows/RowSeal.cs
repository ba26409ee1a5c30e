using Annotator.Storage.Disk;
using LiteDB;

namespace Annotator.Storage.Rows;

/// <summary>A checksum in each row, for LiteDB keeps none: a bit that turns on the disk would else pass for what somebody decided.</summary>
internal static class RowSeal
{
    private const string Field = "q";

    /// <summary>Puts the checksum of the other fields into a row.</summary>
    public static BsonDocument Seal(BsonDocument row)
    {
        row.Remove(Field);
        row[Field] = unchecked((int)Sum(row));
        return row;
    }

    /// <summary>Takes the checksum out of a row.</summary>
    /// <returns>False when it is missing or the row is no longer the one that was written.</returns>
    public static bool Break(BsonDocument row)
    {
        try
        {
            return row.TryGetValue(Field, out var sum) && row.Remove(Field) && sum.IsInt32 && sum.AsInt32 == unchecked((int)Sum(row));
        }
#pragma warning disable CA1031 // Values that no row can have make LiteDB throw nearly anything.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    /// <summary>Whether a row has one at all; those of the first schemas have none.</summary>
    public static bool Has(BsonDocument row) => row.ContainsKey(Field);

    private static uint Sum(BsonDocument row) => Checksum.Of(BsonSerializer.Serialize(row));
}
