using System.Text;
using System.Text.Json;
using Annotator.Core.Documents;
using Annotator.Core.Formats;
using Json.Schema;

namespace Annotator.Core.Tests.Formats;

/// <summary>Writes and reads our JSON in memory; everything written is checked against the schema.</summary>
internal static class OurJson
{
    private static readonly JsonSchema Schema = JsonSchema.FromFile(Path.Combine(AppContext.BaseDirectory, "annotator-1.schema.json"));

    public static string Lines(params DocumentRecord[] records) => Write(new JsonLinesExport(), OffsetUnit.CodePoint, records);

    public static string Write(IExportFormat format, OffsetUnit unit, params DocumentRecord[] records)
    {
        using var stream = new MemoryStream();
        format.Write(stream, new(SampleRecords.Layers, records) { Offsets = unit });
        var text = Encoding.UTF8.GetString(stream.ToArray());
        foreach (var json in format.Name == "jsonl" ? text.TrimEnd('\n').Split('\n') : [text])
            AssertFits(json);
        return text;
    }

    public static void AssertFits(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        var evaluation = Schema.Evaluate(parsed.RootElement, new() { OutputFormat = OutputFormat.List });
        Assert.True(evaluation.IsValid, $"{json}\n{JsonSerializer.Serialize(evaluation)}");
    }

    public static ImportRow[] Read(string lines) => Read(Encoding.UTF8.GetBytes(lines));

    public static ImportRow[] Read(byte[] lines) => [.. new JsonLinesImport().Read(["-"], new MemoryStream(lines))];
}
