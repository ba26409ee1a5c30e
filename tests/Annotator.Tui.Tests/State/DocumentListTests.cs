using Annotator.Core.Keeping;
using Annotator.Tui.State;

namespace Annotator.Tui.Tests.State;

public class DocumentListTests
{
    private static DocumentList List => new(
    [
        new("rhine", new(DocumentState.Done), 0, 5),
        new("korea", new(DocumentState.InWork, Question: true, Note: "who is Kim?"), 4, 1) { Doubt = 400 },
        new("basel", DocumentStatus.New, 2, 0) { Doubt = 900 },
        new("korea-2", new(DocumentState.Skipped), 9, 0),
    ]);

    [Fact]
    public void Coming_back_one_goes_on_with_the_first_that_is_not_done()
    {
        using var desk = Desk.With("[PER Anne]", "[PER Mary]", "[PER Jane]");
        desk.Press("] !");

        Assert.Equal("3", desk.Restart().Current.Document.Id);

        desk.Press("]");
        Assert.Equal("1", desk.Restart().Current.Document.Id);
    }

    [Fact]
    public void It_is_ordered_by_name_by_what_is_pending_and_by_mean_doubt()
    {
        var list = List;

        list.Sort(DocumentOrder.Name);
        Assert.Equal(["basel", "korea", "korea-2", "rhine"], Names(list));
        list.Sort(DocumentOrder.Undecided);
        Assert.Equal(["korea-2", "korea", "basel", "rhine"], Names(list));
        list.Sort(DocumentOrder.Unsure);
        Assert.Equal(["basel", "korea", "korea-2", "rhine"], Names(list));
        Assert.Equal([0.55, 0.9, 1, 1], list.Select(document => document.MeanConfidence));
    }

    [Theory]
    [InlineData("kor", "korea korea-2")]
    [InlineData("KOREA skipped", "korea-2")]
    [InlineData("new", "basel")]
    [InlineData("work", "korea")]
    [InlineData("don", "rhine")]
    [InlineData("question", "korea")]
    [InlineData("who kim", "korea")]
    [InlineData("pending", "korea basel korea-2")]
    [InlineData("pending basel", "basel")]
    [InlineData("nowhere", "")]
    public void It_is_narrowed_by_name_note_and_state(string words, string names)
    {
        var list = List;

        list.Narrow(new(words));

        Assert.Equal(names, string.Join(' ', Names(list)));
    }

    [Fact]
    public void The_open_document_stays_until_another_is_opened_and_then_leaves_when_it_does_not_fit()
    {
        var list = List;
        list.Open("rhine");

        list.Narrow(new("korea"));
        Assert.Equal(["rhine", "korea", "korea-2"], Names(list));
        list.Open("korea-2");
        Assert.Equal(["korea", "korea-2"], Names(list));
        Assert.Equal(("korea-2", 1), (list[list.OpenIndex].DocumentId, list.OpenIndex));
        list.Narrow(null);
        Assert.Equal(("korea-2", 3, 4), (list[list.OpenIndex].DocumentId, list.OpenIndex, list.Count));
    }

    [Fact]
    public void Words_narrow_the_list_while_they_are_typed_and_next_and_previous_stay_in_it()
    {
        using var desk = Desk.With("[PER Anne]", "nothing", "[PER Mary]");

        desk.Press("Ctrl+F p e n");
        Assert.Equal(["1", "3"], Names(desk.Workbench.Documents));
        desk.Press("Enter >");
        Assert.Equal("3", desk.Current.Document.Id);
        desk.Press("<");
        Assert.Equal("1", desk.Current.Document.Id);
    }

    [Fact]
    public void Left_without_an_answer_a_question_for_words_leaves_all_as_it_was()
    {
        using var desk = Desk.With("[PER Anne] of Bath", "nothing", "[PER Mary]");
        desk.Press("Ctrl+F p e n Enter | P E R Enter");

        desk.Press("Ctrl+F Ctrl+U n o t h Esc | Ctrl+U x Esc / B a t Esc");

        Assert.Equal(["1", "3"], Names(desk.Workbench.Documents));
        Assert.Equal("PER", desk.Workbench.Filter?.Words);
        Assert.Equal((0, null), (desk.Document.Caret, desk.Document.Selection));
    }

    [Fact]
    public void Finishing_a_document_goes_on_to_the_next_that_fits_and_leaves_the_list_of_pending_ones()
    {
        using var desk = Desk.With("[PER Anne]", "nothing", "[PER Mary]");

        desk.Press("Ctrl+F p e n d i n g Enter ]");

        Assert.Equal("3", desk.Current.Document.Id);
        Assert.Equal(["3"], Names(desk.Workbench.Documents));
        Assert.Equal(1, desk.Workbench.Documents.DoneCount);
    }

    [Fact]
    public void What_is_counted_while_one_works_is_what_the_store_counts()
    {
        using var desk = Desk.With("[PER Anne] of [LOC Bath] and [ORG Kew]");

        desk.Press("a n r z z x x n P");

        Assert.Equal(Assert.Single(desk.Store.List("ana")), Assert.Single(desk.Workbench.Documents));
    }

    private static IEnumerable<string> Names(IEnumerable<CopySummary> documents) => documents.Select(document => document.DocumentId);
}
