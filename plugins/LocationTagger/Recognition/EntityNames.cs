using Annotator;

namespace LocationTagger.Recognition;

/// <summary>The names already annotated in a document, as evidence for and against places.</summary>
internal sealed class EntityNames(AnnotatedDocument document)
{
    public const string Layer = "entity";

    /// <summary>Folded surnames of the persons annotated.</summary>
    public IEnumerable<string> Surnames => document.Annotations
        .Where(annotation => annotation is { Layer: Layer, Label: "PER", Review: not Review.Rejected })
        .Select(annotation => NameParts.Of(document.TextOf(annotation)))
        .Where(parts => parts.Count > 1 && parts[^1].IsCapitalised)
        .Select(parts => parts[^1].Key);

    /// <summary>The annotation of a place that a span names, or one of MISC for a demonym; null when there is none.</summary>
    public Annotation? PlaceAt(TextSpan span, bool isDemonym) =>
        At(span).FirstOrDefault(annotation => annotation.Label == "LOC" && Names(annotation, span))
        ?? (isDemonym ? At(span).FirstOrDefault(annotation => annotation.Label == "MISC" && IsMostly(annotation.Span, span)) : null);

    /// <summary>Whether a span is a piece of another name: a person, an organisation, a work, a site named after the place.</summary>
    public bool Hold(TextSpan span) =>
        At(span).Any(annotation => annotation.Label switch
        {
            "PER" or "ORG" => !span.Contains(annotation.Span),
            "MISC" => annotation.Span.Contains(span) && !IsMostly(annotation.Span, span),
            "LOC" => !Names(annotation, span),
            _ => false,
        });

    /// <summary>Whether the span is annotated as a place.</summary>
    public bool Confirm(TextSpan span) => At(span).Any(annotation => annotation.Label == "LOC" && Names(annotation, span));

    /// <summary>Log odds that annotations of the whole span add or take.</summary>
    public double ScoreOf(TextSpan span) => At(span).Where(annotation => Names(annotation, span)).Sum(annotation => annotation.Label switch
    {
        "LOC" => 3,
        "ORG" => -1.5,
        "PER" => -5,
        _ => 0,
    });

    /// <summary>Whether an annotation is the name of the span's place and no more than words that say where or what it is.</summary>
    private bool Names(Annotation annotation, TextSpan span)
    {
        if (span.Contains(annotation.Span))
            return true;
        var parts = NameParts.Of(document.TextOf(annotation));
        return parts.All(part => IsIn(part) || SaysNoMore(part)) || parts.Any(part => part.Key == ",");

        bool IsIn(NamePart part) => span.Start < annotation.Span.Start + part.End && annotation.Span.Start + part.Start < span.End;
    }

    private static bool SaysNoMore(NamePart part) =>
        !part.IsCapitalised
        || part.Key is "the" or "city" or "region"
        || Vocabulary.Directions.Contains(part.Key)
        || Vocabulary.DivisionNouns.ContainsKey(part.Key);

    /// <summary>A demonym may have a hyphenated word to it: <c>Afghan-led</c>.</summary>
    private static bool IsMostly(TextSpan name, TextSpan place) => place.Length * 2 >= name.Length;

    private IEnumerable<Annotation> At(TextSpan span) =>
        document.Annotations.Overlapping(span).Where(annotation => annotation is { Layer: Layer, Review: not Review.Rejected });
}
