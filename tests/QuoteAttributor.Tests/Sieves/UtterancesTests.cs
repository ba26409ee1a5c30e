namespace Annotator.Quotes.Tests.Sieves;

public class UtterancesTests
{
    [Fact]
    public void Continues_an_utterance_after_its_attribution() =>
        Assert.Equal(
            """
            DIRECT “A partner,” <said> (Schriver) = Schriver #q1
            DIRECT “They have concerns.” (Schriver) = Schriver #q1
            """,
            Found.In("“A partner,” [PER Schriver] said on Tuesday. “They have concerns.”"));

    [Fact]
    public void Joins_the_two_parts_of_a_split_sentence() =>
        Assert.Equal(
            """
            DIRECT “I signed it,” <admitted> (Mara Quill) = Mara Quill #q1
            DIRECT “but I never read it.” <admitted> (Mara Quill) = Mara Quill #q1
            """,
            Found.In("“I signed it,” [PER Mara Quill] admitted, “but I never read it.”"));

    [Fact]
    public void Carries_a_quote_over_paragraphs() =>
        Assert.Equal(
            """
            DIRECT “It is low,” <said> (Lena Strand) = Lena Strand #q1
            DIRECT “We asked. (Lena Strand) = Lena Strand #q1
            DIRECT “Nobody wants that.” (Lena Strand) = Lena Strand #q1
            """,
            Found.In("“It is low,” [PER Lena Strand] said. “We asked.\n\n“Nobody wants that.”\n\nThe council meets."));

    [Fact]
    public void Finds_who_announces_a_quote_in_the_paragraph_before() =>
        Assert.Equal("DIRECT “Cool clock.” <tweeted> (Obama) = Obama", Found.In("[PER Obama] tweeted from his account:\n\n“Cool clock.”"));

    [Fact]
    public void Attributes_a_bare_sentence_to_the_person_the_sentence_before_begins_with() =>
        Assert.Equal("DIRECT “We were second best.” (Vikram Rao) = Vikram Rao", Found.In("[PER Vikram Rao] was blunt. “We were second best.”"));

    [Fact]
    public void Leaves_a_shout_without_a_speaker() =>
        Assert.Equal("DIRECT “Bread and water!”\nDIRECT “Bread and water!”", Found.In("The crowd filled the square. “Bread and water!” “Bread and water!” Police came."));

    [Fact]
    public void Is_surer_of_a_cue_than_of_marks_alone() =>
        Assert.True(Found.Only("“It was late,” said [PER Ann Lee].").Confidence > Found.Only("“It was late.”").Confidence);
}
