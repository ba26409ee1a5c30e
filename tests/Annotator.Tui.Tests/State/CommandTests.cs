using Annotator.Tui.Painting;
using Annotator.Tui.Settings;
using Annotator.Tui.State;

namespace Annotator.Tui.Tests.State;

public class CommandTests
{
    public static TheoryData<string> Keys => [.. UserCommands.All.SelectMany(command => command.Keys)];

    [Fact]
    public void Every_command_has_a_key_and_no_two_share_one()
    {
        Assert.All(UserCommands.All, command => Assert.NotEmpty(command.Keys));
        Assert.Null(Keymap.Conflict(UserCommands.All));
    }

    [Fact]
    public void Every_command_says_what_it_does() => Assert.All(UserCommands.All, command =>
    {
        Assert.Matches("^[a-z]+(-[a-z]+)*$", command.Name);
        Assert.InRange(command.Help.Length, 3, 90);
    });

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_key_goes_by_a_word_that_settings_may_use(string key) => Assert.True(KeyWords.IsKey(key));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_key_works_or_says_why_not_on_a_full_and_on_an_empty_document(string key)
    {
        using var desk = Desk.With("[quote:DIRECT “Hi [PER Anne],”] said Mary.\n\nIn Bath.", "");

        desk.Press(key).Press("Esc");
        desk.Workbench.OpenAt(1);
        desk.Press(key).Press("Esc");
    }

    [Fact]
    public void A_key_that_cannot_work_says_why()
    {
        using var desk = Desk.With("Dear Anne");

        Assert.Equal("No annotation at the caret; s selects a word, a label's letter labels it.", desk.Press("a").Workbench.Notice.Text);
        Assert.Equal("Nothing to undo.", desk.Press("z").Workbench.Notice.Text);
        Assert.Equal("This is the last document.", desk.Press(">").Workbench.Notice.Text);
    }

    [Fact]
    public void Outer_white_space_is_left_out_and_said_so()
    {
        using var desk = Desk.With("Dear Anne , hi");

        desk.Press("4 Right v 6 Right P");

        Assert.Equal(["a1 PER Accepted 'Anne'"], desk.Annotations);
        Assert.Contains("white space", desk.Workbench.Notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_is_in_the_store_before_the_next_key()
    {
        using var desk = Desk.With("[PER Anne]");

        desk.Press("a");

        Assert.Equal(Review.Accepted, desk.Store.Find(new("1", "ana"))!.Document.Find("a1").Review);
    }

    [Fact]
    public void An_attribute_and_a_note_are_typed_and_undone()
    {
        using var desk = Desk.With("[PER Anne]");

        desk.Press("e Enter t i t l e Enter Q u e e n Enter = h i Enter");
        Assert.Equal(("Queen", "hi"), (desk.Current.Find("a1").Attributes.TextOrNull("title"), desk.Current.Find("a1").Note));

        desk.Press("z z");
        Assert.Equal((null, null), (desk.Current.Find("a1").Attributes.TextOrNull("title"), desk.Current.Find("a1").Note));
    }

    [Fact]
    public void An_attribute_left_as_it_stands_keeps_its_type_and_one_of_parts_is_not_typed_over()
    {
        var attributes = System.Collections.Immutable.ImmutableDictionary<string, AttributeValue>.Empty
            .Add("alternatives", new AttributeValue.List(["Bath", "Bristol"]))
            .Add("number", "12");
        var marked = Testing.Marked.Text("[LOC Bath]");
        using var desk = Desk.On(marked.With(marked.Find("a1") with { Proposals = [new Proposal("test@1") { Attributes = attributes }] }));

        desk.Press("e Enter Enter");
        desk.Press("e Down Enter Esc");
        desk.Press("e Down Down Enter").Type("alternatives").Press("Enter");

        Assert.Null(desk.Workbench.Edits.NextUndo);
        Assert.Equal("'alternatives' has parts and cannot be typed.", desk.Workbench.Notice.Text);
        Assert.Equal(new AttributeValue.Text("12"), desk.Current.Find("a1").Attributes["number"]);
    }

    [Fact]
    public void All_pending_of_a_label_are_accepted_in_one_step()
    {
        using var desk = Desk.With("[PER Anne], [LOC Bath], [PER Mary]");

        desk.Press("& 1");
        Assert.Equal(["a1 PER Accepted 'Anne'", "a2 LOC Pending 'Bath'", "a3 PER Accepted 'Mary'"], desk.Annotations);

        desk.Press("z");
        Assert.Equal(3, desk.Current.Annotations.PendingCount);
    }

    [Fact]
    public void Linking_to_selected_words_makes_a_mention_and_relinking_takes_the_place_of_the_first()
    {
        using var desk = Desk.With("[quote:DIRECT “Hi,”] said Anne to Mary");

        desk.Press("f s 3 w s Enter");
        desk.Press("f s 5 w s Enter");

        var link = Assert.Single(desk.Current.Links);
        Assert.Equal("Mary", desk.Current.TextOf(desk.Current.Find(link.To)));
    }

    [Theory]
    [InlineData("=", "h i Enter")]
    [InlineData("e Enter x Enter", "1 Enter")]
    [InlineData("&", "1")]
    [InlineData("f o", "x Enter Tab Enter")]
    [InlineData("\\", "1")]
    public void An_answer_to_a_question_about_what_a_plugin_took_back_changes_nothing(string question, string answer)
    {
        using var desk = Desk.With("[PER Anne] and Mary");
        desk.Press(question);

        desk.Document.Session.Refresh(new(desk.Current.Document));
        desk.Document.Refreshed();
        desk.Press(answer);

        Assert.Empty(desk.Annotations);
        Assert.Null(desk.Workbench.Edits.NextUndo);
    }

    [Fact]
    public void A_link_begun_stays_until_there_is_something_to_link_to()
    {
        using var desk = Desk.With("[quote:DIRECT “Hi,”] said , [PER Anne]");

        desk.Press("f s Enter");
        Assert.StartsWith("Nothing to link to here.", desk.Workbench.Notice.Text, StringComparison.Ordinal);
        desk.Press("Tab Enter");

        Assert.Equal(["speaker a1→a2"], desk.Current.Links.Select(link => $"{link.Role} {link.From}→{link.To}"));
        Assert.Null(desk.Workbench.Link);
    }

    [Fact]
    public void A_link_begun_in_one_document_does_not_end_in_another()
    {
        using var desk = Desk.With("[quote:DIRECT “Hi,”] said Anne", "[LOC Bath] and [PER Mary]");

        desk.Press("f s > Tab Enter Esc");

        Assert.Empty(desk.Current.Links);
        Assert.Null(desk.Workbench.Link);
    }

    [Fact]
    public void What_is_open_for_reading_takes_no_change_and_says_so()
    {
        using var desk = Desk.With("[PER Anne]").ReadOnly();

        desk.Press("a");

        Assert.Equal(["a1 PER Pending 'Anne'"], desk.Annotations);
        Assert.StartsWith("This is open for reading only", desk.Workbench.Notice.Text, StringComparison.Ordinal);
        Assert.Contains("read only", $"{StatusPainter.Paint(desk.Workbench, 120)[1]}", StringComparison.Ordinal);
    }

    [Fact]
    public void Searching_goes_from_match_to_match_and_round()
    {
        using var desk = Desk.With("Bath, bath and Bath");

        desk.Press("/ B a t h Enter");
        Assert.Equal(new TextSpan(0, 4), desk.Document.Selection);
        desk.Press(".");
        Assert.Equal(new TextSpan(15, 19), desk.Document.Selection);
        desk.Press(".");
        Assert.Equal(new TextSpan(0, 4), desk.Document.Selection);
        desk.Press("; ;");
        Assert.Equal(new TextSpan(0, 4), desk.Document.Selection);
    }

    [Fact]
    public void A_broken_regular_expression_is_a_sentence()
    {
        using var desk = Desk.With("Bath");

        desk.Press("~ (");

        Assert.StartsWith("Not a regular expression yet", desk.Workbench.Notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_is_found_by_its_words_and_done()
    {
        using var desk = Desk.With("[PER Anne]");

        desk.Press(": a c c e p t Enter");

        Assert.Equal(["a1 PER Accepted 'Anne'"], desk.Annotations);
    }

    [Fact]
    public void Without_an_annotation_at_the_caret_it_is_said_where_one_is()
    {
        using var desk = Desk.With("[PER Anne] left. Bath");

        Assert.Equal("No annotation at the caret; n goes to the next pending one.", desk.Press("w a").Workbench.Notice.Text);
        Assert.Equal("No annotation at the caret; Tab goes to the next one.", desk.Press("n a w a").Workbench.Notice.Text);
    }

    [Fact]
    public void Skipping_and_flagging_say_what_was_done_to_which_document()
    {
        using var desk = Desk.With("Anne", "Mary");

        Assert.Equal("'1' is skipped.", desk.Press("!").Workbench.Notice.Text);
        Assert.Equal("Flag the document as a question", desk.Press("%").Workbench.Notice.Text);
        Assert.Equal("Take the document's question flag away", desk.Press("%").Workbench.Notice.Text);
        Assert.Equal("Write a note on the document", desk.Press("+ h i Enter").Workbench.Notice.Text);
        Assert.Equal("'2' is skipped; it was the last in the list.", desk.Press("!").Workbench.Notice.Text);
    }

    [Fact]
    public void Labels_without_a_key_are_found_by_their_words()
    {
        using var desk = Desk.With("Anne");
        for (var number = 1; number <= 40; number++)
            desk.Store.Declare(desk.Store.Layers.With("entity", $"N{number}"));

        desk.Press("Enter n 3 7 Enter");

        Assert.Equal(["a1 N37 Accepted 'Anne'"], desk.Annotations);
    }

    [Fact]
    public void Where_the_text_stands_in_other_documents_is_counted_before_it_is_labelled()
    {
        using var desk = Desk.With("[PER Bath]", "in Bath and Bath", "Bathing");

        desk.Press("t");
        desk.PumpUntil(() => desk.Workbench.Dialogue!.Choices[1].Detail == "3 times in 2 documents");
        desk.Press("e");

        Assert.Equal("Labelled 3 × 'Bath' as PER in 2 documents; z takes all of it back.", desk.Workbench.Notice.Text);
        Assert.Equal([1, 2, 0], desk.Workbench.Documents.Select(document => document.Decided));
    }

    [Fact]
    public void What_is_decided_already_is_not_counted_as_labelled()
    {
        using var desk = Desk.With("[PER Bath], [LOC Bath], Bath");
        desk.Press("a n a");

        desk.Press("t t");

        Assert.Equal("Label 1 × 'Bath' as LOC", desk.Workbench.Notice.Text);
    }

    [Fact]
    public void Keys_of_ones_own_take_the_place_of_the_commands() =>
        Assert.Equal(["y"], UserCommands.With(new Dictionary<string, System.Collections.Immutable.ImmutableArray<string>> { ["accept"] = ["y"] })
            .Single(command => command.Name == "accept").Keys);

    [Theory]
    [InlineData("""{"keys":{"accept":"r"}}""", "line 1: key 'r' is claimed by both 'accept' and 'reject'")]
    [InlineData("""{"keys":{"accept":"P"}}""", "line 1: key 'P' of 'accept' is kept for labels")]
    [InlineData("{\n\"colour\":1}", "line 2: 'colour' is no setting")]
    [InlineData("{\n\n\"theme\":\"blue\"}", "line 3: 'theme' must be one of \"dark\"")]
    [InlineData("{\"theme\":", "line 1: this is not JSON")]
    [InlineData("""{"keys":{"fly":"f"}}""", "there is no command 'fly'")]
    [InlineData("""{"keys":{"acept":"f"}}""", "there is no command 'acept'. Did you mean 'accept'?")]
    [InlineData("{\"lanes\":\"all\",\n\"lanes\":\"off\"}", "line 2: 'lanes' stands in line 1 already; keep one of the two")]
    [InlineData("{\"keys\":{\"accept\":\"v\",\n\"accept\":\"a\"}}", "line 2: 'accept' stands in line 1 already")]
    [InlineData("{\"keys\":{\"accept\":\"v\",\n\"reject\":\"Ctrl+B\"},\n\"theme\":\"dark\"}", "line 1: key 'v' is claimed by both 'accept' and 'select'")]
    [InlineData("""{"keys":{"accept":"ctrl+a"}}""", "'ctrl+a' of 'accept' is no key. Did you mean 'Ctrl+A'? Keys are written as the help page shows them")]
    [InlineData("""{"keys":{"accept":["a","Shift+Ctrl+right"]}}""", "Did you mean 'Ctrl+Shift+Right'?")]
    [InlineData("""{"keys":{"accept":"aa"}}""", "'aa' of 'accept' is no key. Keys are")]
    [InlineData("""{"keys":{"accept":""}}""", "'' of 'accept' is no key")]
    [InlineData("{} more", "line 1: this is not JSON")]
    [InlineData("""{"lane":"all"}""", "'lane' is no setting. Did you mean 'lanes'? There are theme")]
    [InlineData("""{"theme":"\uD83D"}""", "line 1: this text is not UTF-8, or holds half of a character")]
    public void A_settings_file_that_cannot_be_used_is_a_sentence_with_file_and_line(string json, string message)
    {
        using var folder = new Testing.TemporaryFolder();
        File.WriteAllText(folder.File("settings.json"), json);

        var exception = Assert.Throws<FormatException>(() => PersonSettingsFile.Read(folder.File("settings.json")));

        Assert.Contains("settings.json, ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }
}
