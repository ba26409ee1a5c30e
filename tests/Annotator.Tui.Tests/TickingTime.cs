namespace Annotator.Tui.Tests;

/// <summary>A clock that goes on by a second each time it is asked, so that screens repeat exactly.</summary>
internal sealed class TickingTime : TimeProvider
{
    private DateTimeOffset _now = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => _now = _now.AddSeconds(1);
}
