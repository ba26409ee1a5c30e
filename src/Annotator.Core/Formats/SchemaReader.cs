using System.Collections.Immutable;
using System.Text.Json;
using Annotator.Core.Documents;
using Annotator.Core.Layers;

namespace Annotator.Core.Formats;

/// <summary>Reads the first row of our JSON Lines: the layers with their labels.</summary>
internal static class SchemaReader
{
    /// <summary>Whether an object is such a row: layers and no document.</summary>
    public static bool IsSchema(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty("layers", out _) && !element.TryGetProperty("id", out _) && !element.TryGetProperty("text", out _);

    /// <summary>Reads the row; a label that does not hold is refused and the rest goes on.</summary>
    public static ImportRow Read(JsonElement element, string file, int? line)
    {
        var refused = ImmutableArray.CreateBuilder<Notice>();
        var schema = LayerSchema.Empty;
        try
        {
            var fields = new JsonFields(element);
            NativeReader.CheckFormat(fields);
            foreach (var layer in fields.List("layers").Select(layer => new JsonFields(layer)))
            {
                var name = layer.NeededText("name");
                var labels = layer.List("labels").Select(label => Label(label, refused, file, line)).OfType<Label>();
                schema = labels.Aggregate(schema, (grown, label) => grown.With(name, label));
            }
        }
        catch (FormatException problem)
        {
            refused.Add(new(file, $"the row with the layers {problem.Message}.") { Line = line });
        }
        return new(Record: null) { File = file, Line = line, Layers = schema, Refused = refused.ToImmutable() };
    }

    private static Label? Label(JsonElement element, ImmutableArray<Notice>.Builder refused, string file, int? line)
    {
        try
        {
            var fields = new JsonFields(element);
            var id = fields.NeededText("id");
            var colour = fields.NeededText("colour");
            var key = fields.Text("key");
            if (key is not null && (key.Length != 1 || !char.IsAsciiLetterUpper(key[0])))
                throw new FormatException($"has the key '{key}', which is no letter from A to Z");
            return LabelColours.Valid(colour) is null
                ? throw new FormatException($"has the colour '{colour}', which does not read #RRGGBB")
                : new(id, fields.Text("name") ?? id, colour, key?[0]);
        }
        catch (FormatException problem)
        {
            refused.Add(new(file, $"{Named(element)} {problem.Message}.") { Line = line });
            return null;
        }
    }

    private static string Named(JsonElement label) =>
        label.ValueKind == JsonValueKind.Object && label.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? $"the label '{id.GetString()}'" : "a label";
}
