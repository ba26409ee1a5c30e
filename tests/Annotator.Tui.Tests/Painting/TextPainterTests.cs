using Annotator.Core.Editing;
using Annotator.Tui.Painting;
using Annotator.Tui.State;

namespace Annotator.Tui.Tests.Painting;

public class TextPainterTests
{
    [Fact]
    public void Marks_suggestions_apart_from_accepted_spans()
    {
        var document = Open.Marked("Dear [PER Anne],\nmeet me in [PER Bath].");
        document.Session.Do(new Accept("a1"));
        document.Session.Do(new Relabel("a2", "LOC"));

        Assert.Equal("▏Dear [Anne],\nmeet me in {Bath}.", Picture(document));
    }

    [Fact]
    public void The_innermost_annotation_gives_the_ink()
    {
        var document = Open.Marked("[quote:DIRECT “Hello [PER Anne],”] she said");
        document.Session.Do(new Accept("a1"));
        document.MoveTo(document.Text.Length);

        Assert.Equal("[“Hello ]<Anne>[,”] she said▏", Picture(document));
    }

    [Fact]
    public void A_span_over_several_rows_is_drawn_in_each()
    {
        var document = Open.Marked("[LOC Bath and North East Somerset] is far", width: 14);
        document.MoveTo(document.Text.Length);

        Assert.Equal("<Bath and North >\n<East Somerset>\nis far▏", Picture(document));
    }

    [Fact]
    public void What_was_rejected_is_plain_text_again()
    {
        var document = Open.Marked("Dear [PER Anne]");
        document.Session.Do(new Reject("a1"));
        document.Refreshed();

        Assert.Equal("▏Dear Anne", Picture(document));
    }

    [Fact]
    public void Escape_sequences_in_a_text_are_drawn_as_pictures()
    {
        var document = Open.Text("a\u001b]0;boo\u0007b\u202Ec\u200Bd\u009Be");

        Assert.Equal("▏a␛]0;boo␇b←c◦d�e", Picture(document));
    }

    [Theory]
    [InlineData("漢字漢字", "漢字\n漢字")]
    [InlineData("ab👍🏽cd", "ab👍🏽\ncd")]
    [InlineData("e\u0301e\u0301e\u0301e\u0301e\u0301", "e\u0301e\u0301e\u0301e\u0301\ne\u0301")]
    [InlineData("\u0301ab", "◌\u0301ab")]
    [InlineData("a\tb", "a\nb")]
    public void Rows_break_by_cells_and_never_inside_a_grapheme(string text, string rows)
    {
        var document = Open.Marked(text, width: 4);
        document.Session.Refresh(document.Current);

        Assert.Equal(rows, Picture(document).Replace("▏", ""));
    }

    [Fact]
    public void A_caret_at_the_end_of_the_last_line_has_a_cell_of_its_own()
    {
        var document = Open.Marked("Anne\n");
        document.MoveTo(5);

        Assert.Equal("Anne\n▏", Picture(document));
    }

    [Fact]
    public void Lines_keep_their_numbers_when_the_screen_begins_inside_one()
    {
        var document = Open.Text("one\ntwo is longer than me\nthree\nfour", width: 12, height: 3);
        document.Switches = document.Switches with { LineNumbers = true };

        document.Scroll(3);

        Assert.Equal("  ▏than me\n3 three\n4 four", Picture(document));
    }

    /// <summary>The painted rows without the blanks that fill them.</summary>
    private static string Picture(OpenDocument document) =>
        string.Join("\n", TextPainter.Paint(document, Open.Layers, document.Rows.Width + 1, document.Height)
            .Select(line => line.ToString().TrimEnd(' ')))
            .TrimEnd('\n');
}
