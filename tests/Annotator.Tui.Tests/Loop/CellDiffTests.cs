using Terminal.Gui.ViewBase;

namespace Annotator.Tui.Tests.Loop;

[Collection("Terminal.Gui")]
public sealed class CellDiffTests
{
    [Fact]
    public void Sends_only_the_cells_that_changed()
    {
        var view = Filling("one two");
        using var screen = new HeadlessScreen(view);

        view.Set(0, "one TWo");

        Assert.Equal("\e[1;5H\e[0mTW\e[m", screen.Draw());
    }

    [Fact]
    public void Sends_nothing_when_a_view_paints_the_same_again()
    {
        var view = Filling("same");
        using var screen = new HeadlessScreen(view);

        view.SetNeedsDraw();

        Assert.Equal("", screen.Draw());
    }

    [Fact]
    public void Sends_what_shows_again_from_under_a_wide_grapheme()
    {
        var view = Filling("ab漢c");
        using var screen = new HeadlessScreen(view);

        view.Set(0, "ab  c");
        Assert.Equal("\e[1;3H\e[0m  \e[m", screen.Draw());
        view.Set(0, "a漢 c");
        Assert.Equal("\e[1;2H\e[0m漢\e[m", screen.Draw());
        view.Set(0, "ab漢c");

        Assert.Equal("\e[1;2H\e[0mb漢\e[m", screen.Draw());
    }

    [Fact]
    public void Says_where_it_is_after_a_cluster_as_terminals_differ_in_its_width()
    {
        var view = Filling("....");
        using var screen = new HeadlessScreen(view);

        view.Set(0, "e\u0323x.");

        Assert.Contains("x", screen.Draw().Split("\e[1;2H")[1]);
    }

    [Fact]
    public void Sends_again_what_a_cluster_may_have_been_painted_over()
    {
        var view = Filling("..........");
        using var screen = new HeadlessScreen(view);

        view.Set(0, "👍🏽........");

        // A terminal that knows no clusters gives the hand two cells and its colour two more.
        Assert.Equal("\e[1;1H\e[0m👍🏽\e[1;3H..\e[m", screen.Draw());
    }

    [Fact]
    public void Lets_no_text_command_the_terminal()
    {
        var view = Filling("........");
        using var screen = new HeadlessScreen(view);

        view.Set(0, "\e[2J\a\u009b\u202e");
        var sent = screen.Draw();

        Assert.DoesNotContain("\e[2J", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("\a", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("\u009b", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202e", sent, StringComparison.Ordinal);
        Assert.Contains("\uFFFD[2J\uFFFD\uFFFD\uFFFD", sent);
    }

    private static Rows Filling(params string[] rows) => new(rows) { Width = Dim.Fill(), Height = Dim.Fill() };
}
