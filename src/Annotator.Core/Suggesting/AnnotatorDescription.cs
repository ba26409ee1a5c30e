using System.Collections.Immutable;

namespace Annotator.Core.Suggesting;

/// <summary>What an annotator says of itself, read without running its code.</summary>
/// <param name="Name">The name that sources, options and <c>--annotators</c> use.</param>
/// <param name="Version">The informational version of its assembly.</param>
/// <param name="Writes">The layers it proposes in, each with the labels it may use.</param>
/// <param name="Reads">The layers that must be annotated before it runs.</param>
/// <param name="Labels">Names, colours and keys it wishes for its labels.</param>
/// <param name="Options">The settings it takes.</param>
public sealed record AnnotatorDescription(
    string Name,
    string Version,
    ImmutableArray<WrittenLayer> Writes,
    ImmutableArray<string> Reads,
    ImmutableArray<LabelWish> Labels,
    ImmutableArray<OptionDescription> Options)
{
    /// <summary>Whether it runs only where a project or <c>--annotators</c> names it.</summary>
    public bool OnRequest { get; init; }

    /// <summary>How its proposals are signed: <c>name@version</c>.</summary>
    public string Source => $"{Name}@{Version}";

    /// <summary>Whether it proposes in a layer.</summary>
    public bool WritesLayer(string layer) => Writes.Any(written => written.Layer == layer);

    /// <summary>Whether it may use a label in a layer.</summary>
    public bool WritesLabel(string layer, string label) => Writes.Any(written => written.Layer == layer && written.Labels.Contains(label));
}

/// <summary>A layer and the labels an annotator may use there.</summary>
public sealed record WrittenLayer(string Layer, ImmutableArray<string> Labels);

/// <summary>What an annotator wishes for one of its labels.</summary>
/// <param name="Layer">The layer of the label.</param>
/// <param name="Label">The label's id.</param>
/// <param name="Name">The name a person reads; null for the id.</param>
/// <param name="Key">An upper-case letter; null for the next free letter of the name.</param>
/// <param name="Colour">A colour as <c>#RRGGBB</c>; null for the next of the palette.</param>
public sealed record LabelWish(string Layer, string Label, string? Name, char? Key, string? Colour);

/// <summary>A setting of an annotator.</summary>
/// <param name="Name">The name that settings use.</param>
/// <param name="Default">The value when nobody sets one; fixes the type.</param>
/// <param name="Help">One sentence for the person who sets it.</param>
public sealed record OptionDescription(string Name, AttributeValue Default, string Help)
{
    /// <summary>Whether it names files or folders, several with <c>;</c> between.</summary>
    public bool IsPath { get; init; }
}
