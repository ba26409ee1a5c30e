using System.Collections.Immutable;
using Annotator.Tui.Painting;
using Annotator.Tui.State;

namespace Annotator.Tui.Tests.State;

public class HintTests
{
    private const string Text = "[PER Anne] of Bath";

    [Theory]
    [InlineData("", "a accept", "r reject", "n next")]
    [InlineData("a", "] done", "A–Z relabel", "hjkl move its ends", "z undo")]
    [InlineData("2 w", "n next", "] accept all, done", "s select a word")]
    [InlineData("2 w s", "A–Z label it", "Enter all labels", "Esc let go")]
    [InlineData("f s", "Enter link to this", "Tab next", "s select words", "/ find", "Esc let go")]
    [InlineData("]", "> next document", "A–Z relabel")]
    public void The_status_line_says_what_may_be_pressed_next(string keys, params string[] expected)
    {
        using var desk = Desk.With(Text, "Mary");

        desk.Press(keys);
        if (keys == "]")
            desk.Press("<");

        var hints = Hints.Of(desk.Workbench).Select(hint => $"{hint.Key} {hint.Words}").ToArray();
        Assert.Equal(expected, hints[..expected.Length]);
        Assert.Equal("? help", hints[^1]);
    }

    [Fact]
    public void Keys_of_ones_own_are_those_that_it_shows()
    {
        using var desk = Desk.With(ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("accept", ["Insert"]), Text);

        Assert.Contains("Insert accept", $"{Row(desk, 1)}", StringComparison.Ordinal);
        Assert.Equal("Insert", StatusPainter.KeyAt(desk.Workbench, 3, 1, 80));
    }

    [Fact]
    public void A_click_on_a_label_is_its_key()
    {
        using var desk = Desk.With(Text);
        var column = Plain(desk, 0).IndexOf("LOC", StringComparison.Ordinal);

        Assert.Equal("L", StatusPainter.KeyAt(desk.Workbench, column, 0, 80));
        Assert.Null(StatusPainter.KeyAt(desk.Workbench, 79, 0, 80));
    }

    [Fact]
    public void What_one_row_has_no_room_for_takes_both()
    {
        using var desk = Desk.With(Text);
        var words = string.Join(' ', Enumerable.Range(1, 24).Select(number => $"word{number}"));

        desk.Workbench.Tell(words, isWarning: true);

        Assert.StartsWith("word1 word2", Plain(desk, 0), StringComparison.Ordinal);
        Assert.Matches("^word1[0-9] .*word17.*all saved$", Plain(desk, 1));
    }

    [Fact]
    public void A_narrow_screen_names_the_document()
    {
        using var desk = Desk.With(Text, "Mary", "Bath");

        desk.Press(">");

        Assert.Contains("2/3 2", Plain(desk, 1, 80), StringComparison.Ordinal);
        Assert.DoesNotContain("2/3", Plain(desk, 1, 120), StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_that_find_no_room_are_a_key_away()
    {
        using var desk = Desk.With(Text);

        Assert.EndsWith("Enter all 7", Plain(desk, 0, 44), StringComparison.Ordinal);
        Assert.Equal("Enter", StatusPainter.KeyAt(desk.Workbench, 40, 0, 44));
    }

    private static StyledLine Row(Desk desk, int row, int width = 80) => StatusPainter.Paint(desk.Workbench, width)[row];

    private static string Plain(Desk desk, int row, int width = 80) => string.Concat(Row(desk, row, width).Runs.Select(run => run.Text));
}
