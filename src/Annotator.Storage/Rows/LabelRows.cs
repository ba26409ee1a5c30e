using Annotator.Core.Layers;
using LiteDB;

namespace Annotator.Storage.Rows;

/// <summary>The labels as rows, one each, in the order they were declared.</summary>
internal static class LabelRows
{
    /// <summary>The labels kept.</summary>
    public static LayerSchema Read(StoreTables tables)
    {
        var rows = tables.Labels.FindAll().ToList();
        return new([.. rows.GroupBy(row => row["y"].AsString, StringComparer.Ordinal).Select(layer => new Layer(layer.Key, [.. layer.Select(Label)]))]);
    }

    /// <summary>Adds the labels that are not kept yet; inside a transaction.</summary>
    /// <returns>All labels; a new one whose key another has gets the next free one.</returns>
    public static LayerSchema Add(StoreTables tables, LayerSchema kept, LayerSchema declared)
    {
        var next = StoreTables.LastOrNull(tables.Labels) is { } last ? last["_id"].AsInt32 + 1 : 1;
        foreach (var layer in declared.Layers)
        {
            foreach (var label in layer.Labels.Where(label => kept.Find(layer.Name, label.Id) is null))
            {
                kept = kept.With(layer.Name, label.Id, new(layer.Name, label.Id, label.Name, label.Key, label.Colour));
                tables.Labels.Insert(Of(next++, layer.Name, kept.Find(layer.Name, label.Id)!));
            }
        }
        return kept;
    }

    private static BsonDocument Of(int order, string layer, Label label) => new()
    {
        ["_id"] = order,
        ["y"] = layer,
        ["i"] = label.Id,
        ["n"] = label.Name,
        ["c"] = label.Colour,
        ["k"] = label.Key is { } key ? key.ToString() : BsonValue.Null,
    };

    private static Label Label(BsonDocument row) =>
        new(row["i"].AsString, row["n"].AsString, row["c"].AsString, row["k"].IsNull ? null : row["k"].AsString[0]);
}
