using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text.Unicode;

namespace Annotator.Core.Documents;

/// <summary>Reads a file as a document's text, character for character: nothing is trimmed, converted or replaced.</summary>
/// <remarks>UTF-8 is read strictly; UTF-16 only with a byte order mark. What cannot be kept exactly is refused.</remarks>
public static class TextFile
{
    /// <summary>The metadata that remembers an encoding other than plain UTF-8.</summary>
    public const string EncodingKey = "encoding";

    private const string Utf8WithMark = "utf-8-bom";
    private const string Utf16LittleEndian = "utf-16le";
    private const string Utf16BigEndian = "utf-16be";

    /// <summary>Reads one file.</summary>
    /// <returns>The document, or the notice that says why there is none.</returns>
    public static (Document? Document, Notice? Refusal) Read(DocumentFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            return Decode(File.ReadAllBytes(file.Path), file);
        }
        catch (OutOfMemoryException)
        {
            return (null, new Notice(file.Path, "is too large to be one document. Split it."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, new Notice(file.Path, $"cannot be read: {exception.Message.TrimEnd('.')}. Check the path and who may read it."));
        }
    }

    /// <summary>Decodes the bytes of one file.</summary>
    /// <returns>The document, or the notice that says why there is none.</returns>
    public static (Document? Document, Notice? Refusal) Decode(ReadOnlySpan<byte> bytes, DocumentFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        string? encoding = null;
        string? text;
        string? reason;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
        {
            (text, reason) = (null, $"begins like UTF-32, which is not read; convert it: iconv -f UTF-32 -t UTF-8 {file.Path}");
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            encoding = Utf16LittleEndian;
            (text, reason) = FromUtf16(bytes[2..], BinaryPrimitives.ReadUInt16LittleEndian);
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            encoding = Utf16BigEndian;
            (text, reason) = FromUtf16(bytes[2..], BinaryPrimitives.ReadUInt16BigEndian);
        }
        else
        {
            var mark = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
            encoding = mark > 0 ? Utf8WithMark : null;
            (text, reason) = FromUtf8(bytes, mark, file.Path);
        }
        if (text is null)
            return (null, new Notice(file.Path, reason!));

        var document = new Document(file.Id, text);
        return (encoding is null
            ? document
            : document with { Metadata = ImmutableDictionary<string, AttributeValue>.Empty.Add(EncodingKey, encoding) }, null);
    }

    /// <summary>Says where bytes stop being UTF-8.</summary>
    /// <returns>A clause with the byte and its offset; null when all is well.</returns>
    internal static string? WhyNotUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return null;
        var offset = FirstInvalid(bytes);
        var rest = bytes[offset..];
        return rest is [0xED, >= 0xA0 and <= 0xBF, >= 0x80 and <= 0xBF, ..]
            ? FormattableString.Invariant(
                $"holds a lone surrogate (bytes ED {rest[1]:X2} {rest[2]:X2}) at byte {offset}, which is no character")
            : FormattableString.Invariant($"is not UTF-8: byte {rest[0]:X2} at byte {offset} fits nowhere");
    }

    private static (string? Text, string? Reason) FromUtf8(ReadOnlySpan<byte> bytes, int start, string path)
    {
        if (WhyNotUtf8(bytes) is { } reason)
            return (null, $"{reason}. Convert the file, for instance: iconv -f WINDOWS-1252 -t UTF-8 {path}");
        return (System.Text.Encoding.UTF8.GetString(bytes[start..]), null);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        Span<char> scratch = stackalloc char[1024];
        var offset = 0;
        while (true)
        {
            var status = Utf8.ToUtf16(bytes[offset..], scratch, out var read, out _, replaceInvalidSequences: false);
            offset += read;
            if (status is OperationStatus.InvalidData or OperationStatus.NeedMoreData or OperationStatus.Done)
                return offset;
        }
    }

    private static (string? Text, string? Reason) FromUtf16(ReadOnlySpan<byte> bytes, ReadUnit read)
    {
        if (bytes.Length % 2 != 0)
            return (null, FormattableString.Invariant(
                $"is UTF-16 but ends in half a code unit, at byte {bytes.Length + 1}. Get the whole file again."));
        var units = new char[bytes.Length / 2];
        for (var index = 0; index < units.Length; index++)
            units[index] = (char)read(bytes[(2 * index)..]);
        var lone = Surrogates.FirstLone(units);
        if (lone < 0)
            return (new string(units), null);
        var place = FormattableString.Invariant($"(U+{(int)units[lone]:X4}) at byte {2 + 2 * lone}");
        return (null, $"holds a lone surrogate {place}, which is no character. Repair the file where it was cut.");
    }

    private delegate ushort ReadUnit(ReadOnlySpan<byte> bytes);
}
