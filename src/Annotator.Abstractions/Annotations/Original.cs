using System.Collections.Immutable;

namespace Annotator;

/// <summary>What the machine had proposed, beside what a person made of it.</summary>
/// <param name="Span">The span as proposed.</param>
/// <param name="Label">The label as proposed.</param>
/// <param name="Attributes">The attributes as proposed.</param>
/// <param name="Links">The links from the annotation as proposed.</param>
public sealed record Original(
    TextSpan Span,
    string Label,
    ImmutableDictionary<string, AttributeValue> Attributes,
    ImmutableArray<OriginalLink> Links);

/// <summary>A link as it was proposed.</summary>
/// <param name="Role">What the other annotation was to be.</param>
/// <param name="To">Id of the other annotation.</param>
public sealed record OriginalLink(string Role, string To);
