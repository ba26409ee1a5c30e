using LiteDB;

namespace Annotator.Storage.Rows;

/// <summary>A link as BSON.</summary>
internal static class LinkBson
{
    public static BsonDocument Of(Link link)
    {
        var row = new BsonDocument { ["l"] = link.Role, ["f"] = link.From, ["t"] = link.To };
        if (link.Review != Review.Pending)
            row["r"] = (int)link.Review;
        if (!link.Sources.IsEmpty)
            row["p"] = new BsonArray(link.Sources.Select(source => new BsonValue(source)));
        if (link.By is not null)
            row["w"] = link.By;
        return row;
    }

    /// <summary>The link of a row, whose key holds its number.</summary>
    public static Link OfRow(BsonDocument row) => Link(IdNumber.Link(RowKey.NumberIn(row["_id"].AsInt64)), row);

    public static Link Link(string id, BsonValue row) =>
        new(id, row["l"].AsString, row["f"].AsString, row["t"].AsString)
        {
            Review = row["r"].IsNull ? Review.Pending : (Review)row["r"].AsInt32,
            Sources = row["p"].IsNull ? [] : [.. row["p"].AsArray.Select(source => source.AsString)],
            By = row["w"].IsNull ? null : row["w"].AsString,
        };
}
