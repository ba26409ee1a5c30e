using Annotator.Core.Editing;
using Annotator.Core.Keeping;
using Annotator.Storage;
using Annotator.Testing;

namespace Annotator.Cli.Tests;

/// <summary>The verbs that look after a store, its documents and its labels.</summary>
public sealed class UpkeepVerbTests : IDisposable
{
    private const string Rows = """
        {"format":"annotator/1","layers":[{"name":"entity","labels":[{"id":"LOC","name":"LOC","colour":"#0072B2","key":"L"},{"id":"GPE","name":"GPE","colour":"#D55E00","key":"G"}]}]}
        {"format":"annotator/1","id":"a","text":"In Bath and York.","offsetUnit":"codepoint","layers":["entity"],"state":"new","metadata":{},"annotations":[{"id":"a1","layer":"entity","label":"LOC","start":3,"end":7,"text":"Bath","review":"pending","sources":["e@1"],"attributes":{}},{"id":"a2","layer":"entity","label":"GPE","start":12,"end":16,"text":"York","review":"pending","sources":["e@1"],"attributes":{}}],"links":[],"runs":[{"source":"e@1","status":"ok","kept":2,"refused":0,"layers":["entity"]}]}

        """;

    private readonly TemporaryFolder _folder = new();

    public UpkeepVerbTests()
    {
        File.WriteAllText(_folder.File("in.jsonl"), Rows);
        Assert.Equal(0, Run("import", "in.jsonl").ExitCode);
    }

    private string Store => _folder.File("annotator.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_damaged_store_is_checked_restored_and_right_again()
    {
        Accept("a1", "ana");
        Assert.StartsWith("Copied annotator.db to", Run("store", "backup").Output);
        Accept("a2", "ana");
        var bytes = File.ReadAllBytes(Store);
        Array.Clear(bytes, bytes.Length / 2, bytes.Length / 2);
        File.WriteAllBytes(Store, bytes);

        var refused = Run("export");
        var restored = Run("store", "restore");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("'annotator store restore --store", refused.Errors);
        Assert.StartsWith("Restored annotator.db from the backup of 0 minutes ago, with 0 documents and ", restored.Output);
        Assert.Contains("What was there is kept as", restored.Output);
        Assert.Contains("all is well.", Run("store", "check").Output);
        Assert.Contains("\"review\":\"accepted\"", Run("export", "--reviewer", "ana").Output);
    }

    [Fact]
    public void The_log_tells_who_did_what_to_a_document()
    {
        Accept("a1", "ana");
        Accept("a2", "ben");

        var lines = Run("store", "log", "a").Output.TrimEnd().Split('\n');

        Assert.Equal(2, lines.Length);
        Assert.EndsWith("ana  Accept LOC 'Bath'", lines[0]);
        Assert.EndsWith("ben  Accept GPE 'York'", lines[1]);
        Assert.Contains("'b' is not in 'annotator.db'. 'annotator documents list' shows", Run("store", "log", "b").Errors);
    }

    [Fact]
    public void A_store_in_use_is_read_from_its_backup()
    {
        using var held = LiteDbAnnotationStore.Open(Store);
        Assert.Contains("in use by", Run("export").Errors);
        Assert.Contains("has no backup to read yet", Run("export", "--read-only").Errors);
        held.Backup();

        var read = Run("export", "--read-only");

        Assert.Equal(0, read.ExitCode);
        Assert.Contains("\"text\":\"In Bath and York.\"", read.Output);
        Assert.Contains("This is the backup of 0 minutes ago", read.Errors);
        Assert.Contains("read its backup of 0 minutes ago with --read-only", Run("export").Errors);
    }

    [Fact]
    public void Compacting_and_listing_backups_say_what_there_is()
    {
        Run("store", "backup");

        Assert.Contains("annotator.db took", Run("store", "compact").Output);
        Assert.Equal(2, Run("store", "backup", "--list").Output.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public void Documents_are_listed_renamed_and_removed_but_not_decisions_without_force()
    {
        Accept("a1", "ana");

        Assert.Equal(0, Run("documents", "rename", "a", "b").ExitCode);
        Assert.Matches("b +inwork +1 +1", Run("documents", "list", "--reviewer", "ana").Output);
        var kept = Run("documents", "remove", "b");
        Assert.Equal(1, kept.ExitCode);
        Assert.Contains("'b' has 1 change that people made; it stays.", kept.Errors);

        Assert.Equal("Removed 'b'.\n", Run("documents", "remove", "b", "--force").Output);
        Assert.Single(Run("documents", "list").Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_changed_text_takes_the_annotations_along_and_names_those_it_cannot()
    {
        File.WriteAllText(_folder.File("new.txt"), "We stayed in Bath and Leeds.");

        var answer = Run("documents", "retext", "a", "new.txt");

        Assert.Equal(1, answer.ExitCode);
        Assert.StartsWith("Carried 1 annotation over; 1 could not be.", answer.Output);
        Assert.Equal("'a', a2: GPE 'York' (suggested) has no place in the new text.\n", answer.Errors);
        Assert.Contains("\"start\":13,\"end\":17,\"text\":\"Bath\"", Run("export").Output);
        Assert.Equal("'a' has the text of before again. The same once more takes that back.\n", Run("documents", "retext", "a", "--back").Output);
        Assert.Contains("In Bath and York.", Run("export").Output);
        Assert.Equal(2, Run("store", "log", "a").Output.TrimEnd().Split('\n').Length);
        Assert.Equal(2, Run("documents", "retext", "a").ExitCode);
    }

    [Fact]
    public void A_label_in_use_is_deleted_only_when_told_to_and_comes_back_by_an_undo()
    {
        var asked = Run("labels", "delete", "GPE");
        Assert.Equal(1, asked.ExitCode);
        Assert.StartsWith("entity/GPE is on 1 annotation in 1 document; all are mere suggestions.", asked.Errors);
        Assert.Contains("'annotator labels merge entity/GPE OTHER'", asked.Errors);
        Assert.EndsWith("Nothing was deleted. Delete it all the same with --yes.\n", asked.Errors);

        var deleted = Run("labels", "delete", "GPE", "--yes");
        Assert.Equal("Delete entity/GPE: done. 'annotator labels undo' takes it back.\n", deleted.Output);
        Assert.Contains("keeps the id 'GPE', also in an export", deleted.Errors);
        Assert.DoesNotContain("GPE", Run("labels", "list").Output);
        Assert.EndsWith("Delete entity/GPE\n", Run("store", "log").Output);

        Run("labels", "undo");
        Assert.Equal(Rows, Run("export").Output);
        Assert.Contains("Delete entity/GPE: done.", Run("labels", "redo").Output);
    }

    [Fact]
    public void A_merged_label_leaves_as_the_one_that_stands_for_it_until_it_is_undone()
    {
        Assert.Equal(0, Run("labels", "merge", "GPE", "LOC").ExitCode);
        Assert.DoesNotContain("GPE", Run("export").Output);
        Assert.Matches("entity +GPE +GPE +G +#D55E00 +merged into LOC", Run("labels", "list").Output);

        Assert.Equal("Took back: Merge entity/GPE into entity/LOC. 'annotator labels redo' makes it again.\n", Run("labels", "undo").Output);
        Assert.Equal(Rows, Run("export").Output);
        Assert.Equal(2, Run("labels", "rename", "XYZ", "x").ExitCode);
        Assert.Equal(1, Run("labels", "undo").ExitCode);
    }

    [Fact]
    public void Another_persons_store_is_imported_by_its_content()
    {
        File.Copy(Store, _folder.File("ben.db"));
        Accept("a1", "ana");
        Accept("a2", "ben", "ben.db");

        var answer = Run("import", "ben.db");

        Assert.Equal("From ben.db: 0 documents and 1 copies added, 0 continued, 1 there already, 0 refused.\n", answer.Output);
        Assert.Contains("\"id\":\"a2\",\"layer\":\"entity\",\"label\":\"GPE\",\"start\":12,\"end\":16,\"text\":\"York\",\"review\":\"accepted\"", Run("export", "--reviewer", "ben").Output);
        Assert.Equal(2, Run("import", "annotator.db").ExitCode);
    }

    private void Accept(string annotation, string reviewer, string name = "annotator.db")
    {
        using var store = LiteDbAnnotationStore.Open(_folder.File(name));
        var copy = store.Find(new("a", reviewer))!;
        new AnnotationSession(copy.Document, reviewer, new StoreChangeLog(store, copy.Key, copy.Version), TimeProvider.System).Do(new Accept(annotation));
    }

    private Answer Run(params string[] arguments) => AnnotatorProcess.Run(_folder.Path, arguments);
}
