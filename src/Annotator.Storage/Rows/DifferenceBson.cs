using Annotator.Core.Editing;
using LiteDB;

namespace Annotator.Storage.Rows;

/// <summary>One value before and after, as BSON: kind, id, before, after.</summary>
internal static class DifferenceBson
{
    private const int AnnotationKind = 0;
    private const int LinkKind = 1;
    private const int StatusKind = 2;
    private const int LabelKind = 3;

    public static BsonArray Of(Difference difference) => difference switch
    {
        AnnotationDifference(var id, var before, var after) =>
            [AnnotationKind, id, OrNull(before, AnnotationBson.Of), OrNull(after, AnnotationBson.Of)],
        LinkDifference(var id, var before, var after) =>
            [LinkKind, id, OrNull(before, LinkBson.Of), OrNull(after, LinkBson.Of)],
        StatusDifference(var id, var before, var after) =>
            [StatusKind, id, StatusBson.Of(before), StatusBson.Of(after)],
        LabelDifference(var layer, var id, var before, var after) =>
            [LabelKind, id, OrNull(before, LabelRows.Of), OrNull(after, LabelRows.Of), layer],
        _ => throw new ArgumentException($"The store does not know how to keep a {difference.GetType().Name}.", nameof(difference)),
    };

    public static Difference Difference(BsonValue row)
    {
        var (id, before, after) = (row[1].AsString, row[2], row[3]);
        return row[0].AsInt32 switch
        {
            AnnotationKind => new AnnotationDifference(id, OrNull(before, AnnotationBson.Annotation, id), OrNull(after, AnnotationBson.Annotation, id)),
            LinkKind => new LinkDifference(id, OrNull(before, LinkBson.Link, id), OrNull(after, LinkBson.Link, id)),
            LabelKind => new LabelDifference(
                row[4].AsString, id, OrNull(before, (_, label) => LabelRows.Label(label), id), OrNull(after, (_, label) => LabelRows.Label(label), id)),
            _ => new StatusDifference(id, StatusBson.Status(before), StatusBson.Status(after)),
        };
    }

    private static BsonValue OrNull<T>(T? value, Func<T, BsonDocument> map)
        where T : class =>
        value is null ? BsonValue.Null : map(value);

    private static T? OrNull<T>(BsonValue row, Func<string, BsonValue, T> map, string id)
        where T : class =>
        row.IsNull ? null : map(id, row);
}
