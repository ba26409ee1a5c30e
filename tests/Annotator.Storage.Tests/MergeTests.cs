using Annotator.Core.Editing;
using Annotator.Testing;

namespace Annotator.Storage.Tests;

/// <summary>Ana's store takes in Ben's.</summary>
public sealed class MergeTests : IDisposable
{
    private const string Text = "Dear [PER Anne], meet [PER Bob] in [LOC Bath].";

    private readonly TemporaryFolder _folder = new();
    private readonly LiteDbAnnotationStore _ana;
    private readonly LiteDbAnnotationStore _ben;

    public MergeTests()
    {
        _ana = LiteDbAnnotationStore.Open(_folder.File("ana.db"));
        _ben = LiteDbAnnotationStore.Open(_folder.File("ben.db"));
        _ana.AddSuggested(Marked.Text(Text));
        _ben.AddSuggested(Marked.Text(Text));
        _ana.Session("test").Do(new Accept("a1"));
        _ben.Session("test", "ben").Do(new Reject("a1"));
        _ben.Session("test", "ben").Do(new Draw("entity", "MISC", new(0, 4)));
    }

    public void Dispose()
    {
        _ana.Dispose();
        _ben.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Another_persons_copy_comes_with_its_ids_and_history_and_leaves_mine_alone()
    {
        var mine = _ana.Find(new("test", "ana"))!.Document.Annotations.Select(Printed.Of).ToList();

        Assert.Equal([(null, CopyFate.Same), ("ben", CopyFate.Added)], Fates());

        Assert.Equal(Printed.Of(_ben.Find(new("test", "ben"))!.Document), Printed.Of(_ana.Find(new("test", "ben"))!.Document));
        Assert.Equal(mine, _ana.Find(new("test", "ana"))!.Document.Annotations.Select(Printed.Of));
        Assert.Equal(2, _ana.Changes("ben").Count());
        Assert.Equal(2, _ana.List("ben").Single().Decided);
        Assert.NotNull(_ana.Session("test", "ben").Undo());
    }

    [Fact]
    public void Coming_again_changes_nothing_and_later_work_continues_the_copy()
    {
        Fates();

        Assert.Equal([(null, CopyFate.Same), ("ben", CopyFate.Same)], Fates());

        _ben.Session("test", "ben").Do(new Accept("a3"));
        Assert.Equal([(null, CopyFate.Same), ("ben", CopyFate.Continued)], Fates());
        Assert.Equal(Printed.Of(_ben.Find(new("test", "ben"))!.Document), Printed.Of(_ana.Find(new("test", "ben"))!.Document));
        Assert.Equal(3, _ana.Changes("ben").Count());
    }

    [Fact]
    public void A_copy_that_was_changed_in_both_stores_is_refused_with_the_difference()
    {
        Fates();
        _ana.Session("test", "ben").Do(new Accept("a2"));
        _ben.Session("test", "ben").Do(new Reject("a2"));

        var refused = _ana.Import(_ben).Last();

        Assert.Equal(CopyFate.Refused, refused.Fate);
        Assert.Equal("a2 is PER 'Bob', accepted here, and PER 'Bob', rejected there; each has changes that the other has not", refused.Reason);
        Assert.Equal(Review.Accepted, _ana.Find(new("test", "ben"))!.Document.Find("a2").Review);
    }

    [Fact]
    public async Task Another_text_and_other_suggestions_are_refused_with_the_difference()
    {
        _ben.Add(new Document("letter", "In Bath."));
        _ana.Add(new Document("letter", "In York."));
        _ben.Add(new Document("x", "Anne, Bob"));
        await _ben.Keep(new(Marked.Text("[PER Anne], [PER Bob]", "x"), []));
        _ana.Add(new Document("x", "Anne, Bob"));
        await _ana.Keep(new(Marked.Text("Anne, [LOC Bob]", "x"), []));

        var refused = _ana.Import(_ben).Where(copy => copy.Fate == CopyFate.Refused).ToList();

        Assert.Equal(["letter", "x"], refused.Select(copy => copy.DocumentId));
        Assert.Contains("at offset 3 the store has 'York.', the file 'Bath.'", refused[0].Reason, StringComparison.Ordinal);
        Assert.Contains("a1 is suggested as LOC 'Bob', pending here, and as PER 'Anne', pending there", refused[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_this_store_has_not_come_with_their_suggestions()
    {
        _ben.AddSuggested(Marked.Text("[LOC Rome]", "new"));
        _ben.Session("new", "ben").Do(new Relabel("a1", "ORG"));

        Fates();

        Assert.Equal("LOC", _ana.Find(new("new", "ana"))!.Document.Find("a1").Label);
        Assert.Equal("ORG", _ana.Find(new("new", "ben"))!.Document.Find("a1").Label);
    }

    private List<(string? Reviewer, CopyFate Fate)> Fates() => [.. _ana.Import(_ben).Select(copy => (copy.Reviewer, copy.Fate))];
}
