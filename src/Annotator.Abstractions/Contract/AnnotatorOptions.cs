using System.Collections.Immutable;

namespace Annotator;

/// <summary>The settings an annotator runs with: every option it declares, set or at its default.</summary>
/// <param name="Values">Values by option name, each of the declared type.</param>
public sealed record AnnotatorOptions(ImmutableDictionary<string, AttributeValue> Values)
{
    /// <summary>No options at all.</summary>
    public static AnnotatorOptions None { get; } = new(ImmutableDictionary<string, AttributeValue>.Empty);

    /// <summary>A yes-or-no option.</summary>
    /// <exception cref="KeyNotFoundException">The annotator declares no such option of that type.</exception>
    public bool Flag(string name) => Get<AttributeValue.Boolean>(name).Value;

    /// <summary>A whole-number option.</summary>
    /// <exception cref="KeyNotFoundException">The annotator declares no such option of that type.</exception>
    public long Integer(string name) => Get<AttributeValue.Integer>(name).Value;

    /// <summary>A number option.</summary>
    /// <exception cref="KeyNotFoundException">The annotator declares no such option of that type.</exception>
    public double Number(string name) => Get<AttributeValue.Number>(name).Value;

    /// <summary>A text option.</summary>
    /// <exception cref="KeyNotFoundException">The annotator declares no such option of that type.</exception>
    public string Text(string name) => Get<AttributeValue.Text>(name).Value;

    private T Get<T>(string name)
        where T : AttributeValue =>
        Values.GetValueOrDefault(name) as T
        ?? throw new KeyNotFoundException($"No {typeof(T).Name.ToLowerInvariant()} option '{name}'; declare it with [Option] on the annotator.");
}
