using Annotator.Quotes.Marks;

namespace Annotator.Quotes.Tests.Marks;

public class QuoteMarksTests
{
    [Theory]
    [InlineData("She said “yes” and “no”.", "“yes”|“no”")]
    [InlineData("\"Yes,\" she said. \"No.\"", "\"Yes,\"|\"No.\"")]
    [InlineData("«Oui,» dit-elle.", "«Oui,»")]
    [InlineData("»Ja,« sagte sie.", "»Ja,«")]
    [InlineData("„Ja,“ sagte sie. „Nein,” sagte er.", "„Ja,“|„Nein,”")]
    [InlineData("”Ja”, sa hon.", "”Ja”")]
    [InlineData("「はい」と『いいえ』", "「はい」|『いいえ』")]
    [InlineData("‘Yes,’ she said. 'No,' he said.", "‘Yes,’|'No,'")]
    public void Finds_each_kind_of_mark(string text, string expected) => Assert.Equal(expected, Stretches(text));

    [Theory]
    [InlineData("Don't say the miners' union won't sign in '94.")]
    [InlineData("Don’t say the miners’ union won’t sign in ’94.")]
    [InlineData("Rock ’n’ roll, ‘em and 'tis the dogs’ day.")]
    [InlineData("A gap 6\" wide and a 5'10\" pole.")]
    [InlineData("No marks at all.")]
    [InlineData("")]
    public void Takes_no_apostrophe_or_inch_for_a_mark(string text) => Assert.Equal("", Stretches(text));

    [Fact]
    public void Takes_no_inch_inside_a_quote_for_its_end() =>
        Assert.Equal("\"My 12\" torch broke.\"", Stretches("He sighed. \"My 12\" torch broke.\" It was dark."));

    [Theory]
    [InlineData("‘The miners’ union won’t sign,’ said Voss. ‘They’ve had ’94’s deal.’", "‘The miners’ union won’t sign,’|‘They’ve had ’94’s deal.’")]
    [InlineData("Ferry firm 'sorry' after a breakdown", "'sorry'")]
    [InlineData("They love the ‘Beatles’ and sing.", "‘Beatles’")]
    [InlineData("‘I was goin’ home,’ he said.", "‘I was goin’ home,’")]
    public void Tells_a_closing_single_mark_from_an_apostrophe(string text, string expected) => Assert.Equal(expected, Stretches(text));

    [Theory]
    [InlineData("“He said ‘you are next’, and I ran,” she said.", "“He said ‘you are next’, and I ran,”")]
    [InlineData("‘He said “you are next”, and I ran,’ she said.", "‘He said “you are next”, and I ran,’")]
    [InlineData("“He said “you are next”, and I ran,” she said.", "“He said “you are next”, and I ran,”")]
    [InlineData("\"He said \"you are next\" and I ran,\" she said.", "\"He said \"you are next\" and I ran,\"")]
    [InlineData("\"He said “you are next” and I ran,\" she said.", "\"He said “you are next” and I ran,\"")]
    public void Leaves_a_nested_quote_to_the_outer_one(string text, string expected) => Assert.Equal(expected, Stretches(text));

    [Fact]
    public void Goes_on_where_each_paragraph_opens_and_only_the_last_closes() =>
        Assert.Equal("“One.…|“Two.…|“Three.”", Stretches("“One.\n\n“Two.\n\n“Three.”\n\nFour."));

    [Fact]
    public void Ends_an_unclosed_quote_with_its_paragraph() =>
        Assert.Equal("“One, said Ann.?|“Two,”", Stretches("“One, said Ann.\n\nBob came. “Two,” he said."));

    [Fact]
    public void Ends_an_unclosed_quote_where_the_next_one_opens() =>
        Assert.Equal("\"One, said Ann.?|\"Two,\"", Stretches("\"One, said Ann. \"Two,\" said Bob."));

    [Fact]
    public void Closes_with_the_wrong_mark_when_the_right_one_is_missing() =>
        Assert.Equal("“One,\"|\"two”", Stretches("“One,\" said Ann.\n\nThen \"two” came."));

    [Fact]
    public void Opens_with_a_mark_set_on_the_wrong_side_of_its_space() =>
        Assert.Equal("\" For example, run\"", Stretches("She spoke of schools,\" For example, run\"."));

    [Fact]
    public void Joins_lines_that_are_only_wrapped()
    {
        const string Text = """
            Of that summer she had only this to say to
            the people in the town hall: “The rain went
            on and on and it never once stopped, and so
            the river rose and it rose,” and at that she
            sat down.
            """;

        Assert.Equal("“The rain went on and on and it never once stopped, and so the river rose and it rose,”", Stretches(Text).ReplaceLineEndings(" "));
    }

    [Theory]
    [InlineData("“")]
    [InlineData("\" ")]
    [InlineData("« a")]
    [InlineData(" ‘a")]
    [InlineData(" 'a")]
    [InlineData("“”’")]
    public void Reads_a_million_marks(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000));

        var found = Find(text);

        Assert.True(found.Zip(found.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start));
    }

    [Fact]
    public void Stops_when_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => QuoteMarks.Find("“a”", [new(0, 3)], new CancellationToken(true)));

    private static List<QuotedStretch> Find(string text) => QuoteMarks.Find(text, [.. Paragraphs.Of(text)], CancellationToken.None);

    // An ellipsis after a stretch means that it goes on, a question mark that its close is missing.
    private static string Stretches(string text) =>
        string.Join('|', Find(text).Select(quoted =>
            text[quoted.Span.Start..quoted.Span.End] + (quoted.GoesOn ? "…" : quoted.Closed ? "" : "?")));
}
