using LiteDB;

namespace Annotator.Storage.Rows;

/// <summary>Where one reviewer stands with one document; lists read this, never the annotations.</summary>
/// <param name="Reviewer">The reviewer's number.</param>
/// <param name="Document">The document's number.</param>
/// <param name="Number">The copy's number, which its annotations and links carry.</param>
/// <param name="Status">How far the reviewer has come.</param>
/// <param name="Version">Counts the changes.</param>
/// <param name="Pending">Annotations to decide on.</param>
/// <param name="Decided">Annotations decided on.</param>
internal sealed record CopyRow(long Reviewer, long Document, long Number, DocumentStatus Status, long Version, int Pending, int Decided)
{
    /// <summary>The key: a reviewer's copies lie side by side.</summary>
    public long Key => RowKey.Of(Reviewer, Document);

    public BsonDocument ToBson() => new()
    {
        ["_id"] = Key,
        ["n"] = Number,
        ["s"] = StatusBson.Of(Status),
        ["v"] = Version,
        ["p"] = Pending,
        ["d"] = Decided,
    };

    public static CopyRow? OrNull(BsonDocument? row) => row is null ? null : Of(row);

    public static CopyRow Of(BsonDocument row)
    {
        var key = row["_id"].AsInt64;
        return new(
            key >> 32,
            RowKey.NumberIn(key),
            row["n"].AsInt64,
            StatusBson.Status(row["s"]),
            row["v"].AsInt64,
            row["p"].AsInt32,
            row["d"].AsInt32);
    }
}
