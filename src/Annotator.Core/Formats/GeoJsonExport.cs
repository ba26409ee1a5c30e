using System.Text.Json;
using Annotator.Core.Documents;

namespace Annotator.Core.Formats;

/// <summary>GeoJSON (RFC 7946): one point for each annotation that says where it is, as maps draw it.</summary>
public sealed class GeoJsonExport : IExportFormat
{
    private static readonly string[] Copied = ["kind", "name", "geonames", "country", "feature", "reason"];

    /// <inheritdoc/>
    public string Name => "geojson";

    /// <inheritdoc/>
    public void Write(Stream output, ExportJob job)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(job);
        using (var json = new Utf8JsonWriter(output, NativeWriter.Pretty))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            foreach (var record in job.Documents)
            {
                Write(json, record.Document, job.Offsets);
                json.Flush();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, AnnotatedDocument document, OffsetUnit unit)
    {
        var offsets = new TextOffsets(document.Document.Text);
        foreach (var annotation in document.Annotations)
        {
            if (MapPoint.Of(annotation) is not { } point)
                continue;
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(point.Longitude);
            json.WriteNumberValue(point.Latitude);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject("properties");
            WriteProperties(json, annotation, document, offsets, unit);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    private static void WriteProperties(
        Utf8JsonWriter json, Annotation annotation, AnnotatedDocument document, TextOffsets offsets, OffsetUnit unit)
    {
        json.WriteString("document", document.Document.Id);
        json.WriteString("annotation", annotation.Id);
        json.WriteString("text", document.TextOf(annotation));
        json.WriteNumber("start", offsets.FromUtf16(annotation.Span.Start, unit));
        json.WriteNumber("end", offsets.FromUtf16(annotation.Span.End, unit));
        json.WriteString("label", annotation.Label);
        json.WriteString("review", NativeWords.Reviews[(int)annotation.Review]);
        if (annotation.Confidence is { } confidence)
            json.WriteNumber("confidence", confidence);
        foreach (var name in Copied)
        {
            if (annotation.Attributes.GetValueOrDefault(name) is not { } value)
                continue;
            json.WritePropertyName(name);
            AttributeJson.WriteValue(json, value);
        }
    }
}
