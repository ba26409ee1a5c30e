using System.Collections.Immutable;

namespace Annotator;

/// <summary>What a machine proposes, before anyone has looked.</summary>
/// <param name="Layer">One of the layers the annotator declares with <see cref="WritesAttribute"/>.</param>
/// <param name="Label">One of the labels it declares for that layer.</param>
/// <param name="Span">Where, in UTF-16 code units of the document's text.</param>
/// <param name="Confidence">How sure, from 0 to 1: of those given 0.8, eight in ten should be right; null when unknown.</param>
/// <param name="Reason">Why, in a few words a person can check; null when there is nothing to say.</param>
/// <param name="Attributes">Further facts; an attribute stays until the person sets it otherwise.</param>
/// <param name="Key">A name for links of the same answer to point to; null when none does.</param>
/// <param name="Links">Links from this suggestion to others.</param>
/// <remarks>
/// A suggestion that agrees in layer, label and span with an annotation already there is shown with it as one annotation: this is
/// how one annotator adds attributes to what another found.
/// </remarks>
public sealed record Suggestion(
    string Layer,
    string Label,
    TextSpan Span,
    double? Confidence,
    string? Reason,
    ImmutableDictionary<string, AttributeValue> Attributes,
    string? Key,
    ImmutableArray<SuggestedLink> Links)
{
    /// <summary>A suggestion with nothing but its place and label.</summary>
    public Suggestion(string layer, string label, TextSpan span, double? confidence = null, string? reason = null)
        : this(layer, label, span, confidence, reason, ImmutableDictionary<string, AttributeValue>.Empty, null, [])
    {
    }
}

/// <summary>A link that a suggestion proposes.</summary>
/// <param name="Role">What the other is to this one, as <c>speaker</c> from a quote.</param>
/// <param name="To">Another suggestion's key, or the id of an annotation already in the document.</param>
public sealed record SuggestedLink(string Role, string To);
