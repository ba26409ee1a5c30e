using System.Collections.Immutable;
using LiteDB;

namespace Annotator.Storage.Rows;

/// <summary>Attributes as BSON. Names are values, never field names: LiteDB's field names ignore case and end at a NUL.</summary>
internal static class AttributeBson
{
    public static BsonValue Of(ImmutableDictionary<string, AttributeValue> attributes)
    {
        var pairs = new BsonArray();
        foreach (var (name, value) in attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            pairs.Add(name);
            pairs.Add(Of(value));
        }
        return pairs;
    }

    public static ImmutableDictionary<string, AttributeValue> Attributes(BsonValue pairs)
    {
        if (pairs.IsNull)
            return ImmutableDictionary<string, AttributeValue>.Empty;
        var attributes = ImmutableDictionary.CreateBuilder<string, AttributeValue>();
        for (var index = 0; index < pairs.AsArray.Count; index += 2)
            attributes.Add(pairs.AsArray[index].AsString, Value(pairs.AsArray[index + 1]));
        return attributes.ToImmutable();
    }

    private static BsonValue Of(AttributeValue value) => value switch
    {
        AttributeValue.Boolean boolean => boolean.Value,
        AttributeValue.Integer integer => integer.Value,
        AttributeValue.Number number => number.Value,
        AttributeValue.Text text => text.Value,
        AttributeValue.List list => new BsonDocument { ["l"] = new BsonArray(list.Values.Select(Of)) },
        AttributeValue.Map map => new BsonDocument { ["m"] = Of(map.Values) },
        _ => BsonValue.Null,
    };

    private static AttributeValue Value(BsonValue value) => value.Type switch
    {
        BsonType.Boolean => value.AsBoolean,
        BsonType.Int32 or BsonType.Int64 => value.AsInt64,
        BsonType.Double => value.AsDouble,
        BsonType.String => value.AsString,
        BsonType.Document when value.AsDocument.ContainsKey("l") => new AttributeValue.List([.. value["l"].AsArray.Select(Value)]),
        BsonType.Document => new AttributeValue.Map(Attributes(value["m"])),
        _ => AttributeValue.None,
    };
}
