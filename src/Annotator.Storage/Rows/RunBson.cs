using Annotator.Core.Suggesting;
using LiteDB;

namespace Annotator.Storage.Rows;

/// <summary>How an annotator's run ended, as BSON.</summary>
internal static class RunBson
{
    public static BsonArray Of(Run run) =>
    [
        run.Source,
        (int)run.Status,
        run.Kept,
        run.Refused,
        new BsonArray(run.Layers.Select(layer => new BsonValue(layer))),
        run.Reason is { } reason ? reason : BsonValue.Null,
    ];

    public static Run Run(BsonValue row) => new(
        row[0].AsString,
        (RunStatus)row[1].AsInt32,
        row[2].AsInt32,
        row[3].AsInt32,
        [.. row[4].AsArray.Select(layer => layer.AsString)],
        row[5].IsNull ? null : row[5].AsString);
}
