using System.Text;
using Annotator.Core.Editing;
using Annotator.Core.Keeping;
using Annotator.Storage;
using Annotator.Testing;

namespace Annotator.Cli.Tests;

public sealed class StoreVerbTests : IDisposable
{
    private const string Labelled = """
        {"format":"annotator/1","layers":[{"name":"entity","labels":[{"id":"LOC","name":"Place","colour":"#0072B2","key":"L"},{"id":"PER","name":"PER","colour":"#D55E00","key":"P"}]},{"name":"quote","labels":[{"id":"DIRECT","name":"DIRECT","colour":"#009E73","key":"D"}]}]}
        {"format":"annotator/1","id":"letters/one","text":"👍 “Hi,” said Ann in Bath.","offsetUnit":"codepoint","layers":["entity","quote"],"state":"done","reviewer":"ana","metadata":{"page":3},"annotations":[{"id":"a4","layer":"quote","label":"DIRECT","start":2,"end":7,"text":"“Hi,”","review":"accepted","sources":["q@1"],"confidence":0.97,"reason":"marks","attributes":{"speaker":"Ann"},"modified":"2026-01-31T09:30:00.000Z","by":"ana"},{"id":"a1","layer":"entity","label":"PER","start":13,"end":16,"text":"Ann","review":"pending","sources":["e@1"],"confidence":1.0,"attributes":{}},{"id":"a2","layer":"entity","label":"LOC","start":20,"end":24,"text":"Bath","review":"corrected","sources":["e@1","l@2"],"attributes":{"country":"GB","geonames":null,"lat":51.0},"original":{"start":20,"end":24,"label":"PER","attributes":{"country":"US","geonames":null,"lat":51.0},"links":[]},"modified":"2026-01-31T09:30:01.250Z","by":"ana","note":"the town"},{"id":"a9","layer":"entity","label":"PER","start":24,"end":25,"text":".","review":"accepted","sources":["ana"],"attributes":{},"created":"2026-01-31T09:31:00.000Z","modified":"2026-01-31T09:31:00.000Z","by":"ana"}],"links":[{"id":"l1","role":"speaker","from":"a4","to":"a1","review":"accepted","sources":["q@1"],"by":"ana"}],"runs":[{"source":"e@1","status":"ok","kept":2,"refused":0,"layers":["entity"]},{"source":"q@1","status":"ok","kept":1,"refused":1,"layers":["quote"],"reason":"A span was refused."}]}
        {"format":"annotator/1","id":"letters/two","text":"","offsetUnit":"codepoint","layers":[],"state":"new","metadata":{},"annotations":[],"links":[],"runs":[]}

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_exported_and_imported_into_an_empty_store_is_exported_the_same()
    {
        var imported = Import(Labelled);

        Assert.Equal("Imported 2 documents with 4 annotations (0 there already, 0 changed, 0 refused) into annotator.db.\n", imported.Output);
        Assert.Equal((0, ""), (imported.ExitCode, imported.Errors));
        Assert.Equal(Labelled, Run("export", "--reviewer", "ana").Output);
    }

    [Fact]
    public void Importing_the_same_again_changes_nothing()
    {
        Import(Labelled);

        var again = Import(Labelled);

        Assert.Equal(0, again.ExitCode);
        Assert.Contains("(2 there already", again.Output);
        Assert.Equal(Labelled, Run("export", "--reviewer", "ana").Output);
    }

    [Fact]
    public void Another_reviewer_sees_the_suggestions_and_no_decision()
    {
        Import(Labelled);

        var row = Run("export", "--reviewer", "ben").Rows[1];

        Assert.Contains("\"state\":\"new\",\"metadata\"", row);
        Assert.Contains("\"label\":\"PER\",\"start\":20,\"end\":24,\"text\":\"Bath\",\"review\":\"pending\"", row);
        Assert.DoesNotContain("ana", row);
        Assert.DoesNotContain("accepted", row);
    }

    [Fact]
    public void Gold_is_what_was_accepted_or_corrected_with_links_that_have_both_ends()
    {
        Import(Labelled);

        var gold = Run("export", "--gold", "--reviewer", "ana", "--layers", "entity,quote");

        Assert.Equal(["a4", "a2", "a9"], Ids(gold.Rows[1]));
        Assert.Contains("\"links\":[]", gold.Rows[1]);
        Assert.Equal("Left out 1 link with an end that is not among what was asked for.\n", gold.Errors);
    }

    [Fact]
    public void Gold_is_the_copy_of_the_reviewer_gold_where_there_is_one_and_nobody_is_named()
    {
        Import(Labelled.Replace("\"reviewer\":\"ana\"", "\"reviewer\":\"gold\"", StringComparison.Ordinal));

        Assert.Equal(["a4", "a2", "a9"], Ids(Run("export", "--gold").Rows[1]));
        Assert.Empty(Ids(Run("export", "--gold", "--reviewer", "ana").Rows[1]));
    }

    [Fact]
    public void Writes_only_the_reviews_and_layers_asked_for_in_the_unit_asked_for()
    {
        Import(Labelled);

        var row = Run("export", "--reviewer", "ana", "--reviews", "pending,corrected", "--layers", "entity", "--offsets", "byte").Rows[1];

        Assert.Equal(["a1", "a2"], Ids(row));
        Assert.Contains("\"offsetUnit\":\"byte\"", row);
        Assert.Contains("\"start\":20,\"end\":23,\"text\":\"Ann\"", row);
    }

    [Fact]
    public void Writes_a_file_whole_or_not_at_all()
    {
        Import(Labelled);

        Assert.Equal(0, Run("export", "--reviewer", "ana", "-o", "out.jsonl").ExitCode);
        Assert.Equal(Labelled, File.ReadAllText(_folder.File("out.jsonl")));
        var refused = Run("export", "-o", "missing/out.jsonl");

        Assert.Equal(1, refused.ExitCode);
        Assert.StartsWith("missing/out.jsonl cannot be written:", refused.Errors);
    }

    [Fact]
    public void An_edit_made_meanwhile_shows_in_the_export()
    {
        File.WriteAllText(_folder.File("a.txt"), "In Bath.");
        Run("import", "a.txt");
        using (var store = LiteDbAnnotationStore.Open(_folder.File("annotator.db")))
        {
            var copy = new CopyKey("a", "ana");
            new AnnotationSession(store.Find(copy)!.Document, "ana", new StoreChangeLog(store, copy, 0), TimeProvider.System)
                .Do(new Draw("entity", "LOC", new(3, 7)));
        }

        Assert.Contains("\"text\":\"Bath\",\"review\":\"accepted\",\"sources\":[\"ana\"]", Run("export", "--gold", "--reviewer", "ana").Rows[1]);
    }

    [Fact]
    public void A_text_that_changed_is_refused_with_the_first_difference_and_taken_under_another_name()
    {
        File.WriteAllText(_folder.File("a.txt"), "In Bath.");
        Run("import", "a.txt");
        File.WriteAllText(_folder.File("a.txt"), "In York.");

        var refused = Run("import", "a.txt");
        var taken = Run("import", "a.txt", "--as", "a2");

        Assert.Equal((1, 0), (refused.ExitCode, taken.ExitCode));
        Assert.StartsWith("a.txt: 'a': 'a' is in the store with another text: at offset 3", refused.Errors);
        Assert.Equal(["In Bath.", "In York."], Run("export").Rows.Skip(1).Select(Text));
    }

    [Fact]
    public void One_bad_row_does_not_stop_the_others_and_each_is_told_of()
    {
        var answer = Import("""
            {"id":"one","text":"x"}
            {"id":"two","text":"\ud800"}
            {"format":"annotator/1","id":"three","text":"Bath","annotations":[{"id":"T1","layer":"entity","label":"LOC","start":0,"end":3,"text":"Bath","sources":["x@1"]},{"id":"T2","layer":"entity","label":"LOC","start":0,"end":4,"text":"Bath","sources":["x@1"]}]}
            {"id":"one","text":"y"}
            """);

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal("Imported 2 documents with 1 annotation (0 there already, 1 changed, 3 refused) into annotator.db.\n", answer.Output);
        Assert.Equal(
            [
                "in.jsonl:2: 'two': holds a lone surrogate (half of a \\uD83D\\uDE00 pair), which is no character; write the pair or leave it out.",
                "in.jsonl:3: 'three', T1: says 'Bath', but at 0 to 3 the text has 'Bat'; the end looks inclusive: it must be one past the last character.",
                "in.jsonl:3: 'three', T2: is now 'a1', with the id it came with in the attribute 'sourceId'.",
                "in.jsonl:4: 'one': has the id of the document at in.jsonl:1; give each its own.",
            ],
            answer.Errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Export_without_a_store_says_how_to_make_one()
    {
        var answer = Run("export");

        Assert.Equal((1, ""), (answer.ExitCode, answer.Output));
        Assert.Equal("There is no store 'annotator.db'. Make one with 'annotator import', or name another with --store.\n", answer.Errors);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_store_that_another_holds_is_refused_with_a_sentence()
    {
        Import(Labelled);
        using var held = LiteDbAnnotationStore.Open(_folder.File("annotator.db"));

        var answer = Run("export");

        Assert.Equal((1, ""), (answer.ExitCode, answer.Output));
        Assert.Contains("annotator.db' is", Assert.Single(answer.Errors.TrimEnd().Split('\n')));
    }

    [Theory]
    [InlineData("is not an Annotator store", "this is a text, much too long to be taken for an empty file")]
    [InlineData("is empty (0 bytes)", "")]
    public void A_file_that_is_no_store_is_refused_and_left_alone(string reason, string content)
    {
        File.WriteAllText(_folder.File("annotator.db"), content);

        var answer = Import(Labelled);

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains(reason, answer.Errors);
        Assert.Equal(content, File.ReadAllText(_folder.File("annotator.db")));
    }

    [Fact]
    public void A_store_that_is_read_only_is_refused_with_a_sentence()
    {
        Import(Labelled);
        File.SetAttributes(_folder.File("annotator.db"), FileAttributes.ReadOnly);

        var answer = Run("export");

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("is read-only", answer.Errors);
    }

    [Fact]
    public void A_store_of_a_newer_program_is_refused_with_a_sentence()
    {
        Import(Labelled);
        using (var database = new LiteDB.LiteDatabase(_folder.File("annotator.db")))
        {
            database.UserVersion++;
            database.Checkpoint();
        }

        var answer = Run("export");

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("was written by a newer Annotator", answer.Errors);
    }

    [Theory]
    [InlineData("--gold and --reviews say the same thing in two ways; give one.", "export", "--gold", "--reviews", "pending")]
    [InlineData("'maybe' is no review; there are pending, accepted, corrected and rejected.", "export", "--reviews", "maybe")]
    [InlineData("--reviewer is blank; give a name.", "export", "--reviewer", " ")]
    [InlineData("Required argument 'PATH' missing for command: 'import'.", "import")]
    public void Refuses_a_command_line_that_makes_no_sense(string reason, params string[] arguments)
    {
        Import(Labelled);

        var answer = Run(arguments);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(reason, answer.Errors);
    }

    private Answer Import(string lines)
    {
        File.WriteAllText(_folder.File("in.jsonl"), lines, new UTF8Encoding(false));
        return Run("import", "in.jsonl");
    }

    private Answer Run(params string[] arguments) => AnnotatorProcess.Run(_folder.Path, arguments);

    private static IEnumerable<string> Ids(string row)
    {
        using var json = System.Text.Json.JsonDocument.Parse(row);
        return [.. json.RootElement.GetProperty("annotations").EnumerateArray().Select(annotation => annotation.GetProperty("id").GetString()!)];
    }

    private static string Text(string row)
    {
        using var json = System.Text.Json.JsonDocument.Parse(row);
        return json.RootElement.GetProperty("text").GetString()!;
    }
}
