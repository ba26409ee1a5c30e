namespace Annotator.Core.Suggesting;

/// <summary>Checks what comes back from an annotator before anything of it is kept.</summary>
internal static class SuggestionCheck
{
    /// <summary>Says why a suggestion cannot be kept.</summary>
    /// <returns>A sentence; null for a good one. Links are checked apart, when all keys are known.</returns>
    public static string? WhyRefused(Suggestion? suggestion, AnnotatorDescription annotator, Document document)
    {
        if (suggestion is null)
            return "A suggestion was null.";
        if (suggestion.Layer is null || !annotator.WritesLayer(suggestion.Layer))
            return $"Layer '{suggestion.Layer}' is not among those it declares with [Writes].";
        if (suggestion.Label is null || !annotator.WritesLabel(suggestion.Layer, suggestion.Label))
            return $"Label '{suggestion.Label}' is not among those it declares for layer '{suggestion.Layer}'.";
        if (document.WhyNot(suggestion.Span) is { } reason)
            return $"Span {suggestion.Span} {reason}.";
        if (suggestion.Confidence is { } confidence && !(confidence is >= 0 and <= 1))
            return FormattableString.Invariant($"Confidence {confidence} is not between 0 and 1.");
        if (suggestion.Attributes is null || suggestion.Attributes.Any(pair => pair.Value is null))
            return "An attribute was null; use AttributeValue.None.";
        if (suggestion.Reason is not null && Surrogates.FirstLone(suggestion.Reason) >= 0)
            return "The reason has a lone surrogate.";
        return suggestion.Links.IsDefault ? "Links were not set; use an empty array." : null;
    }
}
