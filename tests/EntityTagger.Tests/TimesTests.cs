using Annotator;

namespace EntityTagger.Tests;

public class TimesTests
{
    [Theory]
    [InlineData("On [DATE Tuesday, June 3, 2014], and again on [DATE 4 June 2014].")]
    [InlineData("It began on [DATE Jan. 5] and ended on the [DATE 3rd of May 1998].")]
    [InlineData("From [DATE June 3-5] to [DATE 7–9 July 2015], then in [DATE December 2019].")]
    [InlineData("Signed [DATE 2014-03-02], filed [DATE 3/12/2014], due [DATE 02.11.14].")]
    [InlineData("In [DATE March] and by [DATE May] they may march; [DATE September] came.")]
    [InlineData("LONDON [DATE 1996-08-30]")]
    public void Finds_days_and_months_in_the_forms_of_many_countries(string marked) => Assert.Equal(marked, Text(marked));

    [Theory]
    [InlineData("He was born in [DATE 1948] and died in [DATE 2001].")]
    [InlineData("The [DATE 1990s], the late [DATE 1980s] and the ’[DATE 60s]")]
    [InlineData("The war (1914) of [DATE 1914–1918] in [DATE mid-2014], by [DATE early 2020]")]
    [InlineData("In [DATE 44 BC] and [DATE summer of 2014], the [DATE first quarter of 2013], [DATE Q3 2014]")]
    public void Finds_years_and_what_they_are_made_of(string marked) =>
        Assert.Equal(marked.Replace("late [DATE 1980s]", "[DATE late 1980s]", StringComparison.Ordinal)
            .Replace("’[DATE 60s]", "[DATE ’60s]", StringComparison.Ordinal).Replace("(1914)", "([DATE 1914])", StringComparison.Ordinal), Text(marked));

    [Theory]
    [InlineData("He left [DATE yesterday], spoke [DATE last Tuesday] and returns [DATE next week].")]
    [InlineData("[DATE Earlier this week] and [DATE late last year], [DATE two days ago], [DATE a few weeks ago]")]
    [InlineData("[DATE This summer] and [DATE last March], as [DATE tomorrow], [DATE Monday]")]
    public void Finds_days_told_from_today(string marked) => Assert.Equal(marked, Text(marked));

    [Theory]
    [InlineData("At [TIME 9:30 a.m. EST], at [TIME 9 am], at [TIME 21:30], at [TIME 0930 GMT] and by [TIME 5.30pm].")]
    [InlineData("By [TIME noon] or [TIME three o'clock], [TIME half past nine], [TIME midnight]")]
    [InlineData("[TIME Last night], [TIME this morning], [TIME tonight], [TIME Tuesday night] and [TIME tomorrow evening]; [TIME three hours ago]")]
    public void Finds_times_of_day(string marked) => Assert.Equal(marked, Text(marked));

    [Theory]
    [InlineData("She may march in the spring of hope; the sun sat on the wed.")]
    [InlineData("They worked for three days and sold 2014 cars for $1999 at 3:2.")]
    [InlineData("April Ryan met Gen. May Smith; Psalm 23:12 has 1914 words.")]
    [InlineData("The second half, the past and this time; the fall of man")]
    public void Leaves_alone_what_is_no_point_in_time(string text) => Assert.Empty(Suggestions(text));

    [Fact]
    public void Says_why_and_how_sure_it_is()
    {
        var suggestions = Suggestions("In 1948, on June 3, 2014.");

        Assert.Equal(["four digits where a year stands 0.98", "day, month and year 0.98"], suggestions.Select(found => $"{found.Reason} {found.Confidence}"));
    }

    [Fact]
    public void Runs_only_where_it_is_asked_for() =>
        Assert.True(((AnnotatorAttribute)Attribute.GetCustomAttribute(typeof(Times), typeof(AnnotatorAttribute))!).OnRequest);

    private static Suggestion[] Suggestions(string text) => [.. new Times().Suggest(new(new Document("test", text)), CancellationToken.None)];

    private static string Text(string marked)
    {
        var text = marked.Replace("[DATE ", "", StringComparison.Ordinal).Replace("[TIME ", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        foreach (var found in Suggestions(text).Reverse())
            text = text.Insert(found.Span.End, "]").Insert(found.Span.Start, $"[{found.Label} ");
        return text;
    }
}
