using LiteDB;

namespace Annotator.Storage.Rows;

/// <summary>Where a reviewer stands, as BSON: state, question, note.</summary>
internal static class StatusBson
{
    public static BsonArray Of(DocumentStatus status) =>
        [(int)status.State, status.Question, status.Note is { } note ? note : BsonValue.Null];

    public static DocumentStatus Status(BsonValue row) =>
        new((DocumentState)row[0].AsInt32, row[1].AsBoolean, row[2].IsNull ? null : row[2].AsString);
}
