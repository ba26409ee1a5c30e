namespace Annotator.Tui.Tests.State;

/// <summary>The jobs of a day and the keys they take; every key in these tests counts.</summary>
public class KeyCountTests
{
    [Fact]
    public void Accepting_everything_and_going_on_takes_one_key()
    {
        using var desk = Desk.With("[PER Anne] of [LOC Bath]", "[PER Mary]");

        desk.Press("]");

        Assert.Equal("2", desk.Current.Document.Id);
        Assert.Equal((DocumentState.Done, 0, 2), (desk.Workbench.Documents[0].Status.State, desk.Workbench.Documents[0].Pending, desk.Workbench.Documents[0].Decided));
    }

    [Fact]
    public void Going_to_the_next_pending_annotation_takes_one_key_and_so_does_accepting_or_rejecting()
    {
        using var desk = Desk.With("Dear [PER Anne] of [LOC Bath] and [ORG Kew]");

        desk.Press("n").Press("a").Press("n").Press("r");

        Assert.Equal(["a1 PER Accepted 'Anne'", "a2 LOC Rejected 'Bath'", "a3 ORG Pending 'Kew'"], desk.Annotations);
    }

    [Fact]
    public void Relabelling_takes_one_key()
    {
        using var desk = Desk.With("[PER Bath]");

        desk.Press("L");

        Assert.Equal(["a1 LOC Corrected 'Bath'"], desk.Annotations);
    }

    [Theory]
    [InlineData("h", "the South Bank of London")]
    [InlineData("j", "Bank of London")]
    [InlineData("k", "South Bank of")]
    [InlineData("l", "South Bank of London is")]
    [InlineData("y", " South Bank of London")]
    [InlineData("u", "outh Bank of London")]
    [InlineData("i", "South Bank of Londo")]
    [InlineData("o", "South Bank of London ")]
    public void Moving_a_boundary_by_a_word_or_a_character_takes_one_key_and_keeps_id_and_links(string key, string text)
    {
        using var desk = Desk.With("In the [LOC South Bank of London] is");

        desk.Press("n").Press(key);

        Assert.Equal([$"a1 LOC Corrected '{text}'"], desk.Annotations);
        Assert.Equal("South Bank of London", desk.Current.Document.TextOf(desk.Current.Find("a1").Original!.Span));
    }

    [Fact]
    public void A_new_span_of_three_words_five_words_away_takes_five_keys()
    {
        using var desk = Desk.With("one two three four five Bank of England nine");

        desk.Press("5 w 3 s O");

        Assert.Equal(["a1 ORG Accepted 'Bank of England'"], desk.Annotations);
    }

    [Fact]
    public void Linking_two_spans_takes_four_keys()
    {
        using var desk = Desk.With("[quote:DIRECT “Hi,”] said [PER Anne]");

        desk.Press("f s Tab Enter");

        Assert.Equal(["l1 speaker a1→a2"], desk.Current.Links.Select(link => $"{link.Id} {link.Role} {link.From}→{link.To}"));
    }

    [Fact]
    public void Labelling_every_occurrence_takes_two_keys_and_one_undo()
    {
        using var desk = Desk.With("[PER Bath], Bath and Bath; Bathing in [LOC Bath]");

        desk.Press("t t");
        Assert.Equal(4, desk.Current.Annotations.Count(annotation => annotation.Label == "PER" && annotation.Review != Review.Pending));

        desk.Press("z");
        Assert.Equal(["a1 PER Pending 'Bath'", "a2 LOC Pending 'Bath'"], desk.Annotations);
    }

    [Fact]
    public void Labelling_every_occurrence_in_all_documents_takes_two_keys_and_one_undo_after_a_restart()
    {
        using var desk = Desk.With("[PER Bath]", "in Bath and Bath", "Bathing");

        desk.Press("t e");
        Assert.Equal([1, 2, 0], desk.Workbench.Documents.Select(document => document.Decided));

        desk.Restart().Press("z");
        Assert.Equal([0, 0, 0], desk.Workbench.Documents.Select(document => document.Decided));
    }

    [Fact]
    public void Undo_and_redo_take_one_key_across_documents_and_restarts()
    {
        using var desk = Desk.With("[PER Anne] of [LOC Bath]", "[PER Mary]");
        desk.Press("a > a");

        desk.Restart();
        desk.Press("z");
        Assert.Equal("2", desk.Current.Document.Id);
        desk.Press("z");
        Assert.Equal(["a1 PER Pending 'Mary'"], desk.Annotations);

        desk.Press("z z");
        Assert.Equal(("1", Review.Pending), (desk.Current.Document.Id, desk.Current.Find("a1").Review));

        desk.Press("x");
        Assert.Equal(Review.Accepted, desk.Current.Find("a1").Review);
    }
}
