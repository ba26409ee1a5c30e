using Terminal.Gui.ViewBase;

namespace Annotator.Tui.Tests.Loop;

[Collection("Terminal.Gui")]
public sealed class CellViewTests
{
    [Fact]
    public void Paints_every_row_and_cuts_what_is_too_long()
    {
        using var screen = new HeadlessScreen(new Rows("short", "longer than the view") { X = 1, Width = 8, Height = 2 });

        Assert.Equal([" short      ", " longer t   ", "            "], screen.Rows);
    }

    [Fact]
    public void Stays_below_a_view_that_lies_over_it()
    {
        var below = new Rows("aaaaaaaaaaaa", "bb漢漢漢漢漢", "cccccccccccc") { Width = Dim.Fill(), Height = Dim.Fill() };
        using var screen = new HeadlessScreen(below, new Rows("pop", "up!") { X = 4, Width = 3, Height = 2 });

        below.Set(0, "AAAAAAAAAAAA");
        screen.Draw();

        Assert.Equal("AAAApopAAAAA", screen.Rows[0]);
        Assert.Equal("bb漢up!", screen.Rows[1][..6]);
        Assert.Equal("cccccccccccc", screen.Rows[2]);
    }

    [Fact]
    public void A_wide_grapheme_without_room_leaves_a_blank()
    {
        using var screen = new HeadlessScreen(new Rows("漢漢") { Width = 3, Height = 1 });

        Assert.StartsWith("漢", screen.Rows[0]);
        Assert.Equal(1, screen.Rows[0].Count(character => character == '漢'));
    }
}
