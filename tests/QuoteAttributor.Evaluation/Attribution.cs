namespace Annotator.Quotes.Evaluation;

/// <summary>Runs the entity tagger and then the quote attributor, as the workbench does.</summary>
internal sealed class Attribution(IAnnotator attributor)
{
    private readonly EntityTagger.Entities _tagger = new();

    /// <summary>A text with the entity tagger's annotations.</summary>
    public AnnotatedDocument Tagged(string id, string text)
    {
        var entities = _tagger.Suggest(new(new Document(id, text)), CancellationToken.None)
            .Where(entity => entity.Layer == "entity")
            .DistinctBy(entity => entity.Span)
            .Select((entity, index) => new Annotation(IdNumber.Annotation(index + 1), entity.Layer, entity.Label, entity.Span));
        return new(new Document(id, text), entities, []);
    }

    /// <summary>What the attributor proposes.</summary>
    public List<Suggestion> Suggest(AnnotatedDocument document) => [.. attributor.Suggest(document, CancellationToken.None)];

    /// <summary>The quotes the attributor finds.</summary>
    public IReadOnlyList<Quote> Quotes(AnnotatedDocument document)
    {
        var suggestions = Suggest(document);
        var mentions = suggestions.Where(suggestion => suggestion.Key is not null).ToDictionary(suggestion => suggestion.Key!);
        TextSpan? Linked(Suggestion quote, string role) =>
            quote.Links.FirstOrDefault(link => link.Role == role) is { } link ? mentions[link.To].Span : null;
        return [.. suggestions.Where(suggestion => suggestion.Layer == "quote").Select(quote => new Quote(
            quote.Label.ToLowerInvariant(),
            quote.Span,
            Linked(quote, "cue"),
            Linked(quote, "speaker"),
            quote.Attributes.TextOrNull("speaker"),
            quote.Reason!.Split(", ")[0],
            quote.Reason!.Split(", ") is [_, var how] ? how : null,
            quote.Confidence))];
    }
}
