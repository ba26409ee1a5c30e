using Annotator.Core.Suggesting;

namespace Annotator.Core.Tests.Suggesting;

public class DueRunsTests
{
    private static readonly ReadyAnnotator Names = Fake.Annotator(_ => [], "names", "entity");
    private static readonly ReadyAnnotator Quotes = Fake.Annotator(_ => [], "quotes", "quote", "entity");
    private static readonly ReadyAnnotator Dates = Fake.Annotator(_ => [], "dates", "time");

    [Theory]
    [InlineData("names@1 quotes@1 dates@1", "")]
    [InlineData("names@1 quotes@1", "dates")]
    [InlineData("quotes@1 dates@1", "names quotes")]
    [InlineData("names@2 quotes@1 dates@1", "names quotes")]
    [InlineData("names@1+0123abcd quotes@1 dates@1", "names quotes")]
    public void Who_never_ran_as_it_is_now_runs_and_so_does_who_reads_its_layer(string runs, string due) =>
        Assert.Equal(due, Due([Names, Quotes, Dates], runs, isUntouched: true));

    [Fact]
    public void What_was_learned_since_makes_an_untouched_document_stale() =>
        Assert.Equal("names quotes", Due([Names with { Learned = "0123abcd" }, Quotes, Dates], "names@1 quotes@1 dates@1", isUntouched: true));

    [Theory]
    [InlineData("names@1 quotes@1 dates@1", "")]
    [InlineData("names@1+fedcba98 quotes@1 dates@1", "")]
    [InlineData("names@10+fedcba98 quotes@1 dates@1", "names quotes")]
    public void What_was_learned_since_leaves_a_document_alone_that_the_person_works_on(string runs, string due) =>
        Assert.Equal(due, Due([Names with { Learned = "0123abcd" }, Quotes, Dates], runs, isUntouched: false));

    [Fact]
    public void A_suggestion_is_signed_with_the_learned_state()
    {
        var batch = SuggestionBatch.Ask(Names with { Learned = "0123abcd" }, new(new Document("test", "Anne")), CancellationToken.None);

        Assert.Equal("names@1+0123abcd", batch.Run.Source);
        Assert.Equal("names", batch.Run.Annotator);
    }

    private static string Due(ReadyAnnotator[] annotators, string runs, bool isUntouched)
    {
        var suggested = new Suggested(new(new Document("test", "Anne")), [.. runs.Split(' ').Select(source => new Run(source, RunStatus.Ok, 0, 0, []))]);
        return string.Join(' ', DueRuns.Of(annotators, suggested, isUntouched).Select(annotator => annotator.Description.Name));
    }
}
