namespace EntityTagger;

/// <summary>The shapes of a point in time.</summary>
internal enum TimeRule
{
    FullDate,
    DayOfMonth,
    MonthOfYear,
    Month,
    Weekday,
    Numeric,
    Year,
    Decade,
    Season,
    NamedDay,
    Relative,
    Distance,
    Quarter,
    Feast,
    Clock,
    BareClock,
    NamedHour,
    PartOfDay,
}

/// <summary>What a found point in time is.</summary>
/// <param name="End">Index just past its last token; the first token's own index for none.</param>
/// <param name="Rule">The shape it has.</param>
/// <param name="IsClock">Whether it is shorter than a day.</param>
internal readonly record struct FoundTime(int End, TimeRule Rule, bool IsClock = false);

/// <summary>What a rule is worth and how it is told to a person.</summary>
internal static class TimeRules
{
    /// <summary>
    /// The share of finds that the development part of Re-DocRED or, for what Wikipedia hardly has, a thousand documents of GMB mark too
    /// (the training program's <c>--times</c>); what neither marks by its convention ("last week", feasts) was judged by hand.
    /// </summary>
    public static double Confidence(TimeRule rule) => rule switch
    {
        TimeRule.FullDate or TimeRule.MonthOfYear or TimeRule.Year or TimeRule.Decade => 0.98,
        TimeRule.DayOfMonth or TimeRule.Weekday => 0.97,
        TimeRule.Month or TimeRule.Clock or TimeRule.NamedDay or TimeRule.PartOfDay => 0.95,
        TimeRule.Numeric or TimeRule.Season or TimeRule.Quarter or TimeRule.Relative or TimeRule.Distance => 0.9,
        TimeRule.NamedHour => 0.85,
        TimeRule.Feast => 0.7,
        _ => 0.75,
    };

    public static string Reason(TimeRule rule) => rule switch
    {
        TimeRule.FullDate => "day, month and year",
        TimeRule.DayOfMonth => "day of a month",
        TimeRule.MonthOfYear => "month of a year",
        TimeRule.Month => "month by its name",
        TimeRule.Weekday => "day of the week",
        TimeRule.Numeric => "date in digits",
        TimeRule.Year => "four digits where a year stands",
        TimeRule.Decade => "decade",
        TimeRule.Season => "season",
        TimeRule.NamedDay => "day told from today",
        TimeRule.Relative => "told from when the text was written",
        TimeRule.Distance => "so long ago",
        TimeRule.Quarter => "quarter of a year",
        TimeRule.Feast => "feast day",
        TimeRule.Clock => "hour with its half of the day or its zone",
        TimeRule.BareClock => "hour and minute in digits",
        TimeRule.NamedHour => "hour by its name",
        _ => "part of a day",
    };
}
