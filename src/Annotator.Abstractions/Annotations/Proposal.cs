using System.Collections.Immutable;

namespace Annotator;

/// <summary>What one source said of an annotation; sources that agree in layer, label and span share the annotation.</summary>
/// <param name="Source">A plugin as <c>name@version</c>, or the name of a person who drew the span.</param>
/// <param name="Confidence">How sure the source was, from 0 to 1; null when it did not say.</param>
/// <param name="Reason">Why, in a few words; null when it did not say.</param>
/// <param name="Attributes">The attributes this source gave.</param>
public sealed record Proposal(string Source, double? Confidence, string? Reason, ImmutableDictionary<string, AttributeValue> Attributes)
{
    /// <summary>A proposal that gives nothing but itself.</summary>
    public Proposal(string source)
        : this(source, null, null, ImmutableDictionary<string, AttributeValue>.Empty)
    {
    }
}
