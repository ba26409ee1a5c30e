using Annotator.Tui.State;

namespace Annotator.Tui.Tests.State;

public class TextPointerTests
{
    [Theory]
    [InlineData(6, 9, "beta")]
    [InlineData(9, 6, "beta")]
    [InlineData(7, 6, "be")]
    [InlineData(11, 14, "漢字")]
    public void A_drag_takes_what_it_began_on_and_what_it_ends_on_whichever_way_it_goes(int from, int to, string selected)
    {
        using var desk = Desk.With("alpha beta 漢字");
        var mouse = new TextPointer(desk.Workbench);
        var margin = desk.Document.Frame.Margin;

        mouse.Press(margin + from, 0);
        mouse.Drag(margin + (from + to) / 2, 0);
        mouse.Drag(margin + to, 0);
        mouse.Release(margin + to, 0);

        Assert.Equal(selected, desk.Document.Text[desk.Document.Selection!.Value.Start..desk.Document.Selection.Value.End]);
    }

    [Fact]
    public void A_double_click_selects_the_word_and_the_keys_speak_of_its_annotation()
    {
        using var desk = Desk.With("alpha [LOC beta] 漢字");
        var mouse = new TextPointer(desk.Workbench);

        mouse.DoubleClick(desk.Document.Frame.Margin + 7, 0);
        desk.Press("a");

        Assert.Equal(new TextSpan(6, 10), desk.Document.Selection);
        Assert.Equal(["a1 LOC Accepted 'beta'"], desk.Annotations);
    }
}
