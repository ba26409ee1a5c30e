namespace Annotator;

/// <summary>Declares the layers that must be annotated before this annotator runs.</summary>
/// <param name="layers">The layers it reads.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ReadsAttribute(params string[] layers) : Attribute
{
    /// <summary>The layers it reads.</summary>
    public IReadOnlyList<string> Layers { get; } = layers;
}
