using Annotator.Testing;

namespace Annotator.Quotes.Tests;

/// <summary>What the plugin finds in a marked text, a line a quote: <c>DIRECT “Hi,” &lt;said&gt; (Ann) = Ann Lee #q1</c>.</summary>
internal static class Found
{
    public static string In(string marked)
    {
        var document = Marked.Text(marked.ReplaceLineEndings("\n"));
        var suggestions = new QuoteAttributor().Suggest(document, CancellationToken.None).ToList();
        return string.Join("\n", suggestions.Where(suggestion => suggestion.Layer == "quote").Select(quote => Line(document.Document, suggestions, quote)));
    }

    public static Suggestion Only(string marked) =>
        new QuoteAttributor().Suggest(Marked.Text(marked), CancellationToken.None).Single(suggestion => suggestion.Layer == "quote");

    private static string Line(Document document, List<Suggestion> suggestions, Suggestion quote)
    {
        string? Linked(string role) => quote.Links.SingleOrDefault(link => link.Role == role) is { } link
            ? document.TextOf(suggestions.Single(suggestion => suggestion.Key == link.To).Span)
            : null;
        var line = $"{quote.Label} {document.TextOf(quote.Span)}";
        line += Linked("cue") is { } cue ? $" <{cue}>" : "";
        line += Linked("speaker") is { } speaker ? $" ({speaker})" : "";
        line += quote.Attributes.TextOrNull("speaker") is { } name ? $" = {name}" : "";
        return line + (quote.Attributes.TextOrNull("group") is { } group ? $" #{group}" : "");
    }
}
