using System.Globalization;
using LiteDB;

namespace Annotator.Storage.Rows;

/// <summary>Moments as BSON: ticks in UTC, or text where an import brought another offset. BSON's own dates lose both.</summary>
internal static class TimeBson
{
    public static BsonValue Of(DateTimeOffset time) =>
        time.Offset == TimeSpan.Zero ? time.Ticks : time.ToString("o", CultureInfo.InvariantCulture);

    public static DateTimeOffset Time(BsonValue value) =>
        value.IsString
            ? DateTimeOffset.ParseExact(value.AsString, "o", CultureInfo.InvariantCulture)
            : new(value.AsInt64, TimeSpan.Zero);
}
