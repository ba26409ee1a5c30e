using System.Globalization;
using System.Text.Json;

namespace Annotator.Core.Formats;

/// <summary>Takes fields out of a JSON object, each checked, and knows which nobody asked for.</summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.Ordinal);

    /// <exception cref="FormatException">It is no object.</exception>
    public JsonFields(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new FormatException($"is {Kind(element)}, not an object");
        foreach (var property in element.EnumerateObject())
            _fields[NameOf(property)] = property.Value;
    }

    /// <summary>The names not asked for yet, in ordinal order.</summary>
    public IEnumerable<string> Rest => _fields.Keys.Order(StringComparer.Ordinal);

    public bool Has(string name) => _fields.ContainsKey(name);

    /// <summary>A field of any kind; null when it is absent or null.</summary>
    public JsonElement? Take(string name) =>
        _fields.Remove(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <exception cref="FormatException">It is there but no text.</exception>
    public string? Text(string name) => Take(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => TextOf(value),
        { } value => throw new FormatException($"has {Kind(value)} as '{name}', not a text"),
    };

    /// <exception cref="FormatException">It is absent, no text or blank.</exception>
    public string NeededText(string name) =>
        Text(name) is { } text
            ? string.IsNullOrWhiteSpace(text) ? throw new FormatException($"has a blank '{name}'") : text
            : throw new FormatException($"has no '{name}'");

    /// <exception cref="FormatException">It is there but no whole number of 32 bits.</exception>
    public int? Whole(string name) => Take(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetInt32(out var whole) => whole,
        { } value => throw new FormatException($"has {Kind(value)} as '{name}', not a whole number"),
    };

    /// <exception cref="FormatException">It is absent or no whole number of 32 bits.</exception>
    public int NeededWhole(string name) => Whole(name) ?? throw new FormatException($"has no '{name}'");

    /// <exception cref="FormatException">It is there but no list.</exception>
    public IEnumerable<JsonElement> List(string name) => Take(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } value => value.EnumerateArray(),
        { } value => throw new FormatException($"has {Kind(value)} as '{name}', not a list"),
    };

    /// <exception cref="FormatException">It is there but no list of texts.</exception>
    public IEnumerable<string> Texts(string name) => List(name).Select(item =>
        item.ValueKind == JsonValueKind.String ? TextOf(item) : throw new FormatException($"has {Kind(item)} among '{name}', not a text"));

    /// <summary>The place of a word among those allowed.</summary>
    /// <exception cref="FormatException">It is another word.</exception>
    public int Word(string name, string[] allowed)
    {
        var word = Text(name);
        var index = word is null ? 0 : Array.IndexOf(allowed, word);
        return index >= 0 ? index : throw new FormatException($"has '{word}' as '{name}', which is none of {string.Join(", ", allowed)}");
    }

    /// <exception cref="FormatException">It is there but no time with its offset from UTC.</exception>
    public DateTimeOffset? Time(string name)
    {
        if (Text(name) is not { } text)
            return null;
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, utc, out var time))
            throw new FormatException($"has '{text}' as '{name}', which is no time such as 2026-01-31T09:30:00.000Z");
        return new(time.Ticks - time.Ticks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
    }

    /// <exception cref="FormatException">It holds half of a character.</exception>
    public static string TextOf(JsonElement value) => Whole(() => value.GetString()!);

    /// <exception cref="FormatException">It holds half of a character.</exception>
    public static string NameOf(JsonProperty property) => Whole(() => property.Name);

    private static string Whole(Func<string> get)
    {
        try
        {
            return get();
        }
        catch (InvalidOperationException)
        {
            throw new FormatException(
                "holds a lone surrogate (half of a \\uD83D\\uDE00 pair), which is no character; write the pair or leave it out");
        }
    }

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => $"the number {value.GetRawText()}",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
