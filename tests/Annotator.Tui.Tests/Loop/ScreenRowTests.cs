using Annotator.Tui.Loop;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Annotator.Tui.Tests.Loop;

public sealed class ScreenRowTests
{
    private static readonly Attribute Plain = new(Color.None, Color.None);
    private static readonly Attribute Bold = new(Color.None, Color.None, TextStyle.Bold);

    [Fact]
    public void Keeps_one_cell_a_column_and_an_empty_one_after_a_wide_grapheme()
    {
        var row = Row(8);

        row.Write("a漢e\u0323👨‍👩‍👧", Plain);

        Assert.Equal(["a", "漢", "", "e\u0323", "👨‍👩‍👧", "", " ", " "], Graphemes(row));
        Assert.Equal(6, row.Column);
    }

    [Fact]
    public void Takes_a_mark_that_follows_a_letter_with_the_letter()
    {
        var row = Row(3);

        row.Write("ab\u0301c", Plain);

        Assert.Equal(["a", "b\u0301", "c"], Graphemes(row));
    }

    [Fact]
    public void Writes_nothing_past_the_end()
    {
        var row = Row(2);

        row.Write("abc", Plain);

        Assert.Equal(["a", "b"], Graphemes(row));
        Assert.Equal(0, row.Put("d", Plain));
    }

    [Fact]
    public void Fills_the_rest_with_an_attribute()
    {
        var row = Row(3);

        row.Write("a", Plain);
        row.Fill(Bold);

        Assert.Equal([Plain, Bold, Bold], row.Cells.ToArray().Select(cell => cell.Attribute));
    }

    private static ScreenRow Row(int width)
    {
        var row = new ScreenRow();
        row.Begin(width, Plain);
        return row;
    }

    private static IEnumerable<string> Graphemes(ScreenRow row) => row.Cells.ToArray().Select(cell => cell.Grapheme);
}
