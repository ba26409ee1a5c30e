using System.Collections.Immutable;
using Annotator.Core.Editing;
using Annotator.Core.Keeping;
using Annotator.Testing;

namespace Annotator.Storage.Tests;

public sealed class CopyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("annotator.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_edit_is_there_after_reopening_with_who_and_when()
    {
        string edited;
        using (var store = LiteDbAnnotationStore.Open(Path))
        {
            store.AddSuggested(Marked.Text("Dear [PER Anne],\nmeet me in [PER Bath]."));
            var session = store.Session("test");
            session.Do(new Relabel("a2", "LOC"));
            session.Do(new SetStatus(new(DocumentState.Done, Question: true, Note: " which Bath?\n")));
            edited = Printed.Of(session.Current);
        }

        using var reopened = LiteDbAnnotationStore.Open(Path);
        var copy = reopened.Find(new("test", "ana"))!;
        Assert.Equal(edited, Printed.Of(copy.Document));
        Assert.Equal(2, copy.Version);
        Assert.Equal((Review.Corrected, "PER", "ana"), (copy.Document.Find("a2").Review, copy.Document.Find("a2").Original!.Label, copy.Document.Find("a2").By));
    }

    [Fact]
    public void Keeps_everything_an_annotation_and_a_link_can_hold()
    {
        var attributes = ImmutableDictionary<string, AttributeValue>.Empty.Add("Kind", "toponym ").Add("kind", "").Add("geonames", AttributeValue.None).Add("lat", 51.38);
        var time = new DateTimeOffset(2026, 3, 1, 12, 30, 0, TimeSpan.FromHours(5.5)).AddTicks(1);
        var bath = new Annotation("a7", "entity", "LOC", new(0, 4))
        {
            Review = Review.Corrected,
            Proposals = [new("one@1", 0.1 + 0.2, " because\0 ", attributes), new("two@2"), new("ana", 0, "", attributes)],
            PersonAttributes = attributes.Add("list", new AttributeValue.List([1L, 1.0, true])),
            Original = new(new(0, 3), "PER", attributes, [new("speaker", "a9"), new("", "a7")]),
            Created = time,
            Modified = time.ToUniversalTime(),
            By = " ana ",
            Note = "",
        };
        var plain = new Annotation("a9", "", "", new(1, 2)) { By = "ana" };
        var links = new[]
        {
            new Link("l3", "speaker", "a7", "a9") { Review = Review.Rejected, Sources = ["one@1", ""], By = "ana" },
            new Link("l4", "", "a9", "a9"),
        };
        var decided = new AnnotatedDocument(new("test", "Bath"), [bath, plain], links, new(DocumentState.Skipped, true, ""));
        using (var store = LiteDbAnnotationStore.Open(Path))
        {
            store.Add(decided.Document);
            store.Restore(new("test", "ana"), decided);
        }

        using var reopened = LiteDbAnnotationStore.Open(Path);
        Assert.Equal(Printed.Of(decided), Printed.Of(reopened.Find(new("test", "ana"))!.Document));
    }

    [Fact]
    public void A_change_on_an_older_version_is_refused_and_nothing_is_written()
    {
        using var store = LiteDbAnnotationStore.Open(Path);
        store.AddSuggested(Marked.Text("Dear [PER Anne],\nmeet me in [PER Bath]."));
        var (first, second) = (store.Session("test"), store.Session("test"));
        first.Do(new Accept("a1"));
        var before = Printed.Of(store.Find(new("test", "ana"))!.Document);

        var refusal = Assert.Throws<StaleCopyException>(() => second.Do(new Reject("a2")));

        Assert.Equal("'test' of ana was changed elsewhere: this edit was made on version 0, the store has 1. Open the document again.", refusal.Message);
        Assert.Equal(before, Printed.Of(store.Find(new("test", "ana"))!.Document));
        Assert.Single(store.Changes("ana"));
        Assert.Equal(Review.Pending, second.Current.Find("a2").Review);
    }

    [Fact]
    public void A_change_of_a_document_that_is_not_there_is_refused_and_leaves_no_reviewer()
    {
        using var store = LiteDbAnnotationStore.Open(Path);
        var change = new Change("Skip", ChangeOrigin.Edit, "ana", DateTimeOffset.UnixEpoch, [new StatusDifference("gone", DocumentStatus.New, new(DocumentState.Skipped))]);

        var refusal = Assert.Throws<StoreException>(() => store.Commit(new("gone", "ana"), 0, change));

        Assert.Equal($"'gone' is not in '{Path}'; nothing was written. Add the document first.", refusal.Message);
        Assert.Empty(store.Changes("ana"));
    }

    [Fact]
    public void Undo_and_redo_go_on_after_reopening()
    {
        using (var store = LiteDbAnnotationStore.Open(Path))
        {
            store.AddSuggested(Marked.Text("Dear [PER Anne],\nmeet me in [PER Bath]."));
            var session = store.Session("test");
            session.Do(new Accept("a1"));
            session.Do(new Relabel("a2", "LOC"));
            session.Do(new Draw("entity", "MISC", new(0, 4)));
            session.Undo();
        }

        using (var store = LiteDbAnnotationStore.Open(Path))
        {
            var session = store.Session("test");
            Assert.Null(session.Current.FindOrNull("a3"));
            Assert.Equal("Relabel 'Bath' as LOC", session.NextUndo!.Change.Description);
            session.Redo();
            Assert.Equal("MISC", session.Current.Find("a3").Label);
            session.Undo();
            session.Undo();
            session.Undo();
            Assert.Null(session.NextUndo);
        }

        using var reopened = LiteDbAnnotationStore.Open(Path);
        var copy = reopened.Find(new("test", "ana"))!;
        Assert.All(copy.Document.Annotations, annotation => Assert.False(annotation.IsTouched));
        Assert.Equal(DocumentState.New, copy.Document.Status.State);
        Assert.Equal(8, copy.Version);
    }

    [Fact]
    public void Undo_knows_that_the_newest_edit_is_in_another_document()
    {
        using var store = LiteDbAnnotationStore.Open(Path);
        store.AddSuggested(Marked.Text("[PER Anne]", "one"));
        store.AddSuggested(Marked.Text("[PER Bath]", "two"));
        var one = store.Session("one");
        one.Do(new Accept("a1"));
        store.Session("two").Do(new Accept("a1"));

        Assert.Null(one.Undo());
        Assert.Equal("two", one.NextUndo!.DocumentId);
    }

    [Fact]
    public void Copies_are_blind_to_one_another()
    {
        using var store = LiteDbAnnotationStore.Open(Path);
        store.AddSuggested(Marked.Text("Dear [PER Anne],\nmeet me in [PER Bath]."));
        store.Session("test").Do(new Reject("a1"));
        store.Session("test", "bob").Do(new Draw("entity", "MISC", new(0, 4)));

        Assert.Equal([Review.Rejected, Review.Pending], store.Find(new("test", "ana"))!.Document.Annotations.Select(annotation => annotation.Review));
        Assert.Equal(3, store.Find(new("test", "bob"))!.Document.Annotations.Count);
        Assert.Single(store.Changes("ana"));
        Assert.Empty(store.Changes("Ana"));
    }

    [Fact]
    public void An_id_is_given_once_whoever_draws_and_whatever_is_undone()
    {
        using var store = LiteDbAnnotationStore.Open(Path);
        store.AddSuggested(Marked.Text("Dear [PER Anne],\nmeet me in [PER Bath]."));
        var ana = store.Session("test");
        ana.Do(new Draw("entity", "MISC", new(0, 4)));
        ana.Undo();

        var bob = store.Session("test", "bob");
        bob.Do(new Draw("entity", "MISC", new(0, 4)));

        Assert.NotNull(bob.Current.FindOrNull("a4"));
    }

    [Fact]
    public void The_list_counts_without_reading_an_annotation()
    {
        using var store = LiteDbAnnotationStore.Open(Path);
        store.AddSuggested(Marked.Text("Dear [PER Anne],\nmeet me in [PER Bath].", "b"));
        store.Add(new Document("a", "nothing"));
        var session = store.Session("b");
        session.Do(new Reject("a1"));
        session.Do(new Draw("entity", "MISC", new(0, 4)));

        Assert.Equal([new("a", DocumentStatus.New, 0, 0), new("b", new(DocumentState.InWork), 1, 2)], store.List("ana"));
        Assert.Equal([new("a", DocumentStatus.New, 0, 0), new("b", DocumentStatus.New, 2, 0)], store.List("bob"));
    }

    [Fact]
    public void A_change_of_many_megabytes_is_kept_whole_and_undone_after_reopening()
    {
        var annotations = Enumerable.Range(1, 5000).Select(number => new Annotation($"a{number}", "entity", "PER", new(number, number + 1))
        {
            Proposals = [new("plugin@1", null, new string('r', 2000), ImmutableDictionary<string, AttributeValue>.Empty)],
        });
        var document = new AnnotatedDocument(new Document("test", new string('x', 6000)), annotations, []);
        using (var store = LiteDbAnnotationStore.Open(Path))
        {
            store.AddSuggested(document);
            store.Session("test").Do(new AcceptPending());
            store.Session("test").Do(new Reject("a1"));
        }

        using var reopened = LiteDbAnnotationStore.Open(Path);
        Assert.Equal([1, 5001], reopened.Changes("ana").Select(logged => logged.Change.Differences.Length));
        var session = reopened.Session("test");
        session.Undo();
        session.Undo();
        Assert.Equal(5000, reopened.Find(new("test", "ana"))!.Document.Annotations.PendingCount);
        Assert.Equal(5000, reopened.List("ana").Single().Pending);
    }

    [Fact]
    public void Changes_come_newest_first_however_many_there_are()
    {
        using var store = LiteDbAnnotationStore.Open(Path);
        store.AddSuggested(Marked.Text("[PER Anne]"));
        var (ana, bob) = (store.Session("test"), store.Session("test", "bob"));
        for (var number = 1; number <= 150; number++)
        {
            ana.Do(new Relabel("a1", $"L{number}"));
            bob.Do(new Relabel("a1", $"M{number}"));
        }

        Assert.Equal(Enumerable.Range(1, 150).Reverse().Select(number => $"Relabel 'Anne' as L{number}"), store.Changes("ana").Select(logged => logged.Change.Description));
    }

    [Fact]
    public void Decisions_from_elsewhere_begin_a_copy_once()
    {
        using var store = LiteDbAnnotationStore.Open(Path);
        store.AddSuggested(Marked.Text("Dear [PER Anne],\nmeet me in [PER Bath]."));
        var decided = Marked.Text("Dear [PER Anne],\nmeet me in [LOC Bath].");
        decided = decided.With(decided.Find("a2") with { Review = Review.Accepted, By = "ana" });

        store.Restore(new("test", "ana"), decided);

        var copy = store.Find(new("test", "ana"))!;
        Assert.Equal([("PER", Review.Pending), ("LOC", Review.Accepted)], copy.Document.Annotations.Select(annotation => (annotation.Label, annotation.Review)));
        Assert.Equal("a2", copy.Document.Annotations[1].Id);
        Assert.Equal(new CopySummary("test", DocumentStatus.New, 1, 1), store.List("ana").Single());
        Assert.Throws<StaleCopyException>(() => store.Restore(new("test", "ana"), decided));
    }
}
