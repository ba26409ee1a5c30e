using Annotator.Quotes.Marks;
using Annotator.Quotes.Reading;
using Annotator.Quotes.Sieves;
using Annotator.Quotes.Who;

namespace Annotator.Quotes;

/// <summary>Proposes quotes with their cue and speaker: marks first, then who stands beside them, then the speaker's full name.</summary>
[Annotator("quote-attributor")]
[Writes("quote", "DIRECT", "INDIRECT", "MIXED")]
[Writes("mention", "CUE", "SPEAKER")]
[Reads("entity")]
[Label("quote", "DIRECT", Name = "Direct", Key = 'D', Colour = "#2E7D32")]
[Label("quote", "INDIRECT", Name = "Indirect", Key = 'I', Colour = "#00838F")]
[Label("quote", "MIXED", Name = "Mixed", Key = 'X', Colour = "#827717")]
[Label("mention", "CUE", Name = "Cue", Key = 'C', Colour = "#AD1457")]
[Label("mention", "SPEAKER", Name = "Speaker", Key = 'S', Colour = "#6A1B9A")]
public sealed class QuoteAttributor : IAnnotator
{
    /// <inheritdoc/>
    public IEnumerable<Suggestion> Suggest(AnnotatedDocument document, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        cancellation.ThrowIfCancellationRequested();
        return Suggestions(document, cancellation);
    }

    private static IEnumerable<Suggestion> Suggestions(AnnotatedDocument document, CancellationToken cancellation)
    {
        var text = document.Document.Text;
        var paragraphs = Paragraphs.Of(text).ToList();
        var stretches = QuoteMarks.Find(text, paragraphs, cancellation);
        var utterances = new Utterances(stretches, document.Annotations);
        var pieces = new List<Piece>();
        foreach (var passage in new PassageReader(text, stretches).Read(paragraphs))
        {
            cancellation.ThrowIfCancellationRequested();
            pieces.AddRange(utterances.Read(passage, cancellation));
        }
        return new SuggestionList(new Naming(text, new NameList(text, document.Annotations)), pieces).All(cancellation);
    }
}
