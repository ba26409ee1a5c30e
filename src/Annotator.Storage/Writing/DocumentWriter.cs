using Annotator.Core.Keeping;
using Annotator.Storage.Reading;
using Annotator.Storage.Rows;
using LiteDB;

namespace Annotator.Storage.Writing;

/// <summary>Adds, renames and removes documents; on the writer's thread, inside a transaction.</summary>
internal sealed class DocumentWriter(StoreTables tables, StoreReader reader)
{
    /// <summary>Longest id LiteDB's index takes, in bytes of UTF-8, with room for its own.</summary>
    private const int MostIdBytes = 1000;

    /// <summary>Longest part of a text that a message quotes.</summary>
    private const int Excerpt = 24;

    /// <returns>False when it is there already with the same text.</returns>
    public bool Add(Document document, byte[] hash)
    {
        RequireShort(document.Id);
        if (reader.Document(document.Id) is { } kept)
            return kept.Length == document.Text.Length && kept.Hash.AsSpan().SequenceEqual(hash) ? false : throw Differs(document, TextRows.Text(tables, kept));
        var row = new DocumentRow(document.Id, tables.NextNumber("document"), document.Text.Length, hash, document.Language, document.Metadata);
        tables.Documents.Insert(row.ToBson());
        DocumentCount.Add(tables, 1);
        foreach (var piece in TextRows.Of(row.Number, document.Text))
            tables.Texts.Insert(piece);
        return true;
    }

    /// <summary>Gives a document another id; every row of it goes by its number and stays.</summary>
    public bool Rename(string id, string newId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(newId);
        RequireShort(newId);
        var row = Require(id);
        if (reader.Document(newId) is not null)
            throw new StoreException($"'{newId}' is in '{tables.Path}' already; '{id}' keeps its name. Choose another.");
        tables.Documents.Delete(id);
        tables.Documents.Insert((row with { Id = newId }).ToBson());
        return true;
    }

    /// <summary>Removes a document with its text and its earlier texts, its annotations and every change made to it.</summary>
    public bool Remove(string id)
    {
        var row = Require(id);
        foreach (var earlier in row.EarlierTexts ?? [])
        {
            if (tables.EarlierTexts.FindById(earlier) is { } kept)
                RemoveText(earlier, DocumentRow.Of(kept["v"].AsDocument).Base);
            tables.EarlierTexts.Delete(earlier);
        }
        RemoveText(row.Number, row.Base);
        DocumentCount.Add(tables, -1);
        return tables.Documents.Delete(id);
    }

    private void RemoveText(long number, long suggestions)
    {
        foreach (var copy in reader.CopiesOf(number).ToList())
        {
            RemoveOwned(copy.Number);
            tables.Copies.Delete(copy.Key);
        }
        if (suggestions != 0)
            RemoveOwned(suggestions);
        var (first, last) = RowKey.Range(number);
        tables.Texts.DeleteMany(Query.Between("_id", first, last));
        tables.Runs.Delete(number);
        new ChangeRows(tables).Remove(number);
    }

    private DocumentRow Require(string id) =>
        reader.Document(id) ?? throw new StoreException($"'{id}' is not in '{tables.Path}'. 'annotator documents list' shows the ids there are.");

    private void RemoveOwned(long copy)
    {
        var (first, last) = RowKey.Range(copy);
        tables.Annotations.DeleteMany(Query.Between("_id", first, last));
        tables.Links.DeleteMany(Query.Between("_id", first, last));
    }

    private static void RequireShort(string id)
    {
        if (System.Text.Encoding.UTF8.GetByteCount(id) > MostIdBytes)
            throw new StoreException($"The document id '{id[..Excerpt]}…' is longer than {MostIdBytes} bytes; nothing was written. Give it a shorter id with --as NEWID.");
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
