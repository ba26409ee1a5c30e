namespace Annotator;

/// <summary>Declares a layer the annotator proposes in, with every label it may use there.</summary>
/// <param name="layer">The layer.</param>
/// <param name="labels">The labels; a suggestion with another one is refused.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class WritesAttribute(string layer, params string[] labels) : Attribute
{
    /// <summary>The layer.</summary>
    public string Layer { get; } = layer;

    /// <summary>The labels it may use there.</summary>
    public IReadOnlyList<string> Labels { get; } = labels;
}
