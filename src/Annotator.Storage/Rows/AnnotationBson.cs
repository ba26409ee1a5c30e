using System.Collections.Immutable;
using LiteDB;

namespace Annotator.Storage.Rows;

/// <summary>An annotation as BSON, with short names: a large document has a hundred thousand of them.</summary>
internal static class AnnotationBson
{
    public static BsonDocument Of(Annotation annotation)
    {
        var row = new BsonDocument
        {
            ["y"] = annotation.Layer,
            ["b"] = annotation.Label,
            ["s"] = annotation.Span.Start,
            ["e"] = annotation.Span.End,
        };
        if (annotation.Review != Review.Pending)
            row["r"] = (int)annotation.Review;
        if (!annotation.Proposals.IsEmpty)
            row["p"] = new BsonArray(annotation.Proposals.Select(Of));
        if (!annotation.PersonAttributes.IsEmpty)
            row["a"] = AttributeBson.Of(annotation.PersonAttributes);
        if (annotation.Original is { } original)
            row["o"] = Of(original);
        if (annotation.Created is { } created)
            row["c"] = TimeBson.Of(created);
        if (annotation.Modified is { } modified)
            row["m"] = TimeBson.Of(modified);
        if (annotation.By is not null)
            row["w"] = annotation.By;
        if (annotation.Note is not null)
            row["n"] = annotation.Note;
        return row;
    }

    /// <summary>The annotation of a row, whose key holds its number.</summary>
    public static Annotation OfRow(BsonDocument row) => Annotation(IdNumber.Annotation(RowKey.NumberIn(row["_id"].AsInt64)), row);

    public static Annotation Annotation(string id, BsonValue row) =>
        new(id, row["y"].AsString, row["b"].AsString, new(row["s"].AsInt32, row["e"].AsInt32))
        {
            Review = row["r"].IsNull ? Review.Pending : (Review)row["r"].AsInt32,
            Proposals = row["p"].IsNull ? [] : [.. row["p"].AsArray.Select(Proposal)],
            PersonAttributes = AttributeBson.Attributes(row["a"]),
            Original = row["o"].IsNull ? null : Original(row["o"].AsArray),
            Created = row["c"].IsNull ? null : TimeBson.Time(row["c"]),
            Modified = row["m"].IsNull ? null : TimeBson.Time(row["m"]),
            By = row["w"].IsNull ? null : row["w"].AsString,
            Note = row["n"].IsNull ? null : row["n"].AsString,
        };

    private static BsonArray Of(Proposal proposal) =>
    [
        proposal.Source,
        proposal.Confidence is { } confidence ? confidence : BsonValue.Null,
        proposal.Reason is { } reason ? reason : BsonValue.Null,
        proposal.Attributes.IsEmpty ? BsonValue.Null : AttributeBson.Of(proposal.Attributes),
    ];

    private static Proposal Proposal(BsonValue row) => new(
        row[0].AsString,
        row[1].IsNull ? null : row[1].AsDouble,
        row[2].IsNull ? null : row[2].AsString,
        AttributeBson.Attributes(row[3]));

    private static BsonArray Of(Original original) =>
    [
        original.Span.Start,
        original.Span.End,
        original.Label,
        AttributeBson.Of(original.Attributes),
        new BsonArray(original.Links.SelectMany(link => new BsonValue[] { link.Role, link.To })),
    ];

    private static Original Original(BsonArray row) =>
        new(new(row[0].AsInt32, row[1].AsInt32), row[2].AsString, AttributeBson.Attributes(row[3]), Links(row[4].AsArray));

    private static ImmutableArray<OriginalLink> Links(BsonArray pairs) =>
        [.. Enumerable.Range(0, pairs.Count / 2).Select(index => new OriginalLink(pairs[2 * index].AsString, pairs[2 * index + 1].AsString))];
}
