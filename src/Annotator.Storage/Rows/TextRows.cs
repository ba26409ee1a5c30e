using System.Security.Cryptography;
using System.Text;
using LiteDB;

namespace Annotator.Storage.Rows;

/// <summary>Texts in pieces far below LiteDB's limit of 16 MB a row.</summary>
internal static class TextRows
{
    /// <summary>Longest piece, in UTF-16 code units, at most three bytes each: small enough that LiteDB keeps no large buffers for them.</summary>
    internal const int MostCharacters = 20_000;

    /// <summary>The rows of a text; an empty text is one empty piece.</summary>
    public static IEnumerable<BsonDocument> Of(long document, string text)
    {
        var (start, piece) = (0, 0);
        do
        {
            var end = Math.Min(start + MostCharacters, text.Length);
            // Each piece is encoded by itself, so neither may hold half a pair.
            if (Surrogates.Splits(text, end))
                end--;
            yield return new() { ["_id"] = RowKey.Of(document, piece++), ["t"] = text[start..end] };
            start = end;
        }
        while (start < text.Length);
    }

    /// <summary>The text of a document's rows.</summary>
    public static string Text(StoreTables tables, DocumentRow document)
    {
        var pieces = tables.Texts.Of(document.Number).Select(row => row["t"].AsString).ToList();
        var length = pieces.Sum(piece => piece.Length);
        if (length != document.Length)
            throw new InvalidDataException($"the text of '{document.Id}' has {length} characters where {document.Length} were kept");
        // string.Concat would leave four times a large text behind in a pool.
        var text = string.Create(length, pieces, static (all, pieces) =>
        {
            foreach (var piece in pieces)
            {
                piece.CopyTo(all);
                all = all[piece.Length..];
            }
        });
        // A byte that turned on the disk would else pass for a letter.
        return HashOf(text).AsSpan().SequenceEqual(document.Hash)
            ? text
            : throw new InvalidDataException($"the text of '{document.Id}' is not the one that was kept");
    }

    /// <summary>SHA-256 of a text as UTF-8, which is never made as a whole.</summary>
    public static byte[] HashOf(string text)
    {
        const int most = 16_384;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var encoder = Encoding.UTF8.GetEncoder();
        Span<byte> bytes = stackalloc byte[Encoding.UTF8.GetMaxByteCount(most) / 2];
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            encoder.Convert(rest, bytes, flush: rest.Length <= most, out var read, out var written, out _);
            hash.AppendData(bytes[..written]);
            rest = rest[read..];
        }
        return hash.GetHashAndReset();
    }
}
