namespace Annotator.Core.Layers;

/// <summary>A class that annotations of a layer may have.</summary>
/// <param name="Id">Stable: annotations carry it, whatever the label is called.</param>
/// <param name="Name">What a person reads.</param>
/// <param name="Colour">As <c>#RRGGBB</c>.</param>
/// <param name="Key">The upper-case letter that gives the label; given once, it never moves. Null when all are taken.</param>
public sealed record Label(string Id, string Name, string Colour, char? Key)
{
    /// <summary>Id of the label of its layer that stands for this one; null unless it was merged. Annotations keep the id they have.</summary>
    public string? MergedInto { get; init; }

    /// <summary>Whether nobody is to give it any more; annotations that have it keep it.</summary>
    public bool IsRetired { get; init; }

    /// <summary>Whether it is left out where labels are offered.</summary>
    public bool IsHidden => IsRetired || MergedInto is not null;
}

/// <summary>One kind of annotation with its own labels.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Labels">Its labels, in the order they were declared.</param>
public sealed record Layer(string Name, System.Collections.Immutable.ImmutableArray<Label> Labels);
