using System.Text;
using Annotator.Tui.Loop;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Annotator.Tui.Tests.Loop;

public sealed class SgrTests
{
    private static readonly Color Red = new(255, 0, 0);
    private static readonly Color Blue = new(0, 0, 255);

    [Fact]
    public void Sets_all_when_nothing_is_known() =>
        Assert.Equal("\e[0;1;4;38;2;255;0;0;48;2;0;0;255m", Change(null, new(Red, Blue, TextStyle.Bold | TextStyle.Underline)));

    [Fact]
    public void Sets_only_the_colour_that_changed() =>
        Assert.Equal("\e[48;2;255;0;0m", Change(new(Red, Blue), new(Red, Red)));

    [Fact]
    public void Takes_a_style_off_by_setting_all_again() =>
        Assert.Equal("\e[0;38;2;255;0;0m", Change(new(Red, Color.None, TextStyle.Bold), new(Red, Color.None)));

    [Fact]
    public void Says_nothing_when_nothing_changed() =>
        Assert.Equal("", Change(new(Red, Blue), new(Red, Blue)));

    [Fact]
    public void Goes_back_to_the_terminals_own_colours() =>
        Assert.Equal("\e[39;49m", Change(new(Red, Blue), new(Color.None, Color.None)));

    [Fact]
    public void Sends_no_colour_at_all_for_the_terminals_own() =>
        Assert.Equal("\e[0;4m", Change(null, new(Color.None, Color.None, TextStyle.Underline)));

    [Fact]
    public void Names_one_of_sixteen_colours() =>
        Assert.Equal("\e[0;31;44m", Change(null, new(Red, Blue), sixteenColours: true));

    [Theory]
    [InlineData("#4DA3FF", 94)]
    [InlineData("#D7870F", 93)]
    [InlineData("#C078DC", 95)]
    [InlineData("#6FA85A", 92)]
    [InlineData("#8A7A2A", 93)]
    [InlineData("#265A88", 34)]
    [InlineData("#8C8C8C", 37)]
    [InlineData("#FFFFFF", 97)]
    public void The_hue_tells_which_of_sixteen(string colour, int code) => Assert.Equal(code, SixteenColours.CodeOf(Color.Parse(colour, null)));

    private static string Change(Attribute? from, Attribute to, bool sixteenColours = false)
    {
        var output = new StringBuilder();
        Sgr.AppendChange(output, from, to, sixteenColours);
        return output.ToString();
    }
}
