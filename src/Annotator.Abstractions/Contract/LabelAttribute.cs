namespace Annotator;

/// <summary>Wishes a name, colour and key for a label the annotator writes; a project or an earlier label may decide otherwise.</summary>
/// <param name="layer">The layer of the label.</param>
/// <param name="label">The label's id.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LabelAttribute(string layer, string label) : Attribute
{
    /// <summary>The layer of the label.</summary>
    public string Layer { get; } = layer;

    /// <summary>The label's id.</summary>
    public string Label { get; } = label;

    /// <summary>The name a person reads; null for the id itself.</summary>
    public string? Name { get; init; }

    /// <summary>An upper-case letter; <c>'\0'</c> for the next free letter of the name.</summary>
    public char Key { get; init; }

    /// <summary>A colour as <c>#RRGGBB</c>; null for the next of the palette.</summary>
    public string? Colour { get; init; }
}
