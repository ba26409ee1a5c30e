using Annotator.Core.Editing;
using Annotator.Core.Keeping;
using Annotator.Core.Layers;
using LiteDB;

namespace Annotator.Storage.Rows;

/// <summary>The labels as rows, one each, in the order they were declared.</summary>
internal static class LabelRows
{
    /// <summary>The labels kept.</summary>
    public static LayerSchema Read(StoreTables tables)
    {
        var rows = tables.Labels.FindAllChecked().ToList();
        return new([.. rows.GroupBy(row => row["y"].AsString, StringComparer.Ordinal).Select(layer => new Layer(layer.Key, [.. layer.Where(IsInForce).Select(row => Label(row))]))]);
    }

    /// <summary>Adds the labels that are not kept yet; inside a transaction.</summary>
    /// <returns>All labels; a new one whose key another has gets the next free one.</returns>
    public static LayerSchema Add(StoreTables tables, LayerSchema kept, LayerSchema declared)
    {
        var next = tables.Labels.LastOrNull() is { } last ? last["_id"].AsInt32 + 1 : 1;
        foreach (var layer in declared.Layers)
        {
            // A layer may have no label yet; its row says just that it is there.
            if (layer.Labels.IsEmpty && kept.Layers.All(one => one.Name != layer.Name))
            {
                kept = new(kept.Layers.Add(layer));
                tables.Labels.Insert(new BsonDocument { ["_id"] = next++, ["y"] = layer.Name });
            }
            foreach (var label in layer.Labels.Where(label => kept.Declared(layer.Name, label.Id) is null))
            {
                kept = kept.With(layer.Name, label.Id, new(layer.Name, label.Id, label.Name, label.Key, label.Colour));
                // A deleted label that somebody declares again gets a new place; its row of before would stand for it twice.
                if (RowOf(tables, layer.Name, label.Id) is { } deleted)
                    tables.Labels.Delete(deleted["_id"]);
                tables.Labels.Insert(Of(next++, layer.Name, kept.Declared(layer.Name, label.Id)!));
            }
        }
        return kept;
    }

    /// <summary>Puts labels in other states; inside a transaction.</summary>
    /// <returns>All labels.</returns>
    /// <exception cref="StoreException">A label is not as the change found it; nothing is written.</exception>
    public static LayerSchema Apply(StoreTables tables, Change change)
    {
        var kept = Read(tables);
        foreach (var difference in change.Differences.Cast<LabelDifference>())
        {
            if (kept.Declared(difference.Layer, difference.Id) != difference.Before)
                throw new StoreException($"The label {difference.Layer}/{difference.Id} was changed meanwhile; nothing was written. Look at it with 'annotator labels list' and try again.");
            Put(tables, difference);
            kept = Read(tables);
        }
        new ChangeRows(tables).Append(0, ChangeRows.OfLabels, change);
        return kept;
    }

    /// <summary>A deleted label's row stays, so that an undo puts the label back in its place; its key may be another's by then.</summary>
    private static void Put(StoreTables tables, LabelDifference difference)
    {
        var row = RowOf(tables, difference.Layer, difference.Id)
            ?? throw new StoreException($"The label {difference.Layer}/{difference.Id} is no longer known; nothing was written. Declare it anew.");
        var order = row["_id"].AsInt32;
        if (difference.After is { } after)
        {
            var others = Read(tables).Layers.SelectMany(layer => layer.Labels.Where(label => (layer.Name, label.Id) != (difference.Layer, after.Id)));
            row = Of(order, difference.Layer, others.Any(other => other.Key == after.Key) ? after with { Key = null } : after);
        }
        else
        {
            row["x"] = true;
        }
        tables.Labels.Update(row);
    }

    private static BsonDocument? RowOf(StoreTables tables, string layer, string id) =>
        tables.Labels.FindAllChecked().SingleOrDefault(row => row["y"].AsString == layer && row["i"] == id);

    /// <summary>Neither the row of a layer that has no label yet nor that of a deleted label.</summary>
    private static bool IsInForce(BsonDocument row) => row["i"].IsString && !row.ContainsKey("x");

    /// <summary>A label as BSON, without its place.</summary>
    public static BsonDocument Of(Label label)
    {
        var row = new BsonDocument
        {
            ["i"] = label.Id,
            ["n"] = label.Name,
            ["c"] = label.Colour,
            ["k"] = label.Key is { } key ? key.ToString() : BsonValue.Null,
        };
        if (label.MergedInto is not null)
            row["g"] = label.MergedInto;
        if (label.IsRetired)
            row["r"] = true;
        return row;
    }

    public static Label Label(BsonValue row) =>
        new(row["i"].AsString, row["n"].AsString, row["c"].AsString, row["k"].IsNull ? null : row["k"].AsString[0])
        {
            MergedInto = row["g"].IsNull ? null : row["g"].AsString,
            IsRetired = row["r"].IsBoolean && row["r"].AsBoolean,
        };

    private static BsonDocument Of(int order, string layer, Label label)
    {
        var row = Of(label);
        (row["_id"], row["y"]) = (order, layer);
        return row;
    }
}
