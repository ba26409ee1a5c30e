using Annotator;

namespace EntityTagger;

/// <summary>Finds points in time by grammar: DATE for a day and longer, TIME for less than a day, as OntoNotes tells them apart.</summary>
/// <remarks>
/// A span is the whole phrase that names the point ("Tuesday, June 3, 2014", "earlier this week", "9:30 a.m. EST"); prepositions and
/// articles before it stay outside. How long something takes ("for three days") and what comes again ("on Mondays", "daily") is no point.
/// </remarks>
[Annotator("time-tagger", OnRequest = true)]
[Writes(Layer, Date, Time)]
[Label(Layer, Date, Name = "Date", Key = 'D', Colour = "#0E9AA7")]
[Label(Layer, Time, Name = "Time of day", Key = 'T', Colour = "#8C6BB1")]
public sealed class Times : IAnnotator
{
    private const string Layer = "time";
    private const string Date = "DATE";
    private const string Time = "TIME";

    /// <inheritdoc/>
    public IEnumerable<Suggestion> Suggest(AnnotatedDocument document, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        cancellation.ThrowIfCancellationRequested();
        var words = new TokenizedText(document.Document.Text, cancellation);
        var suggestions = new List<Suggestion>();
        foreach (var sentence in words.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            var reader = new TimeReader(words, sentence.FirstToken, sentence.EndToken);
            for (var at = sentence.FirstToken; at < sentence.EndToken;)
            {
                var found = reader.Longest(at);
                if (found.End > at)
                    suggestions.Add(new(Layer, found.IsClock ? Time : Date, words.Span(at, found.End), TimeRules.Confidence(found.Rule), TimeRules.Reason(found.Rule)));
                at = Math.Max(found.End, at + 1);
            }
        }
        return suggestions;
    }
}
