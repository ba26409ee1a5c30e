using Annotator.Core.Documents;
using Annotator.Core.Formats;
using Annotator.Core.Layers;
using CsvHelper;

namespace Annotator.Spreadsheets;

/// <summary>One row for each quotation: what was said, by whom, and where the words stand, for people who work in spreadsheets.</summary>
/// <remarks>
/// RFC 4180 in UTF-8 with a byte order mark, without which spreadsheets take curly quotation marks for something else. A cell that
/// one would run as a formula begins with an apostrophe, and control characters are shown as pictures; who needs the exact text
/// takes our JSON.
/// </remarks>
public sealed class QuotesCsvExport : IExportFormat
{
    private static readonly CsvWriterOptions Options = new()
    {
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
        InjectionCharacters = SpreadsheetText.FormulaStarts,
    };

    private static readonly string[] Columns =
    [
        "document", "quote_id", "quote", "type", "speaker", "speaker_mention", "cue", "start", "end",
        "speaker_start", "speaker_end", "cue_start", "cue_end", "group", "rule", "confidence", "review",
    ];

    /// <inheritdoc/>
    public string Name => "quotes-csv";

    /// <inheritdoc/>
    public void Write(Stream output, ExportJob job)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(job);
        using var csv = CsvWriter.Create(output, Options, leaveOpen: true);
        csv.WriteHeader(Columns);
        foreach (var record in job.Documents)
        {
            Write(csv, record.Document, job.Offsets);
            csv.Flush();
        }
    }

    private static void Write(CsvWriter csv, AnnotatedDocument document, OffsetUnit unit)
    {
        var quotes = document.Annotations.Where(annotation => annotation.Layer == WellKnownLayers.Quote).ToArray();
        if (quotes.Length == 0)
            return;
        var offsets = new TextOffsets(document.Document.Text);
        foreach (var quote in quotes)
        {
            var (speaker, cue) = (Linked(document, quote, WellKnownRoles.Speaker), Linked(document, quote, WellKnownRoles.Cue));
            WriteText(csv, document.Document.Id);
            WriteText(csv, quote.Id);
            WriteText(csv, document.TextOf(quote));
            WriteText(csv, quote.Label);
            WriteText(csv, quote.Attributes.TextOrNull("speaker"));
            WriteText(csv, speaker is null ? null : document.TextOf(speaker));
            WriteText(csv, cue is null ? null : document.TextOf(cue));
            WriteSpan(csv, quote, offsets, unit);
            WriteSpan(csv, speaker, offsets, unit);
            WriteSpan(csv, cue, offsets, unit);
            WriteText(csv, quote.Attributes.TextOrNull("group"));
            WriteText(csv, quote.Attributes.TextOrNull("rule") ?? quote.Reason);
            csv.WriteField(quote.Confidence);
            WriteText(csv, $"{quote.Review}".ToLowerInvariant());
            csv.EndRecord();
        }
    }

    /// <summary>What plays a role for a quote, unless somebody rejected the link.</summary>
    private static Annotation? Linked(AnnotatedDocument document, Annotation quote, string role) =>
        document.Links.From(quote.Id).FirstOrDefault(link => link.Role == role && link.Review != Review.Rejected) is { } link
            ? document.Find(link.To)
            : null;

    private static void WriteText(CsvWriter csv, string? text) => csv.WriteField(text is null ? null : SpreadsheetText.Of(text));

    private static void WriteSpan(CsvWriter csv, Annotation? annotation, TextOffsets offsets, OffsetUnit unit)
    {
        csv.WriteField<int>(annotation is null ? null : offsets.FromUtf16(annotation.Span.Start, unit));
        csv.WriteField<int>(annotation is null ? null : offsets.FromUtf16(annotation.Span.End, unit));
    }
}
