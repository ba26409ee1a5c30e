using System.Buffers;
using System.Text.Json;
using Annotator.Core.Documents;

namespace Annotator.Core.Formats;

/// <summary>Our JSON Lines: a first row with the labels, then one document a row.</summary>
public sealed class JsonLinesExport : IExportFormat
{
    /// <inheritdoc/>
    public string Name => "jsonl";

    /// <inheritdoc/>
    public void Write(Stream output, ExportJob job)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(job);
        output.Write(Row(json =>
        {
            json.WriteStartObject();
            new NativeWriter(json, job.Offsets).WriteHead(job.Layers);
            json.WriteEndObject();
        }));
        foreach (var document in job.Documents)
            output.Write(Row(document, job.Offsets));
    }

    /// <summary>One document as one row, with its line end.</summary>
    public static ReadOnlySpan<byte> Row(DocumentRecord document, OffsetUnit offsets = OffsetUnit.CodePoint)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Row(json => new NativeWriter(json, offsets).Write(document));
    }

    /// <summary>A row in the place of a document that could not be read: <c>{"id"?,"line","error"}</c>, with its line end.</summary>
    public static ReadOnlySpan<byte> ErrorRow(string? id, int line, string error) => Row(json =>
    {
        json.WriteStartObject();
        if (id is not null)
            json.WriteString("id", id);
        json.WriteNumber("line", line);
        json.WriteString("error", error);
        json.WriteEndObject();
    });

    /// <summary>A row is made whole before any of it is written, so that no failure leaves half of one.</summary>
    private static ReadOnlySpan<byte> Row(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, NativeWriter.OneLine))
            write(json);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan;
    }
}
