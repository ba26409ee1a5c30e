using Annotator.Tui.State;

namespace Annotator.Tui.Tests.State;

public class FindingTests
{
    [Fact]
    public void What_is_not_found_leaves_the_caret_where_it_was_and_nothing_selected()
    {
        using var desk = Desk.With("An oak, an elm");
        desk.Press("w");

        desk.Press("/ e l x Enter");

        Assert.Equal((3, null), (desk.Document.Caret, desk.Document.Selection));
        Assert.Equal("'elx' is not in this document.", desk.Workbench.Notice.Text);
    }

    [Fact]
    public void What_was_found_is_accepted_or_relabelled_like_any_other_annotation()
    {
        using var desk = Desk.With("[PER Anne] met [PER Bath], [PER Kew]");

        desk.Press("/ A n n e Enter a");
        desk.Press("/ B a t h Enter L");
        desk.Press("/ K e w Enter Esc");

        Assert.Equal(["a1 PER Accepted 'Anne'", "a2 LOC Corrected 'Bath'", "a3 PER Pending 'Kew'"], desk.Annotations);
    }

    [Fact]
    public void What_was_typed_is_judged_while_it_is_typed()
    {
        using var desk = Desk.With("An oak, an elm");

        desk.Press("/ x");
        Assert.Equal("'x' is not in this document.", desk.Workbench.Notice.Text);

        desk.Press("Backspace o");
        Assert.Equal(("", new TextSpan(3, 4)), (desk.Workbench.Notice.Text, desk.Document.Selection));
    }

    [Fact]
    public void Half_a_character_that_matches_selects_the_whole()
    {
        using var desk = Desk.With("A 👍🏽 up");

        desk.Press(@"~ \ u D C 4 D Enter P");

        Assert.Equal(["a1 PER Accepted '👍🏽'"], desk.Annotations);
    }

    [Fact]
    public void An_expression_without_end_is_told_from_one_without_match()
    {
        using var desk = Desk.With(new string('a', 60) + "!");

        desk.Press("~ ( a + ) + $ Enter");

        Assert.Contains("takes too long", desk.Workbench.Notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Past_the_end_it_is_said_that_it_goes_on_from_the_other()
    {
        using var desk = Desk.With("Bath, Bath");

        desk.Press("/ B a t h Enter .");
        Assert.Equal("", desk.Workbench.Notice.Text);

        desk.Press(".");
        Assert.Contains("other end", desk.Workbench.Notice.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "aa", 3)]
    [InlineData(3, "aa", 0)]
    [InlineData(5, "aa", 3)]
    [InlineData(2, "a*", 0)]
    public void Backwards_the_nearest_match_that_ends_before_is_found(int offset, string pattern, int start) =>
        Assert.Equal(start, TextSearch.Regular(pattern).Before("aa aa", offset).Match?.Start);
}
