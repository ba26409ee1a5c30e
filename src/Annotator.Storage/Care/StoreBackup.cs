using System.Globalization;

namespace Annotator.Storage.Care;

/// <summary>A verified copy of a store.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Made">When.</param>
/// <param name="Bytes">Its size.</param>
public sealed record StoreBackup(string Path, DateTimeOffset Made, long Bytes)
{
    /// <summary>How old it is, in words: <c>12 minutes</c>.</summary>
    public string Age(TimeProvider? time = null)
    {
        var age = (time ?? TimeProvider.System).GetUtcNow() - Made;
        var (number, unit) = age.TotalDays >= 2 ? (age.TotalDays, "day")
            : age.TotalHours >= 2 ? (age.TotalHours, "hour")
            : (Math.Max(age.TotalMinutes, 0), "minute");
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(number):F0} {unit}{(Math.Floor(number) == 1 ? "" : "s")}");
    }
}
