namespace Annotator.Tui.Tests.State;

public class SpeakerTests
{
    [Fact]
    public void The_nearest_person_is_offered_first_and_taken_with_two_keys()
    {
        using var desk = Desk.With("[quote:DIRECT “Hi,”] said [PER Keller]. [PER Anna Keller] met [ORG Keller Bau].");

        desk.Press("\" 1");

        var quote = desk.Current.Find("a1");
        Assert.Equal("Anna Keller", quote.Attributes.TextOrNull("speaker"));
        Assert.Equal("Keller", desk.Current.TextOf(desk.Current.Find(Assert.Single(desk.Current.Links).To)));
    }

    [Fact]
    public void Undone_the_quote_is_as_it_was()
    {
        using var desk = Desk.With("[quote:DIRECT “Hi,”] said [PER Anna Keller].");

        desk.Press("\" 1 z");

        Assert.Equal(["a1 DIRECT Pending '“Hi,”'", "a2 PER Pending 'Anna Keller'"], desk.Annotations);
        Assert.Empty(desk.Current.Links);
    }

    [Fact]
    public void Without_anybody_labelled_it_says_what_to_do()
    {
        using var desk = Desk.With("[quote:DIRECT “Hi,”] somebody said.");

        Assert.Contains("link them with f", desk.Press("\"").Workbench.Notice.Text, StringComparison.Ordinal);
    }
}
