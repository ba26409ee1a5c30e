using System.Globalization;
using System.Text.Json;
using Annotator.Core.Documents;
using Annotator.Core.Layers;
using Annotator.Core.Suggesting;

namespace Annotator.Core.Formats;

/// <summary>Writes our JSON, version 1: keys in a fixed order, unknown is absent, <c>text</c> beside every span.</summary>
internal sealed class NativeWriter(Utf8JsonWriter json, OffsetUnit unit)
{
    public static readonly JsonWriterOptions OneLine = new() { Encoder = PlainJsonEncoder.Instance };

    public static readonly JsonWriterOptions Pretty = new() { Encoder = PlainJsonEncoder.Instance, Indented = true, NewLine = "\n" };

    /// <summary>Writes <c>format</c> and <c>layers</c> into the object that is open.</summary>
    public void WriteHead(LayerSchema schema)
    {
        json.WriteString("format", NativeWords.Version);
        json.WriteStartArray("layers");
        foreach (var layer in schema.Layers)
        {
            json.WriteStartObject();
            json.WriteString("name", layer.Name);
            json.WriteStartArray("labels");
            foreach (var label in layer.Labels)
                Write(label);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public void Write(DocumentRecord record)
    {
        var (annotated, document) = (record.Document, record.Document.Document);
        var offsets = new TextOffsets(document.Text);
        json.WriteStartObject();
        json.WriteString("format", NativeWords.Version);
        json.WriteString("id", document.Id);
        json.WriteString("text", document.Text);
        json.WriteString("offsetUnit", unit.Word());
        WriteUnlessNull("language", document.Language);
        WriteTexts("layers", record.Layers);
        Write(annotated.Status);
        WriteUnlessNull("reviewer", record.Reviewer);
        AttributeJson.Write(json, "metadata", document.Metadata);
        json.WriteStartArray("annotations");
        foreach (var annotation in annotated.Annotations)
            Write(annotation, annotated, offsets);
        json.WriteEndArray();
        json.WriteStartArray("links");
        foreach (var link in annotated.Links)
            Write(link);
        json.WriteEndArray();
        json.WriteStartArray("runs");
        foreach (var run in record.Runs)
            Write(run);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(Label label)
    {
        json.WriteStartObject();
        json.WriteString("id", label.Id);
        json.WriteString("name", label.Name);
        json.WriteString("colour", label.Colour);
        WriteUnlessNull("key", label.Key?.ToString());
        json.WriteEndObject();
    }

    private void Write(DocumentStatus status)
    {
        json.WriteString("state", NativeWords.States[(int)status.State]);
        if (status.Question)
            json.WriteBoolean("question", true);
        WriteUnlessNull("note", status.Note);
    }

    private void Write(Annotation annotation, AnnotatedDocument document, TextOffsets offsets)
    {
        json.WriteStartObject();
        json.WriteString("id", annotation.Id);
        json.WriteString("layer", annotation.Layer);
        json.WriteString("label", annotation.Label);
        Write(annotation.Span, offsets);
        json.WriteString("text", document.TextOf(annotation));
        json.WriteString("review", NativeWords.Reviews[(int)annotation.Review]);
        WriteTexts("sources", annotation.Sources);
        if (annotation.Confidence is { } confidence)
        {
            json.WritePropertyName("confidence");
            AttributeJson.WriteNumber(json, confidence);
        }
        WriteUnlessNull("reason", annotation.Reason);
        AttributeJson.Write(json, "attributes", annotation.Attributes);
        if (annotation.Original is { } original)
            Write(original, offsets);
        WriteUnlessNull("created", annotation.Created);
        WriteUnlessNull("modified", annotation.Modified);
        WriteUnlessNull("by", annotation.By);
        WriteUnlessNull("note", annotation.Note);
        json.WriteEndObject();
    }

    private void Write(Original original, TextOffsets offsets)
    {
        json.WriteStartObject("original");
        Write(original.Span, offsets);
        json.WriteString("label", original.Label);
        AttributeJson.Write(json, "attributes", original.Attributes);
        json.WriteStartArray("links");
        foreach (var link in original.Links)
        {
            json.WriteStartObject();
            json.WriteString("role", link.Role);
            json.WriteString("to", link.To);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(Link link)
    {
        json.WriteStartObject();
        json.WriteString("id", link.Id);
        json.WriteString("role", link.Role);
        json.WriteString("from", link.From);
        json.WriteString("to", link.To);
        json.WriteString("review", NativeWords.Reviews[(int)link.Review]);
        WriteTexts("sources", link.Sources);
        WriteUnlessNull("by", link.By);
        json.WriteEndObject();
    }

    private void Write(Run run)
    {
        json.WriteStartObject();
        json.WriteString("source", run.Source);
        json.WriteString("status", NativeWords.RunStates[(int)run.Status]);
        json.WriteNumber("kept", run.Kept);
        json.WriteNumber("refused", run.Refused);
        WriteTexts("layers", run.Layers);
        WriteUnlessNull("reason", run.Reason);
        json.WriteEndObject();
    }

    private void Write(TextSpan span, TextOffsets offsets)
    {
        json.WriteNumber("start", offsets.FromUtf16(span.Start, unit));
        json.WriteNumber("end", offsets.FromUtf16(span.End, unit));
    }

    private void WriteTexts(string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private void WriteUnlessNull(string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    private void WriteUnlessNull(string name, DateTimeOffset? time)
    {
        if (time is { } moment)
            json.WriteString(name, moment.UtcDateTime.ToString(NativeWords.Time, CultureInfo.InvariantCulture));
    }
}
