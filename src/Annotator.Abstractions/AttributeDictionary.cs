using System.Collections.Immutable;

namespace Annotator;

/// <summary>Questions put to the attributes of an annotation or a document.</summary>
public static class AttributeDictionary
{
    /// <summary>The text of an attribute; null when it is absent or no text.</summary>
    public static string? TextOrNull(this ImmutableDictionary<string, AttributeValue> attributes, string name) =>
        attributes.GetValueOrDefault(name) is AttributeValue.Text text ? text.Value : null;

    /// <summary>Whether both hold the same names with equal values.</summary>
    public static bool SameAs(this ImmutableDictionary<string, AttributeValue> one, ImmutableDictionary<string, AttributeValue> other) =>
        ReferenceEquals(one, other)
        || one.Count == other.Count && one.All(pair => other.TryGetValue(pair.Key, out var value) && value == pair.Value);
}
