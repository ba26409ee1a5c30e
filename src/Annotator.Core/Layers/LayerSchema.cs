using System.Collections.Immutable;
using Annotator.Core.Suggesting;

namespace Annotator.Core.Layers;

/// <summary>The layers in use with their labels; no two labels share a key.</summary>
/// <param name="Layers">In the order they were declared.</param>
public sealed record LayerSchema(ImmutableArray<Layer> Layers)
{
    /// <summary>No layer yet.</summary>
    public static LayerSchema Empty { get; } = new([]);

    /// <summary>The label of a layer, for a merged one the label that stands for it; null when it is not declared.</summary>
    public Label? Find(string layer, string label)
    {
        var found = Declared(layer, label);
        while (found is { MergedInto: { } into } && Declared(layer, into) is { } target)
            found = target;
        return found;
    }

    /// <summary>The label with just this id, merged or not; null when it is not declared.</summary>
    public Label? Declared(string layer, string label) =>
        Layers.FirstOrDefault(declared => declared.Name == layer)?.Labels.FirstOrDefault(declared => declared.Id == label);

    /// <summary>The same labels with one of them in another state.</summary>
    public LayerSchema Replace(string layer, Label label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return new([.. Layers.Select(declared => declared.Name != layer
            ? declared
            : declared with { Labels = [.. declared.Labels.Select(one => one.Id == label.Id ? label : one)] })]);
    }

    /// <summary>The layer and label a key gives; null when none has it.</summary>
    public (Layer Layer, Label Label)? ByKey(char key)
    {
        foreach (var layer in Layers)
        {
            if (layer.Labels.FirstOrDefault(label => label.Key == key && !label.IsHidden) is { } label)
                return (layer, label);
        }
        return null;
    }

    /// <summary>Adds what annotators declare; labels already there stay as they are, keys and colours included.</summary>
    public LayerSchema With(IEnumerable<AnnotatorDescription> annotators)
    {
        ArgumentNullException.ThrowIfNull(annotators);
        return annotators.Aggregate(this, (schema, annotator) => annotator.Writes.Aggregate(schema, (grown, written) =>
            written.Labels.Aggregate(grown, (more, label) => more.With(written.Layer, label, annotator.Labels.FirstOrDefault(w => w.Layer == written.Layer && w.Label == label)))));
    }

    /// <summary>Adds what a project proposes; labels already there stay as they are, and no label takes a letter that another asks for.</summary>
    public LayerSchema With(IReadOnlyCollection<LabelWish> proposed)
    {
        ArgumentNullException.ThrowIfNull(proposed);
        var asked = proposed.Select(wish => wish.Key).ToHashSet();
        return proposed.Aggregate(this, (schema, wish) => schema.With(wish.Layer, wish.Label, wish, asked));
    }

    /// <summary>Adds a label unless it is there: with the key and colour wished for where they are free, else the next free ones.</summary>
    /// <param name="layer">The layer, added when it is new.</param>
    /// <param name="label">The label's id.</param>
    /// <param name="wish">What the annotator wishes; null for no wish.</param>
    public LayerSchema With(string layer, string label, LabelWish? wish = null) => With(layer, label, wish, []);

    private LayerSchema With(string layer, string label, LabelWish? wish, HashSet<char?> asked)
    {
        if (Find(layer, label) is not null)
            return this;
        var name = wish?.Name ?? label;
        var colour = LabelColours.Valid(wish?.Colour) ?? LabelColours.At(Layers.Sum(declared => declared.Labels.Length));
        return With(layer, new Label(label, name, colour, FreeKey(wish?.Key, name, asked)));
    }

    /// <summary>Adds a label as it is, unless it is there or its key is taken; then it goes without one.</summary>
    public LayerSchema With(string layer, Label label)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (Find(layer, label.Id) is not null)
            return this;
        if (label.Key is { } key && Layers.Any(declared => declared.Labels.Any(other => other.Key == key)))
            label = label with { Key = null };
        var index = Layers.FindIndex(declared => declared.Name == layer);
        return index < 0
            ? new(Layers.Add(new(layer, [label])))
            : new(Layers.SetItem(index, Layers[index] with { Labels = Layers[index].Labels.Add(label) }));
    }

    /// <summary>The wish, else the first free letter of the name, else the first free letter of the alphabet.</summary>
    private char? FreeKey(char? wish, string name, HashSet<char?> asked)
    {
        var taken = Layers.SelectMany(layer => layer.Labels).Select(label => label.Key).ToHashSet();
        if (wish is { } free && char.IsAsciiLetterUpper(free) && !taken.Contains(free))
            return free;
        taken.UnionWith(asked);
        var candidates = name.ToUpperInvariant() + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        foreach (var candidate in candidates)
        {
            if (char.IsAsciiLetterUpper(candidate) && !taken.Contains(candidate))
                return candidate;
        }
        return null;
    }
}

file static class ImmutableArraySearch
{
    public static int FindIndex<T>(this ImmutableArray<T> items, Func<T, bool> isWanted)
    {
        for (var index = 0; index < items.Length; index++)
        {
            if (isWanted(items[index]))
                return index;
        }
        return -1;
    }
}
