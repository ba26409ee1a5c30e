using System.Text.Json;
using Annotator.Core.Documents;

namespace Annotator.Core.Formats;

/// <summary>Our JSON Lines, or rows with an id and a text; a row that does not hold is refused and the next is read.</summary>
/// <remarks>Holds one row at a time, so it cannot say whether an id comes twice; whoever keeps the documents does.</remarks>
public sealed class JsonLinesImport : IImportFormat
{
    private const string StandardInput = "-";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <inheritdoc/>
    public string Name => "jsonl";

    /// <inheritdoc/>
    public IEnumerable<ImportRow> Read(IReadOnlyList<string> paths, Stream standardInput)
    {
        ArgumentNullException.ThrowIfNull(paths);
        foreach (var path in paths)
        {
            var (stream, refusal) = path == StandardInput ? (standardInput, null) : Open(path);
            using var owned = path == StandardInput ? null : stream;
            if (stream is null)
                yield return new(Record: null) { File = path, Refused = [refusal!] };
            else
            {
                foreach (var row in Rows(stream, path))
                    yield return row;
            }
        }
    }

    private static IEnumerable<ImportRow> Rows(Stream stream, string file)
    {
        using var lines = LineReader.Lines(stream).GetEnumerator();
        var before = 0;
        while (true)
        {
            if (WhyNoMore(lines, out var isEnd) is { } reason)
            {
                yield return Refused(file, before + 1, reason);
                yield break;
            }
            if (isEnd)
                yield break;
            var (number, line) = lines.Current;
            before = number;
            var row = number == 1 && line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line;
            if (!row.Span.Trim(" \t\r"u8).IsEmpty)
                yield return Row(row, file, number);
        }
    }

    /// <summary>Goes to the next line; says why it cannot be read.</summary>
    private static string? WhyNoMore(IEnumerator<(int Number, ReadOnlyMemory<byte> Line)> lines, out bool isEnd)
    {
        isEnd = false;
        try
        {
            isEnd = !lines.MoveNext();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"cannot be read: {exception.Message.TrimEnd('.')}. What follows was not looked at; name a file or send rows in.";
        }
        catch (Exception exception) when (exception is OverflowException or OutOfMemoryException)
        {
            return "the row is too long to be held at once. What follows was not looked at; split the document.";
        }
    }

    private static ImportRow Row(ReadOnlyMemory<byte> row, string file, int line)
    {
        if (TextFile.WhyNotUtf8(row.Span) is { } reason)
            return Refused(file, line, $"the row {reason} of the row.");
        try
        {
            using var json = JsonDocument.Parse(row, Strict);
            return SchemaReader.IsSchema(json.RootElement)
                ? SchemaReader.Read(json.RootElement, file, line)
                : NativeReader.Read(json.RootElement, file, line);
        }
        catch (JsonException exception)
        {
            var place = exception.BytePositionInLine is > 0 and var position
                ? FormattableString.Invariant($" from byte {position} on")
                : "";
            return Refused(file, line, $"the row is no JSON{place}: {FirstSentence(exception.Message)} Each row must be one whole object.");
        }
        catch (InvalidOperationException exception) when (exception.Message.Contains("UTF-16", StringComparison.Ordinal))
        {
            // The parser compares names before anybody can look at them; in values the readers find it themselves.
            return Refused(file, line, "the row has a name that holds a lone surrogate (half of a \\uD83D\\uDE00 pair), which is no character; write the pair or leave it out.");
        }
    }

    private static (Stream? Stream, Notice? Refusal) Open(string path)
    {
        try
        {
            return Directory.Exists(path)
                ? (null, new Notice(path, "is a folder; name the .jsonl files in it."))
                : (File.OpenRead(path), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, new Notice(path, $"cannot be read: {exception.Message.TrimEnd('.')}. Check the path and who may read it."));
        }
    }

    private static ImportRow Refused(string file, int line, string message) =>
        new(Record: null) { File = file, Line = line, Refused = [new Notice(file, message) { Line = line }] };

    /// <summary>What the parser says, without the path and position it appends.</summary>
    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" Path:", StringComparison.Ordinal);
        if (end < 0)
            end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
