using Annotator.Core.Keeping;
using Annotator.Storage.Reading;
using Annotator.Storage.Rows;

namespace Annotator.Storage.Writing;

/// <summary>Adds documents; on the writer's thread, inside a transaction.</summary>
internal sealed class DocumentWriter(StoreTables tables, StoreReader reader)
{
    /// <summary>Longest id LiteDB's index takes, in bytes of UTF-8, with room for its own.</summary>
    private const int MostIdBytes = 1000;

    /// <summary>Longest part of a text that a message quotes.</summary>
    private const int Excerpt = 24;

    /// <returns>False when it is there already with the same text.</returns>
    public bool Add(Document document, byte[] hash)
    {
        if (System.Text.Encoding.UTF8.GetByteCount(document.Id) > MostIdBytes)
            throw new StoreException($"The document id '{document.Id[..Excerpt]}…' is longer than {MostIdBytes} bytes; it was not added. Give it a shorter id with --as NEWID.");
        if (reader.Document(document.Id) is { } kept)
            return kept.Length == document.Text.Length && kept.Hash.AsSpan().SequenceEqual(hash) ? false : throw Differs(document, TextRows.Text(tables, kept));
        var row = new DocumentRow(document.Id, tables.NextNumber("document"), document.Text.Length, hash, document.Language, document.Metadata);
        tables.Documents.Insert(row.ToBson());
        foreach (var piece in TextRows.Of(row.Number, document.Text))
            tables.Texts.Insert(piece);
        return true;
    }

    private static DocumentDiffersException Differs(Document given, string kept)
    {
        var offset = kept.AsSpan().CommonPrefixLength(given.Text);
        if (Surrogates.Splits(kept, offset) || Surrogates.Splits(given.Text, offset))
            offset--;
        return new(given.Id, offset, From(kept, offset), From(given.Text, offset));
    }

    /// <summary>A few words, none of which can move a cursor.</summary>
    private static string From(string text, int offset)
    {
        var end = Math.Min(offset + Excerpt, text.Length);
        if (Surrogates.Splits(text, end))
            end--;
        return string.Concat(text[offset..end].Select(character =>
            char.IsControl(character) || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.Format
                ? FormattableString.Invariant($"\\u{(int)character:X4}")
                : character.ToString()));
    }
}
