namespace Annotator.Tui.State;

/// <summary>Which annotations the list shows: those with the typed words in their label, source, review or text.</summary>
/// <param name="Words">All must fit; capitals do not matter.</param>
internal sealed record AnnotationFilter(string Words)
{
    private readonly string[] _words = Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    private AnnotationList? _filteredFrom;
    private Annotation[] _filtered = [];

    /// <summary>What fits, in text order; kept until the document changes.</summary>
    public IReadOnlyList<Annotation> Of(AnnotatedDocument document)
    {
        if (!ReferenceEquals(_filteredFrom, document.Annotations))
            (_filteredFrom, _filtered) = (document.Annotations, [.. document.Annotations.Where(annotation => Fits(document, annotation))]);
        return _filtered;
    }

    private bool Fits(AnnotatedDocument document, Annotation annotation) => Array.TrueForAll(_words, word =>
        Has(annotation.Label, word) || Has(annotation.Layer, word) || Has(annotation.Review.ToString(), word)
        || annotation.Sources.Any(source => Has(source, word)) || Has(document.TextOf(annotation), word));

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
