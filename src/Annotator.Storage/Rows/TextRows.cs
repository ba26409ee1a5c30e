using System.Security.Cryptography;
using System.Text;
using LiteDB;

namespace Annotator.Storage.Rows;

/// <summary>Texts in pieces far below LiteDB's limit of 16 MB a row.</summary>
internal static class TextRows
{
    /// <summary>Longest piece, in UTF-16 code units; at most three bytes each.</summary>
    internal const int MostCharacters = 1_000_000;

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
        var text = string.Concat(tables.Texts.Of(document.Number).Select(row => row["t"].AsString));
        if (text.Length != document.Length)
            throw new InvalidDataException($"the text of '{document.Id}' has {text.Length} characters where {document.Length} were kept");
        // A byte that turned on the disk would else pass for a letter.
        return HashOf(text).AsSpan().SequenceEqual(document.Hash)
            ? text
            : throw new InvalidDataException($"the text of '{document.Id}' is not the one that was kept");
    }

    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
