namespace Annotator.Quotes.Tests.Sieves;

public class NeighboursTests
{
    [Fact]
    public void Takes_the_subject_of_a_sentence_that_ends_in_a_colon() =>
        Assert.Equal("DIRECT “It is a shame.” (Warren) = Warren", Found.In("Ms. [PER Warren], a senator, did not mince words: “It is a shame.”"));

    [Theory]
    [InlineData("[PER Renner]’s message to staff was blunt: “It is a shame.”", "DIRECT “It is a shame.” (Renner) = Renner")]
    [InlineData("[ORG Amnesty]’s verdict: “It is a shame.”", "DIRECT “It is a shame.” (Amnesty) = Amnesty")]
    [InlineData("A person close to the campaign put it bluntly: “It is a shame.”", "DIRECT “It is a shame.” (A person close to the campaign) = A person close to the campaign")]
    [InlineData("One delegate, a rancher named [PER Bo Tully], wasn’t buying it: “It is a shame.”", "DIRECT “It is a shame.” (Bo Tully) = Bo Tully")]
    public void Takes_whoever_the_sentence_before_a_colon_is_about(string marked, string expected) => Assert.Equal(expected, Found.In(marked));

    [Theory]
    [InlineData("“Nobody rang.” With that, [PER Edith Carne] closed the shop.", "DIRECT “Nobody rang.” (Edith Carne) = Edith Carne")]
    [InlineData("“I’ll get my coat.” And with that [PER Nora Quist] left.", "DIRECT “I’ll get my coat.” (Nora Quist) = Nora Quist")]
    [InlineData("“It was only a loan.” So saying, [PER Clara Voigt] handed back the keys.", "DIRECT “It was only a loan.” (Clara Voigt) = Clara Voigt")]
    public void Finds_the_speaker_in_the_sentence_after(string marked, string expected) => Assert.Equal(expected, Found.In(marked));

    [Fact]
    public void Goes_on_with_the_last_speaker_where_a_paragraph_is_a_quote() =>
        Assert.Equal(
            """
            INDIRECT the plan was bad <said> (Ann Lee) = Ann Lee
            DIRECT “It will never work.” (Ann Lee) = Ann Lee
            """,
            Found.In("[PER Ann Lee] said the plan was bad.\n\n“It will never work.”\n\nThe council meets in May."));

    [Fact]
    public void Alternates_between_two_speakers_of_a_dialogue()
    {
        const string Dialogue = """
            “Where is it?” asked [PER Ann Lee].

            “Here,” said [PER Bo Lund].

            “And the key?”

            “Lost.”

            “Again?”

            “It rained.”

            “So?”

            “So it was wet.”
            """;

        var speakers = Found.In(Dialogue).Split('\n').Select(line => line[(line.IndexOf("= ", StringComparison.Ordinal) + 2)..]);

        Assert.Equal(string.Join(' ', Enumerable.Repeat("Ann Lee Bo Lund", 4)), string.Join(' ', speakers));
    }

    [Theory]
    [InlineData("“We are late, said [PER Omar Haddad].", "DIRECT “We are late, <said> (Omar Haddad) = Omar Haddad")]
    [InlineData("“We never saw it, [PER Tom Vance] said on Tuesday.\n\n“It was in the post,” said [PER Greta Holm].", "DIRECT “We never saw it, <said> (Tom Vance) = Tom Vance\nDIRECT “It was in the post,” <said> (Greta Holm) = Greta Holm")]
    public void Ends_a_quote_without_a_closing_mark_before_its_cue(string marked, string expected) => Assert.Equal(expected, Found.In(marked));

    [Fact]
    public void Goes_on_with_the_last_speaker_behind_a_mere_time() =>
        Assert.Equal(
            """
            DIRECT “It is over!” <tweeted> (he) = Bo Voss
            DIRECT “Or is it?” (he) = Bo Voss
            """,
            Found.In("[PER Bo Voss] woke up. “It is over!” he tweeted.\n\nTwelve minutes later: “Or is it?”"));

    [Theory]
    [InlineData("[PER Kline]’s response, “Delete your account,” was shared widely.", "DIRECT “Delete your account,” (Kline) = Kline")]
    [InlineData("[PER Kline]’s reply came at once: “Delete it.”", "DIRECT “Delete it.” (Kline) = Kline")]
    [InlineData("Another put it this way: “We are lost.”", "DIRECT “We are lost.” (Another)")]
    public void Takes_whose_message_or_whose_way_of_putting_it_that_is(string marked, string expected) => Assert.Equal(expected, Found.In(marked));

    [Theory]
    [InlineData("[PER Ann Lee] stood up. Then she leaned in. “We are winning.”", "DIRECT “We are winning.” (she) = Ann Lee")]
    [InlineData("The host, [PER Esme Vale], pressed on. “Is it funny?”", "DIRECT “Is it funny?” (Esme Vale) = Esme Vale")]
    [InlineData("The vote makes [PER Ann Lee] mayor. “We will begin at once.”", "DIRECT “We will begin at once.” (Ann Lee) = Ann Lee")]
    public void Finds_the_speaker_in_the_sentence_before(string marked, string expected) => Assert.Equal(expected, Found.In(marked));

    [Fact]
    public void Alternates_in_a_quick_exchange_in_the_midst_of_news() =>
        Assert.Equal(
            """
            DIRECT “Was it a joke?” <asked> (Esme Vale) = Esme Vale
            DIRECT “It was,” <said> (Leo Brandt) = Leo Brandt
            DIRECT “Is it funny?” (Esme Vale) = Esme Vale
            DIRECT “Not today.” (Leo Brandt) = Leo Brandt
            """,
            Found.In("“Was it a joke?” asked [PER Esme Vale].\n\n“It was,” said [PER Leo Brandt].\n\n“Is it funny?”\n\n“Not today.”\n\nThe vote is in May."));

    [Fact]
    public void Gives_the_reply_that_came_to_the_other_one() =>
        Assert.Equal(
            """
            DIRECT “My turn,” <said> (Tom Kane) = Tom Kane
            DIRECT “Is it?” <asked> (Bo Pell) = Bo Pell
            DIRECT “It is,” (Tom Kane) = Tom Kane
            """,
            Found.In("“My turn,” said [PER Tom Kane].\n\n“Is it?” asked [PER Bo Pell].\n\n“It is,” came the reply."));
}
