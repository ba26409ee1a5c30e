namespace Annotator.Storage.Reading;

/// <summary>What makes proposals one annotation, and an annotation another's decision.</summary>
internal static class AnnotationPlace
{
    /// <summary>Layer, label and span: proposals that agree in them share an id.</summary>
    public static (string Layer, string Label, TextSpan Span) Place(this Annotation annotation) => (annotation.Layer, annotation.Label, annotation.Span);

    /// <summary>Whether an annotation of a copy is the base's with its id, perhaps corrected, and not another that got the same number.</summary>
    public static bool Is(this Annotation own, Annotation suggested) =>
        own.Place() == suggested.Place()
        || own.Original is { } original && (own.Layer, original.Label, original.Span) == suggested.Place();

    /// <summary>Whether a link of a copy is the base's with its id.</summary>
    public static bool Is(this Link own, Link suggested) =>
        (own.Role, own.From, own.To) == (suggested.Role, suggested.From, suggested.To);
}
