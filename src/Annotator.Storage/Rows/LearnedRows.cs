using System.Security.Cryptography;
using Annotator.Core.Learning;
using LiteDB;

namespace Annotator.Storage.Rows;

/// <summary>What annotators learned: a row a state, and its bytes in pieces far below LiteDB's limit.</summary>
/// <remarks>
/// A store that has neither collection has learned nothing, so that no migration is needed. Pieces without a row are what a crash
/// left, or an older state; nobody sees them and the next writing removes them.
/// </remarks>
internal static class LearnedRows
{
    /// <summary>Longest piece; written in one transaction, for which a person's edit may have to wait.</summary>
    internal const int MostBytes = 32_768;

    /// <summary>The row of a key; null when nothing is kept.</summary>
    public static BsonDocument? Row(StoreTables tables, LearnedKey key) =>
        tables.Learned.FindAllChecked().FirstOrDefault(row => KeyOf(row) == key);

    public static LearnedKey KeyOf(BsonDocument row) => new(row["a"].AsString, row["w"].AsString);

    /// <summary>Whether anything is learned; a state may also be kept for what was forgotten.</summary>
    public static bool HasBytes(BsonDocument row) => row["z"].AsInt32 > 0;

    /// <param name="learned">The state.</param>
    /// <param name="number">Counted up in the store; its pieces go by it.</param>
    /// <param name="documentNumber">The number of a document; 0 for one that is gone.</param>
    public static BsonDocument RowOf(LearnedState learned, long number, Func<string, long> documentNumber) => new()
    {
        ["_id"] = number,
        ["a"] = learned.Key.Annotator,
        ["w"] = learned.Key.Reviewer,
        ["v"] = learned.Version,
        ["d"] = new BsonArray(learned.Documents
            .Select(document => (Number: documentNumber(document.DocumentId), document))
            .Where(pair => pair.Number != 0)
            .Select(pair => new BsonArray { pair.Number, pair.document.CopyVersion, pair.document.IsForgotten })),
        ["z"] = learned.Bytes.Length,
        ["h"] = SHA256.HashData(learned.Bytes.Span),
    };

    /// <summary>The state of a row.</summary>
    /// <exception cref="InvalidDataException">Its bytes are not those that were kept.</exception>
    public static LearnedState State(StoreTables tables, BsonDocument row)
    {
        var bytes = tables.LearnedBytes.Of(row["_id"].AsInt64).SelectMany(piece => piece["b"].AsBinary).ToArray();
        if (bytes.Length != row["z"].AsInt32 || !SHA256.HashData(bytes).AsSpan().SequenceEqual(row["h"].AsBinary))
            throw new InvalidDataException($"what '{row["a"].AsString}' learned from {row["w"].AsString} is not what was kept");
        var documents = row["d"].AsArray
            .Select(document => (Row: tables.Documents.FindOne(Query.EQ("n", document[0].AsInt64)), document))
            .Where(pair => pair.Row is not null)
            .Select(pair => new LearnedDocument(pair.Row!["_id"].AsString, pair.document[1].AsInt64, pair.document[2].AsBoolean));
        return new(KeyOf(row), row["v"].AsString, [.. documents], bytes);
    }

    /// <summary>The bytes as rows.</summary>
    public static IEnumerable<BsonDocument> Pieces(LearnedState learned, long number)
    {
        for (var (start, piece) = (0, 0); start < learned.Bytes.Length; start += MostBytes, piece++)
        {
            var end = Math.Min(start + MostBytes, learned.Bytes.Length);
            yield return new() { ["_id"] = RowKey.Of(number, piece), ["b"] = learned.Bytes[start..end].ToArray() };
        }
    }
}
