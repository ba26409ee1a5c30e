namespace Annotator.Quotes.Tests.Sieves;

public class AttributionSievesTests
{
    [Theory]
    [InlineData("“It was late,” said [PER Hanne Dahl], who built it.", "DIRECT “It was late,” <said> (Hanne Dahl) = Hanne Dahl")]
    [InlineData("“It was late”, said headteacher [PER Omar Haddad].", "DIRECT “It was late” <said> (Omar Haddad) = Omar Haddad")]
    [InlineData("“It was late,” fumed a senior official from [ORG Eastgrid].", "DIRECT “It was late,” <fumed> (a senior official from Eastgrid) = a senior official from Eastgrid")]
    public void Reads_an_inverted_attribution(string marked, string expected) => Assert.Equal(expected, Found.In(marked));

    [Theory]
    [InlineData("“Nine hours,” groaned tourist [PER Emil Novak].", "DIRECT “Nine hours,” <groaned> (Emil Novak) = Emil Novak")]
    [InlineData("“It was late,” trumpeted duchess [PER Honor Blythe].", "DIRECT “It was late,” <trumpeted> (Honor Blythe) = Honor Blythe")]
    [InlineData("“It was late,” said his landlord, [PER Greta Holm].", "DIRECT “It was late,” <said> (Greta Holm) = Greta Holm")]
    [InlineData("“We go,” said WHO spokesperson [PER Fadela Chaib].", "DIRECT “We go,” <said> (Fadela Chaib) = Fadela Chaib")]
    public void Reads_cues_and_speakers_it_was_not_told_of(string marked, string expected) => Assert.Equal(expected, Found.In(marked));

    [Theory]
    [InlineData("“The vote was unfair,” the bloc’s policy chief, [PER Josep Borrell], said.", "DIRECT “The vote was unfair,” <said> (Josep Borrell) = Josep Borrell")]
    [InlineData("“We go,” CEO of the [ORG Refugee Council Enver Solomon] said.", "DIRECT “We go,” <said> (Enver Solomon) = Enver Solomon")]
    [InlineData("“We go high,” the first lady said.", "DIRECT “We go high,” <said> (the first lady) = the first lady")]
    [InlineData("“It’s finished,” one of the players said.", "DIRECT “It’s finished,” <said> (one of the players) = one of the players")]
    [InlineData("“My dad was a mailman,” [PER Kasich] likes to say.", "DIRECT “My dad was a mailman,” <say> (Kasich) = Kasich")]
    [InlineData("“It was late,” [PER Ann Lee] said.", "DIRECT “It was late,” <said> (Ann Lee) = Ann Lee")]
    [InlineData("“It was late,” Prime Minister [PER Tui Harawira] later wrote on X.", "DIRECT “It was late,” <wrote> (Tui Harawira) = Tui Harawira")]
    [InlineData("“It was late,” [PER Ann Lee], a partner at [ORG Hale], said.", "DIRECT “It was late,” <said> (Ann Lee) = Ann Lee")]
    [InlineData("“Is it late?” she asked.", "DIRECT “Is it late?” <asked> (she)")]
    [InlineData("“It is not late,” the audit report reads.", "DIRECT “It is not late,” <reads> (the audit report) = the audit report")]
    public void Reads_a_subject_and_verb_after_the_quote(string marked, string expected) => Assert.Equal(expected, Found.In(marked));

    [Theory]
    [InlineData("[PER Ann Lee] said, “It was late.”", "DIRECT “It was late.” <said> (Ann Lee) = Ann Lee")]
    [InlineData("On Wednesday, [PER Ann Lee] told [ORG GB News]: “It was late.”", "DIRECT “It was late.” <told> (Ann Lee) = Ann Lee")]
    [InlineData("A letter seen by [ORG Sky News] says \"failure to reply may count\".", "DIRECT \"failure to reply may count\" <says> (A letter) = A letter")]
    [InlineData("Steward [PER Mei Lin] could only shrug: “Out of our hands.”", "DIRECT “Out of our hands.” <shrug> (Mei Lin) = Mei Lin")]
    public void Reads_a_subject_and_verb_before_the_quote(string marked, string expected) => Assert.Equal(expected, Found.In(marked));

    [Theory]
    [InlineData("“It was late,” according to [ORG Eastgrid].", "DIRECT “It was late,” <according to> (Eastgrid) = Eastgrid")]
    [InlineData("The tunnel will open “no earlier than spring”, according to director [PER Yusuf Demir].", "MIXED The tunnel will open “no earlier than spring” <according to> (Yusuf Demir) = Yusuf Demir")]
    [InlineData("The group’s “men have fought,” according to [ORG Eastgrid].", "MIXED The group’s “men have fought,” <according to> (Eastgrid) = Eastgrid")]
    public void Reads_according_to(string marked, string expected) => Assert.Equal(expected, Found.In(marked));

    [Theory]
    [InlineData("“It was late,” said her deputy, [PER Jean Marchetti].", "DIRECT “It was late,” <said> (Jean Marchetti) = Jean Marchetti")]
    [InlineData("“It was late,” a spokesman for Mr. [PER Lund] said.", "DIRECT “It was late,” <said> (a spokesman for Mr. Lund) = a spokesman for Mr. Lund")]
    [InlineData("“It was late,” an aide to Mr. [PER Lund] said.", "DIRECT “It was late,” <said> (an aide to Mr. Lund) = an aide to Mr. Lund")]
    [InlineData("“It was late,” Undersecretary for Education Mr. [PER Lund] said.", "DIRECT “It was late,” <said> (Lund) = Lund")]
    [InlineData("[PER Ward] himself, cornered by reporters, would say only, “It was late.”", "DIRECT “It was late.” <say> (Ward) = Ward")]
    [InlineData("“It was late,” [PER Marco Rubio] shot back.", "DIRECT “It was late,” <shot> (Marco Rubio) = Marco Rubio")]
    [InlineData("[PER Ann Lee]’s spokesman, [PER Will Purcell], fired back: “It was late.”", "DIRECT “It was late.” <fired> (Will Purcell) = Will Purcell")]
    [InlineData("“It was late,” the [ORG Tribune] quoted [PER Dana Quill] as saying.", "DIRECT “It was late,” <quoted> (Dana Quill) = Dana Quill")]
    [InlineData("“I’m late,” [PER Jeff Flake] recalled telling him.", "DIRECT “I’m late,” <recalled> (Jeff Flake) = Jeff Flake")]
    [InlineData("[PER Ann Lee] dismissed such talk as “Beltway gossip.”", "MIXED “Beltway gossip.” <dismissed> (Ann Lee) = Ann Lee")]
    [InlineData("“It was late,” [PER Evariste Galois] himself exclaimed.", "DIRECT “It was late,” <exclaimed> (Evariste Galois) = Evariste Galois")]
    [InlineData("[LOC CLEVELAND], Ohio (AP) — “It was late,” [PER Ann Lee] said.", "DIRECT “It was late,” <said> (Ann Lee) = Ann Lee")]
    public void Reads_attributions_of_many_shapes(string marked, string expected) => Assert.Equal(expected, Found.In(marked));

    [Fact]
    public void Prefers_what_leads_up_to_a_quote_over_the_sentence_behind_it() =>
        Assert.Equal(
            """
            DIRECT “Prove it!” <calls> (A man near the front) = A man near the front
            DIRECT “Sir, I have.” (She) = Ann Lee
            """,
            Found.In("[PER Ann Lee] waits. A man near the front calls out, “Prove it!” She grins. “Sir, I have.”"));

    [Fact]
    public void Takes_no_title_before_a_report_for_its_words() =>
        Assert.Equal("INDIRECT the king knew <argues> (Ann Lee) = Ann Lee", Found.In("In a new book, “The Long Silence,” [PER Ann Lee] argues that the king knew."));

    [Fact]
    public void Leaves_a_cue_before_a_colon_to_the_quote_it_leads_to() =>
        Assert.Equal(
            """
            DIRECT “Now,” <said> (Bo Lund) = Bo Lund #q1
            DIRECT “do you feel good?” <said> (Bo Lund) = Bo Lund #q1
            DIRECT “Wait.” <cut> (Ann Lee) = Ann Lee
            """,
            Found.In("“Now,” [PER Bo Lund] said, “do you feel good?” [PER Ann Lee], clearly irritated, cut in: “Wait.”"));

    [Fact]
    public void Does_not_take_what_somebody_does_for_how_another_spoke() =>
        Assert.Equal(
            """
            DIRECT “It is late,” <said> (Bo Lund) = Bo Lund #q1
            DIRECT “Why is that?” (Bo Lund) = Bo Lund #q1
            """,
            Found.In("“It is late,” [PER Bo Lund] said. “Why is that?” [PER Ann Lee] smiled."));

    [Fact]
    public void Takes_a_name_given_to_a_thing_as_mixed() =>
        Assert.Equal("MIXED “a gift to smugglers” <called> (Rolf Aker) = Rolf Aker", Found.In("Minister [PER Rolf Aker] called the leak “a gift to smugglers” and left."));

    [Fact]
    public void Keeps_two_speakers_of_one_paragraph_apart() =>
        Assert.Equal(
            """
            DIRECT “It was offside,” <insisted> (Gus Adler) = Gus Adler
            DIRECT “He was a yard on.” <disagreed> (Tom Pryce) = Tom Pryce
            """,
            Found.In("“It was offside,” insisted manager [PER Gus Adler], but rival [PER Tom Pryce] disagreed: “He was a yard on.”"));

    [Fact]
    public void Does_not_take_a_name_inside_the_quote() =>
        Assert.Equal("DIRECT “Kane promised us a bus,” <said> (Dot Weaver) = Dot Weaver", Found.In("“[PER Kane] promised us a bus,” said [PER Dot Weaver], 82."));

    [Theory]
    [InlineData("The so-called “smart” bins are gone.")]
    [InlineData("It was reviewed in “Design Weekly”, and liked.")]
    [InlineData("Ferry firm 'sorry' after a breakdown")]
    [InlineData("[PER Leo] “Sparky” [PER Finch] came.")]
    public void Rejects_scare_quotes_titles_and_nicknames(string marked) =>
        Assert.Equal("", Found.In(marked));

    [Theory]
    [InlineData("[PER Ann Lee] told [ORG GB News] that prices would fall, adding: “Not soon.”", "INDIRECT prices would fall <told> (Ann Lee) = Ann Lee\nDIRECT “Not soon.” <adding> (Ann Lee) = Ann Lee")]
    [InlineData("“We are full,” said [PER Wendy Osei], while parent [PER Luke Marsh] pleaded: “One more.”", "DIRECT “We are full,” <said> (Wendy Osei) = Wendy Osei\nDIRECT “One more.” <pleaded> (Luke Marsh) = Luke Marsh")]
    public void Gives_each_cue_of_a_sentence_its_own_quote(string marked, string expected) => Assert.Equal(expected, Found.In(marked));

    [Fact]
    public void Joins_names_given_to_one_thing() =>
        Assert.Equal(
            "MIXED “cruel” <called> (Rolf Aker) = Rolf Aker #q1\nMIXED “stupid” (Rolf Aker) = Rolf Aker #q1",
            Found.In("[PER Rolf Aker] called the law “cruel” and “stupid”."));

    [Theory]
    [InlineData("“Six of these,” said the challenger, former Representative [PER Gwen Castor].", "DIRECT “Six of these,” <said> (Gwen Castor) = Gwen Castor")]
    [InlineData("One, Representative [PER Bo Hill] of [LOC Ohio], said, “It is late.”", "DIRECT “It is late.” <said> (Bo Hill) = Bo Hill")]
    [InlineData("“She lied,” said one of them, [PER Juana Bray].", "DIRECT “She lied,” <said> (Juana Bray) = Juana Bray")]
    [InlineData("A spokeswoman, [PER Ann Pell], left but said, “He stands by it.”", "DIRECT “He stands by it.” <said> (Ann Pell) = Ann Pell")]
    public void Takes_the_name_behind_title_or_description(string marked, string expected) => Assert.Equal(expected, Found.In(marked));

    [Fact]
    public void Gives_a_participle_the_speaker_before_it_whatever_stands_between() =>
        Assert.Equal(
            """
            DIRECT “No vote,” <told> (Bo Odera) = Bo Odera
            DIRECT “Never.” <adding> (Bo Odera) = Bo Odera
            """,
            Found.In("“No vote,” [PER Bo Odera] told supporters at a rally, adding: “Never.”"));

    [Fact]
    public void Tells_any_past_behind_a_comma_for_a_way_of_speaking() =>
        Assert.Equal("DIRECT “Oh boy,” <breathed> (she) = Ann Lee", Found.In("[PER Ann Lee] came. “Oh boy,” she breathed."));

    [Theory]
    [InlineData("[PER Jens Carl] described his client, a 44-year-old chemist, as “a prankster.”", "MIXED “a prankster.” <described> (Jens Carl) = Jens Carl")]
    [InlineData("[PER Jens Carl] rejected the report as “fiction.”", "MIXED “fiction.” <rejected> (Jens Carl) = Jens Carl")]
    [InlineData("[PER Ann Lee] called it “a hoax,” the press “vermin” and the court “a joke.”", "MIXED “a hoax,” <called> (Ann Lee) = Ann Lee #q1\nMIXED “vermin” (Ann Lee) = Ann Lee #q1\nMIXED “a joke.” (Ann Lee) = Ann Lee #q1")]
    public void Takes_what_somebody_calls_things(string marked, string expected) => Assert.Equal(expected, Found.In(marked));
}
