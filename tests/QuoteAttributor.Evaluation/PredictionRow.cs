using System.Text.Encodings.Web;
using System.Text.Json;

namespace Annotator.Quotes.Evaluation;

/// <summary>Writes what was found in a document as the row other scorers read, with code point offsets.</summary>
internal static class PredictionRow
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(AnnotatedDocument tagged, IReadOnlyList<Quote> found)
    {
        var offsets = new CodePoints(tagged.Document.Text);
        return JsonSerializer.Serialize(new
        {
            id = tagged.Document.Id,
            entities = tagged.Annotations.Select(entity => $"{entity.Label} {tagged.TextOf(entity)}"),
            quotes = found.Select(quote => new
            {
                start = offsets.ToPoints(quote.Span)[0],
                end = offsets.ToPoints(quote.Span)[1],
                type = quote.Type,
                cue = quote.Cue is { } cue ? offsets.ToPoints(cue) : null,
                speaker = quote.Speaker is { } speaker ? offsets.ToPoints(speaker) : null,
                speaker_name = quote.Name,
                rule = quote.Rule,
                how = quote.How,
                confidence = quote.Confidence,
            }),
        }, Json);
    }
}
