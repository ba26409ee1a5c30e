using System.Text.Json;

namespace Annotator.Quotes.Evaluation;

/// <summary>A document with its gold quotes, from a row of <c>{"id","text","quotes":[…]}</c> with code point offsets.</summary>
internal sealed record GoldDocument(string Id, string Text, IReadOnlyList<Quote> Quotes);

/// <summary>A quote of gold or of the attributor, in UTF-16 offsets.</summary>
/// <param name="Type">direct, indirect or mixed.</param>
/// <param name="Span">The words.</param>
/// <param name="Cue">The cue; null when it has none.</param>
/// <param name="Speaker">The words for the speaker; null when unknown.</param>
/// <param name="Name">The speaker's canonical name; null when nobody is named.</param>
/// <param name="Rule">The rule that found it; null for gold.</param>
/// <param name="How">How the name was found; null for gold and where there is no speaker.</param>
/// <param name="Confidence">How sure the attributor is; null for gold.</param>
internal sealed record Quote(
    string Type,
    TextSpan Span,
    TextSpan? Cue,
    TextSpan? Speaker,
    string? Name,
    string? Rule = null,
    string? How = null,
    double? Confidence = null);

/// <summary>Reads gold quotes.</summary>
internal static class GoldFile
{
    /// <summary>The documents of a file, one a row.</summary>
    public static IEnumerable<GoldDocument> Read(string path)
    {
        foreach (var row in File.ReadLines(path).Where(row => row.Length > 0))
        {
            using var json = JsonDocument.Parse(row);
            var document = json.RootElement;
            var text = document.GetProperty("text").GetString()!;
            var offsets = new CodePoints(text);
            var quotes = document.GetProperty("quotes").EnumerateArray().Select(quote => Quote(quote, offsets)).ToList();
            yield return new(document.GetProperty("id").GetString()!, text, quotes);
        }
    }

    private static Quote Quote(JsonElement quote, CodePoints offsets)
    {
        TextSpan? Span(string name) =>
            quote.TryGetProperty(name, out var pair) && pair.ValueKind == JsonValueKind.Array
                ? offsets.ToSpan(pair[0].GetInt32(), pair[1].GetInt32())
                : null;
        return new(
            TextOrNull(quote, "type") ?? "direct",
            offsets.ToSpan(quote.GetProperty("start").GetInt32(), quote.GetProperty("end").GetInt32()),
            Span("cue"),
            Span("speaker"),
            TextOrNull(quote, "speaker_name"));
    }

    private static string? TextOrNull(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
