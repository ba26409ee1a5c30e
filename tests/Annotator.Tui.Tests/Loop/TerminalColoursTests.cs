using Annotator.Tui.Loop;

namespace Annotator.Tui.Tests.Loop;

public class TerminalColoursTests
{
    [Theory]
    [InlineData("xterm", null, true)]
    [InlineData("linux", null, true)]
    [InlineData("rxvt-16color", "", true)]
    [InlineData("xterm", "truecolor", false)]
    [InlineData("xterm-256color", null, false)]
    [InlineData("xterm-kitty", null, false)]
    [InlineData("tmux-256color", null, false)]
    [InlineData(null, null, false)]
    public void An_old_name_means_sixteen_unless_the_terminal_says_more(string? term, string? colorTerm, bool areSixteen) =>
        Assert.Equal(areSixteen, TerminalColours.AreSixteen(name => name == "TERM" ? term : colorTerm));
}
