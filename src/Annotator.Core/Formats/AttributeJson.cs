using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Annotator.Core.Formats;

/// <summary>Attributes as JSON: names in ordinal order; a number with a fraction always shows one, to be read back as such.</summary>
internal static class AttributeJson
{
    public static void Write(Utf8JsonWriter json, string name, ImmutableDictionary<string, AttributeValue> attributes)
    {
        json.WritePropertyName(name);
        WriteMap(json, attributes);
    }

    public static void WriteNumber(Utf8JsonWriter json, double number)
    {
        var digits = number.ToString("R", CultureInfo.InvariantCulture);
        json.WriteRawValue(digits.AsSpan().ContainsAny('.', 'E') ? digits : digits + ".0", skipInputValidation: true);
    }

    /// <exception cref="FormatException">A value is no attribute; the message says which.</exception>
    public static ImmutableDictionary<string, AttributeValue> Read(JsonElement map)
    {
        var attributes = ImmutableDictionary.CreateBuilder<string, AttributeValue>();
        foreach (var property in map.EnumerateObject())
        {
            if (ReadValue(property.Value) is var value and not AttributeValue.Null || property.Name == NativeWords.NullableAttribute)
                attributes[JsonFields.NameOf(property)] = ReadValue(property.Value);
        }
        return attributes.ToImmutable();
    }

    public static AttributeValue ReadValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => JsonFields.TextOf(value),
        JsonValueKind.Number => ReadNumber(value),
        JsonValueKind.Array => new AttributeValue.List([.. value.EnumerateArray().Select(ReadValue)]),
        JsonValueKind.Object => new AttributeValue.Map(Read(value)),
        _ => AttributeValue.None,
    };

    private static AttributeValue ReadNumber(JsonElement value)
    {
        var digits = value.GetRawText();
        if (!digits.AsSpan().ContainsAny('.', 'e', 'E') && value.TryGetInt64(out var whole))
            return whole;
        return value.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw new FormatException($"has the number {digits}, which is too large");
    }

    private static void WriteMap(Utf8JsonWriter json, ImmutableDictionary<string, AttributeValue> attributes)
    {
        json.WriteStartObject();
        foreach (var (name, value) in attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (value is AttributeValue.Null && name != NativeWords.NullableAttribute)
                continue;
            json.WritePropertyName(name);
            WriteValue(json, value);
        }
        json.WriteEndObject();
    }

    public static void WriteValue(Utf8JsonWriter json, AttributeValue value)
    {
        switch (value)
        {
            case AttributeValue.Boolean flag:
                json.WriteBooleanValue(flag.Value);
                break;
            case AttributeValue.Integer whole:
                json.WriteNumberValue(whole.Value);
                break;
            case AttributeValue.Number number:
                WriteNumber(json, number.Value);
                break;
            case AttributeValue.Text text:
                json.WriteStringValue(text.Value);
                break;
            case AttributeValue.List list:
                json.WriteStartArray();
                foreach (var item in list.Values)
                    WriteValue(json, item);
                json.WriteEndArray();
                break;
            case AttributeValue.Map map:
                WriteMap(json, map.Values);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
