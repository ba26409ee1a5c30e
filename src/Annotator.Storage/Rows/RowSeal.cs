using System.Runtime.InteropServices;
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
    public static bool Break(BsonDocument row) =>
        row.TryGetValue(Field, out var sum) && row.Remove(Field) && sum.IsInt32 && sum.AsInt32 == unchecked((int)Sum(row));

    /// <summary>Whether a row has one at all; those of the first schemas have none.</summary>
    public static bool Has(BsonDocument row) => row.ContainsKey(Field);

    /// <summary>Fields are added up, so that their order does not matter; each counts with its name.</summary>
    private static uint Sum(BsonDocument document)
    {
        var sum = 0u;
        foreach (var (name, value) in document.RawValue)
            sum = unchecked(sum + Sum(value, Sum(name, 1)));
        return sum;
    }

    /// <summary>Straight from the value: to serialize each row of a large document would take longer than to read it.</summary>
    private static uint Sum(BsonValue value, uint before)
    {
        before = Number((long)value.Type, before);
        return value.Type switch
        {
            BsonType.String => Sum(value.AsString, before),
            BsonType.Int32 => Number(value.AsInt32, before),
            BsonType.Int64 => Number(value.AsInt64, before),
            BsonType.Double => Number(BitConverter.DoubleToInt64Bits(value.AsDouble), before),
            BsonType.Boolean => Number(value.AsBoolean ? 1 : 0, before),
            BsonType.Binary => Checksum.Of(value.AsBinary, Number(value.AsBinary.Length, before)),
            BsonType.Array => value.AsArray.Aggregate(Number(value.AsArray.Count, before), (sum, item) => Sum(item, sum)),
            BsonType.Document => Number(Sum(value.AsDocument), before),
            _ => before,
        };
    }

    private static uint Sum(string text, uint before) => Checksum.Of(MemoryMarshal.AsBytes(text.AsSpan()), Number(text.Length, before));

    private static uint Number(long number, uint before) => Checksum.Of(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in number)), before);
}
