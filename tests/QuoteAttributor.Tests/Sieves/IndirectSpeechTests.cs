namespace Annotator.Quotes.Tests.Sieves;

public class IndirectSpeechTests
{
    [Theory]
    [InlineData("Commissioner [PER Aino Virta] said on Tuesday that the fund was frozen.", "INDIRECT the fund was frozen <said> (Aino Virta) = Aino Virta")]
    [InlineData("[ORG Eastgrid] added that power fails.", "INDIRECT power fails <added> (Eastgrid) = Eastgrid")]
    [InlineData("[PER Ann Lee] said that, due to rain, the fund was frozen.", "INDIRECT due to rain, the fund was frozen <said> (Ann Lee) = Ann Lee")]
    [InlineData("[PER Ann Lee] told reporters that it was late.", "INDIRECT it was late <told> (Ann Lee) = Ann Lee")]
    [InlineData("[PER Ann Lee] said the fund was frozen.", "INDIRECT the fund was frozen <said> (Ann Lee) = Ann Lee")]
    [InlineData("The fund was frozen in May, [PER Ann Lee] said on Tuesday.", "INDIRECT The fund was frozen in May <said> (Ann Lee) = Ann Lee")]
    [InlineData("According to [ORG Eastgrid], the fund was frozen.", "INDIRECT the fund was frozen <According to> (Eastgrid) = Eastgrid")]
    [InlineData("The fund was frozen in May, according to a statement from [ORG Eastgrid].", "INDIRECT The fund was frozen in May <according to> (a statement from Eastgrid) = Eastgrid")]
    public void Finds_a_clause_under_a_cue(string marked, string expected) => Assert.Equal(expected, Found.In(marked));

    [Theory]
    [InlineData("[PER Noor Siddiqui], a partner at the firm [ORG Hale & Crane], said the deal was “as good as dead”.", "MIXED the deal was “as good as dead” <said> (Noor Siddiqui) = Noor Siddiqui")]
    [InlineData("General [PER Ahmed Sule] was quoted as saying the border was “quiet, for now”.", "MIXED the border was “quiet, for now” <quoted as saying> (Ahmed Sule) = Ahmed Sule")]
    public void Calls_a_clause_with_a_quoted_part_mixed(string marked, string expected) => Assert.Equal(expected, Found.In(marked));

    [Fact]
    public void Gives_a_second_verb_the_same_speaker() =>
        Assert.Equal(
            """
            INDIRECT her party was ready <said> (Yvette Cooper) = Yvette Cooper
            INDIRECT it was late <said> (Yvette Cooper) = Yvette Cooper
            """,
            Found.In("[PER Yvette Cooper] said her party was ready, and said it was late."));

    [Theory]
    [InlineData("The council announced the start of a walk.")]
    [InlineData("She asked them to help.")]
    [InlineData("[PER Ann Lee] conceded a penalty which the referee had given.")]
    [InlineData("I said it was late.")]
    [InlineData("The report was late.")]
    public void Takes_no_noun_phrase_infinitive_or_hedge(string marked) => Assert.Equal("", Found.In(marked));
}
