using System.Collections.Immutable;
using Annotator.Core.Editing;

namespace Annotator.Core.Layers;

/// <summary>What can be done to a label, as changes that a store appends and undo takes back.</summary>
public static class LabelChanges
{
    /// <summary>Gives a label another name; its id, key and colour stay.</summary>
    /// <exception cref="FormatException">It cannot be done; the message says why.</exception>
    public static Change Rename(LayerSchema schema, string layer, string label, string name, Signature signature)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new FormatException("A label's name is not blank.");
        var before = Require(schema, layer, label);
        return Of($"Rename {layer}/{label} to '{name}'", layer, before, before with { Name = name }, signature);
    }

    /// <summary>Lets another label of the layer stand for a label; annotations keep the id they have.</summary>
    /// <exception cref="FormatException">It cannot be done; the message says why.</exception>
    public static Change Merge(LayerSchema schema, string layer, string label, string into, Signature signature)
    {
        var before = Require(schema, layer, label);
        Require(schema, layer, into);
        if (schema.Find(layer, into)!.Id == label)
            throw new FormatException($"{layer}/{label} already stands for {layer}/{into}; the two cannot stand for each other.");
        return Of($"Merge {layer}/{label} into {layer}/{into}", layer, before, before with { MergedInto = into }, signature);
    }

    /// <summary>Leaves a label out where labels are offered; annotations that have it keep it.</summary>
    /// <exception cref="FormatException">It cannot be done; the message says why.</exception>
    public static Change Retire(LayerSchema schema, string layer, string label, Signature signature)
    {
        var before = Require(schema, layer, label);
        return Of($"Retire {layer}/{label}", layer, before, before with { IsRetired = true }, signature);
    }

    /// <summary>Takes a label out of its layer; annotations that have it keep its id.</summary>
    /// <exception cref="FormatException">It cannot be done; the message says why.</exception>
    public static Change Delete(LayerSchema schema, string layer, string label, Signature signature)
    {
        var before = Require(schema, layer, label);
        if (schema.Layers.First(one => one.Name == layer).Labels.FirstOrDefault(other => other.MergedInto == label) is { } merged)
            throw new FormatException($"{layer}/{label} stands for {layer}/{merged.Id}; merge that into another first.");
        return Of($"Delete {layer}/{label}", layer, before, null, signature);
    }

    /// <summary>The newest change that no undo has taken back; null when there is none.</summary>
    /// <param name="oldestFirst">All changes of labels.</param>
    public static Change? NextUndo(IEnumerable<Change> oldestFirst) =>
        UndoHistory.NextUndo(oldestFirst.Reverse().Select(change => new LoggedChange("", change)))?.Change;

    /// <summary>The newest undo that may be made good; null when nothing was taken back.</summary>
    /// <param name="oldestFirst">All changes of labels.</param>
    public static Change? NextRedo(IEnumerable<Change> oldestFirst) =>
        UndoHistory.NextRedo(oldestFirst.Reverse().Select(change => new LoggedChange("", change)))?.Change;

    private static Label Require(LayerSchema schema, string layer, string label)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return schema.Declared(layer, label) ?? throw new FormatException($"There is no label {layer}/{label}.");
    }

    private static Change Of(string description, string layer, Label before, Label? after, Signature signature)
    {
        ImmutableArray<Difference> differences = before == after ? [] : [new LabelDifference(layer, before.Id, before, after)];
        return new(description, ChangeOrigin.Edit, signature.By, signature.At, differences);
    }
}
