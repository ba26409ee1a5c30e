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
/// <param name="Doubt">How unsure the sources of what is pending are.</param>
internal sealed record CopyRow(long Reviewer, long Document, long Number, DocumentStatus Status, long Version, int Pending, int Decided, int Doubt = 0)
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
        ["u"] = Doubt,
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
            row["d"].AsInt32,
            row["u"] is { IsNull: false } doubt ? doubt.AsInt32 : 0);
    }

    /// <summary>The row with what the reviewer's annotations count up to.</summary>
    public CopyRow Counting(AnnotationList annotations) => this with
    {
        Pending = annotations.PendingCount,
        Decided = annotations.Count - annotations.PendingCount,
        Doubt = Core.Keeping.Doubt.Of(annotations),
    };
}
