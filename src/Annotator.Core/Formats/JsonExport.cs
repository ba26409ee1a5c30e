using System.Text.Json;

namespace Annotator.Core.Formats;

/// <summary>Our JSON as one file laid out for the eye.</summary>
public sealed class JsonExport : IExportFormat
{
    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public void Write(Stream output, ExportJob job)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(job);
        using (var json = new Utf8JsonWriter(output, NativeWriter.Pretty))
        {
            var writer = new NativeWriter(json, job.Offsets);
            json.WriteStartObject();
            writer.WriteHead(job.Layers);
            json.WriteStartArray("documents");
            foreach (var document in job.Documents)
            {
                writer.Write(document);
                json.Flush();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }
}
