namespace Annotator.Quotes.Tests.Sieves;

public class TranscriptLinesTests
{
    [Fact]
    public void Takes_each_line_of_a_transcript_as_a_turn() =>
        Assert.Equal(
            """
            DIRECT Where were you? (Q) = Q
            DIRECT At home. (A) = A
            DIRECT Move to strike. (MS. PRYOR) = MS. PRYOR
            """,
            Found.In("Q: Where were you?\n\nA: At home.\n\nMS. PRYOR: Move to strike."));

    [Fact]
    public void Reads_questions_and_answers_marked_with_a_full_stop() =>
        Assert.Equal("DIRECT Where were you? (Q) = Q\nDIRECT At home. (A) = A", Found.In("Q. Where were you?\n\nA. At home."));

    [Fact]
    public void Takes_labels_in_ordinary_letters_when_they_come_again() =>
        Assert.Equal(
            """
            DIRECT Welcome. (Moderator) = Moderator
            DIRECT Thank you. (Ada Lovell) = Ada Lovell
            DIRECT Shall we begin? (Moderator) = Moderator
            DIRECT Gladly. (Ada Lovell) = Ada Lovell
            """,
            Found.In("Moderator: Welcome.\n\nAda Lovell: Thank you.\n\nModerator: Shall we begin?\n\nAda Lovell: Gladly."));

    [Fact]
    public void Names_a_label_in_full_when_the_text_does() =>
        Assert.Contains("(LOVELL) = Ada Lovell", Found.In("[PER Ada Lovell] met the press.\n\nPRESS: Will you run?\n\nLOVELL: I will."), StringComparison.Ordinal);

    [Theory]
    [InlineData("Image: A long queue outside the bank.\n\nThe queue was long.")]
    [InlineData("UPDATE: The road is open again.\n\nIt had been closed since May.")]
    public void Takes_a_caption_or_heading_for_no_turn(string text) => Assert.Equal("", Found.In(text));
}
