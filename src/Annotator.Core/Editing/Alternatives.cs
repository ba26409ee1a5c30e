using System.Collections.Immutable;

namespace Annotator.Core.Editing;

/// <summary>What an annotation could stand for instead: maps of attributes in its attribute <c>alternatives</c>.</summary>
public static class Alternatives
{
    /// <summary>The attribute that holds them.</summary>
    public const string Attribute = "alternatives";

    /// <summary>The alternatives, the likeliest first; what is no map is left out.</summary>
    public static ImmutableArray<ImmutableDictionary<string, AttributeValue>> Of(Annotation annotation)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        return Of(annotation.Attributes);
    }

    /// <summary>What the annotation stands for now, in the attributes its alternatives speak of; empty when it has none of them.</summary>
    /// <param name="annotation">The annotation.</param>
    /// <param name="taken">One more alternative, whose attributes count too.</param>
    public static ImmutableDictionary<string, AttributeValue> Present(Annotation annotation, ImmutableDictionary<string, AttributeValue>? taken = null)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        // What was taken before has left the list, but the machine's own list still names its attributes.
        var names = Of(annotation)
            .Concat(Of(annotation.Original?.Attributes ?? ImmutableDictionary<string, AttributeValue>.Empty))
            .Append(taken ?? ImmutableDictionary<string, AttributeValue>.Empty)
            .SelectMany(map => map.Keys).ToHashSet();
        return Known(annotation.Attributes.Where(pair => names.Contains(pair.Key)));
    }

    /// <summary>Whether two say the same; what is known to have no value counts as not said.</summary>
    public static bool AreSame(ImmutableDictionary<string, AttributeValue> one, ImmutableDictionary<string, AttributeValue> other) => Known(one).SameAs(Known(other));

    /// <summary>What a person calls it: its name or speaker, else its first text; null when it has none.</summary>
    public static string? NameOf(ImmutableDictionary<string, AttributeValue> alternative)
    {
        ArgumentNullException.ThrowIfNull(alternative);
        return alternative.TextOrNull("name")
            ?? alternative.TextOrNull(Layers.WellKnownRoles.Speaker)
            ?? alternative.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).OfType<AttributeValue.Text>().FirstOrDefault()?.Value;
    }

    private static ImmutableArray<ImmutableDictionary<string, AttributeValue>> Of(ImmutableDictionary<string, AttributeValue> attributes) =>
        attributes.GetValueOrDefault(Attribute) is AttributeValue.List list ? [.. list.Values.OfType<AttributeValue.Map>().Select(map => map.Values)] : [];

    private static ImmutableDictionary<string, AttributeValue> Known(IEnumerable<KeyValuePair<string, AttributeValue>> attributes) =>
        attributes.Where(pair => pair.Value is not AttributeValue.Null).ToImmutableDictionary();
}
