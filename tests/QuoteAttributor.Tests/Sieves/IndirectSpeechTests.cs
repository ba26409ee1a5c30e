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
    [InlineData("[PER Ann Lee] said on Monday it would close.", "INDIRECT it would close <said> (Ann Lee) = Ann Lee")]
    [InlineData("[PER Ann Lee] told reporters in [LOC Bath] Sunday the road would close.", "INDIRECT the road would close <told> (Ann Lee) = Ann Lee")]
    [InlineData("[PER Ann Lee] said in a statement that the road would close.", "INDIRECT the road would close <said> (Ann Lee) = Ann Lee")]
    [InlineData("[PER Ann Lee] said last week that the road would close.", "INDIRECT the road would close <said> (Ann Lee) = Ann Lee")]
    [InlineData("[ORG Eastgrid] late Tuesday said there is a fault.", "INDIRECT there is a fault <said> (Eastgrid) = Eastgrid")]
    public void Begins_behind_audience_day_and_place(string marked, string expected) => Assert.Equal(expected, Found.In(marked));

    [Theory]
    [InlineData("The others, [PER Ann Lee] said, will be charged in May.", "INDIRECT The others <said> (Ann Lee) = Ann Lee #q1\nINDIRECT will be charged in May <said> (Ann Lee) = Ann Lee #q1")]
    [InlineData("But, said [PER Ann Lee], no date has been fixed.", "INDIRECT no date has been fixed <said> (Ann Lee) = Ann Lee")]
    public void Puts_together_a_clause_parted_by_its_cue(string marked, string expected) => Assert.Equal(expected, Found.In(marked));

    [Theory]
    [InlineData("[PER Ann Lee] disputed this, saying the sums were wrong.", "INDIRECT the sums were wrong <saying> (Ann Lee) = Ann Lee")]
    [InlineData("[PER Ann Lee], who says he will run, is set to stand trial.", "INDIRECT he will run <says> (Ann Lee) = Ann Lee")]
    [InlineData("[PER Ann Lee] asked whether the road was safe.", "INDIRECT whether the road was safe <asked> (Ann Lee) = Ann Lee")]
    public void Finds_a_clause_under_a_participle_relative_or_question(string marked, string expected) => Assert.Equal(expected, Found.In(marked));

    [Fact]
    public void Ends_a_clause_where_the_next_report_begins() =>
        Assert.Equal(
            """
            INDIRECT the road was closed <said> (Ann Lee) = Ann Lee
            INDIRECT it would stay so <saying> (Bo Lund) = Bo Lund
            """,
            Found.In("[PER Ann Lee] said the road was closed, with [PER Bo Lund] saying it would stay so."));

    [Theory]
    [InlineData("The [ORG World Health Organization] (WHO) said it was watching.", "INDIRECT it was watching <said> (The World Health Organization) = World Health Organization")]
    [InlineData("[PER Ann Lee] told the [ORG Associated Press] (AP) that it was late.", "INDIRECT it was late <told> (Ann Lee) = Ann Lee")]
    [InlineData("[PER Ann Lee] told a mostly white crowd that it was late.", "INDIRECT it was late <told> (Ann Lee) = Ann Lee")]
    [InlineData("[PER Ann Lee] noted, however, that it was late.", "INDIRECT it was late <noted> (Ann Lee) = Ann Lee")]
    [InlineData("[PER Ann Lee] said that would be decided in May.", "INDIRECT that would be decided in May <said> (Ann Lee) = Ann Lee")]
    [InlineData("Lawyers for Mr. [PER Dorn] argued that it was late.", "INDIRECT it was late <argued> (Lawyers for Mr. Dorn)")]
    [InlineData("Commuters interviewed by [ORG Wikinews] said they were late.", "INDIRECT they were late <said> (Commuters)")]
    [InlineData("A friend who was with him told [ORG Wikinews] that it was late.", "INDIRECT it was late <told> (A friend) = A friend")]
    [InlineData("[ORG Microsoft] disputes that, saying it was late.", "INDIRECT it was late <saying> (Microsoft) = Microsoft")]
    [InlineData("[PER Ann Lee] pointed out that it was late.", "INDIRECT it was late <pointed> (Ann Lee) = Ann Lee")]
    [InlineData("[PER Ann Lee] warned that prices would double by winter, and urged families to save.", "INDIRECT prices would double by winter <warned> (Ann Lee) = Ann Lee")]
    [InlineData("[PER Tom Hargrave] died on Sunday, his daughter, [PER Louise Hargrave], said.", "INDIRECT Tom Hargrave died on Sunday <said> (Louise Hargrave) = Louise Hargrave")]
    [InlineData("[PER Ann Lee] was quoted by [ORG La Stampa] as saying the bakery had no choice.", "INDIRECT the bakery had no choice <quoted> (Ann Lee) = Ann Lee")]
    [InlineData("The court found that the firm was careless.", "INDIRECT the firm was careless <found> (The court) = The court")]
    [InlineData("[PER Ann Lee] claims that it was late.", "INDIRECT it was late <claims> (Ann Lee) = Ann Lee")]
    public void Finds_clauses_under_cues_of_many_shapes(string marked, string expected) => Assert.Equal(expected, Found.In(marked));

    [Fact]
    public void Lets_a_quote_go_on_behind_a_clause_and_a_colon() =>
        Assert.Equal(
            """
            INDIRECT it was late <told> (Ann Lee) = Ann Lee #q1
            DIRECT “Go home.” <told> (Ann Lee) = Ann Lee #q1
            """,
            Found.In("[PER Ann Lee] told reporters that it was late: “Go home.”"));

    [Theory]
    [InlineData("The claim that the vaccine was unsafe has been rejected.")]
    [InlineData("Company reports show that sales fell. Insurance claims rose by a third, and state charges followed.")]
    [InlineData("The discovery suggests that the animals lived further north.")]
    [InlineData("[PER Ann Lee] left, repeating a line she has used often.")]
    [InlineData("It was reported that the road was closed.")]
    [InlineData("[PER Ann Lee] was told that the road was closed.")]
    [InlineData("[PER Ann Lee] did not say that the road was closed.")]
    [InlineData("Prices rose in May, curbing wage demands in June.")]
    [InlineData("The council announced the start of a walk.")]
    [InlineData("She asked them to help.")]
    [InlineData("[PER Ann Lee] conceded a penalty which the referee had given.")]
    [InlineData("I said it was late.")]
    [InlineData("The report was late.")]
    public void Takes_no_noun_phrase_infinitive_or_hedge(string marked) => Assert.Equal("", Found.In(marked));

    [Theory]
    [InlineData("The train derailed near Bath, the mayor said.", "INDIRECT The train derailed near Bath <said> (the mayor) = the mayor")]
    [InlineData("Three houses collapsed, according to police.", "INDIRECT Three houses collapsed <according to> (police)")]
    public void Knows_a_past_that_looks_like_a_participle(string marked, string expected) => Assert.Equal(expected, Found.In(marked));

    [Theory]
    [InlineData("The letter, [PER Mette Lund] told the court, demanded four million.", "INDIRECT The letter <told> (Mette Lund) = Mette Lund #q1\nINDIRECT demanded four million <told> (Mette Lund) = Mette Lund #q1")]
    [InlineData("According to [PER Ross Ander], the museum’s curator, it was part of a test.", "INDIRECT it was part of a test <According to> (Ross Ander) = Ross Ander")]
    [InlineData("It drew a protest from [ORG Eastgrid], which said the author had lied.", "INDIRECT the author had lied <said> (Eastgrid) = Eastgrid")]
    [InlineData("[PER Ann Lee] said September had been the best month.", "INDIRECT September had been the best month <said> (Ann Lee) = Ann Lee")]
    [InlineData("[PER Pavel Horak] told journalists outside the court his government would read it.", "INDIRECT his government would read it <told> (Pavel Horak) = Pavel Horak")]
    public void Finds_the_clause_around_what_comes_between(string marked, string expected) => Assert.Equal(expected, Found.In(marked));

    [Fact]
    public void Ends_where_another_calls_it_something() =>
        Assert.Equal(
            """
            INDIRECT it could be wrong <said> (Ann Lee) = Ann Lee
            MIXED “intriguing” <called> (Bo Lund) = Bo Lund
            """,
            Found.In("[PER Ann Lee] said it could be wrong, while [PER Bo Lund] called it “intriguing”."));

    [Theory]
    [InlineData("[PER Ann Lee] avoided saying the name of the man who left.")]
    [InlineData("Soldiers demanding unpaid wages took over the city.")]
    public void Takes_no_thing_for_a_clause(string marked) => Assert.Equal("", Found.In(marked));
}
