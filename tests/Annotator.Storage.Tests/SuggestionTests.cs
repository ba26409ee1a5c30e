using Annotator.Core.Editing;
using Annotator.Core.Keeping;
using Annotator.Core.Suggesting;
using Annotator.Testing;

namespace Annotator.Storage.Tests;

public sealed class SuggestionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LiteDbAnnotationStore _store;

    public SuggestionTests() => _store = LiteDbAnnotationStore.Open(_folder.File("annotator.db"));

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Suggestions_come_back_with_links_and_runs()
    {
        var marked = Marked.Text("[quote:DIRECT “Hi”], said [mention:SPEAKER Anne].");
        var suggested = new Suggested(
            marked.With(new Link("l1", "speaker", "a1", "a2") { Sources = ["test@1"] }),
            [new("test@1", RunStatus.Ok, 2, 1, ["quote", "mention"], "one was refused"), new("other@2", RunStatus.Failed, 0, 0, [], null)]);
        _store.Add(marked.Document);

        await _store.Keep(suggested);

        var kept = _store.FindSuggested("test")!;
        Assert.Equal(Printed.Of(suggested.Document), Printed.Of(kept.Document));
        Assert.Equal(["quote", "mention"], kept.Layers);
        Assert.Equal([("test@1", RunStatus.Ok, 2, 1, "one was refused"), ("other@2", RunStatus.Failed, 0, 0, null)],
            kept.Runs.Select(run => (run.Source, run.Status, run.Kept, run.Refused, run.Reason)));
        Assert.Equal(kept.Runs.Length, _store.Find(new("test", "ana"))!.Runs.Length);
    }

    [Fact]
    public void A_list_tells_how_sure_the_sources_are_of_what_is_pending()
    {
        var marked = Marked.Text("[PER Anne] of [LOC Bath]");
        _store.AddSuggested(marked
            .With(marked.Find("a1") with { Proposals = [new Proposal("test@1") with { Confidence = 0.4 }] })
            .With(marked.Find("a2") with { Proposals = [new Proposal("test@1") with { Confidence = 0.9 }] }));
        Assert.Equal(0.65, _store.List("ana").Single().MeanConfidence);

        var session = _store.Session("test");
        session.Do(new Accept("a1"));
        Assert.Equal(0.9, _store.List("ana").Single().MeanConfidence);
        session.Undo();
        Assert.Equal(0.65, _store.List("ana").Single().MeanConfidence);
        Assert.Equal(0.65, _store.List("ben").Single().MeanConfidence);
    }

    [Fact]
    public async Task New_suggestions_take_the_place_of_the_old_but_never_of_what_a_person_touched()
    {
        _store.AddSuggested(Marked.Text("Dear [PER Anne],\nmeet me in [PER Bath] or [PER Rome]."));
        var session = _store.Session("test");
        session.Do(new Reject("a1"));
        session.Do(new Relabel("a2", "LOC"));

        var kept = _store.FindSuggested("test")!;
        await _store.Keep(kept.With(new(new("test@2", RunStatus.Ok, 1, 0, ["entity"]),
            [new("entity", "PER", new(5, 9)), new("entity", "PER", new(22, 26)), new("entity", "ORG", new(30, 34))], [])));

        var copy = _store.Find(new("test", "ana"))!;
        Assert.Equal(
            [("a1", "PER", Review.Rejected), ("a2", "LOC", Review.Corrected), ("a4", "ORG", Review.Pending)],
            copy.Document.Annotations.Select(annotation => (annotation.Id, annotation.Label, annotation.Review)));
        Assert.Equal(new CopySummary("test", new(DocumentState.InWork), 1, 2), _store.List("ana").Single());
        Assert.Equal(2, copy.Version);
    }

    [Fact]
    public async Task What_was_undone_follows_the_suggestions_again()
    {
        _store.AddSuggested(Marked.Text("[PER Anne]"));
        var session = _store.Session("test");
        session.Do(new Accept("a1"));
        session.Undo();

        await _store.Keep(new(new AnnotatedDocument(new Document("test", "Anne")), []));

        Assert.Empty(_store.Find(new("test", "ana"))!.Document.Annotations);
    }

    [Fact]
    public async Task A_number_a_person_took_while_annotators_ran_goes_to_no_suggestion()
    {
        _store.AddSuggested(Marked.Text("Dear [PER Anne],\nmeet me in Bath."));
        var running = _store.FindSuggested("test")!;
        var session = _store.Session("test");
        session.Do(new Draw("entity", "MISC", new(0, 4)));

        await _store.Keep(running.With(Batch("test@1", new("entity", "PER", new(5, 9)), new("entity", "LOC", new(22, 26)))));

        Assert.Equal([("a2", "MISC"), ("a1", "PER"), ("a3", "LOC")], Ids(_store.Find(new("test", "ana"))!.Document));
    }

    [Fact]
    public async Task A_number_suggestions_took_before_the_screen_showed_them_is_given_up_for_what_a_person_draws()
    {
        _store.AddSuggested(Marked.Text("Dear [PER Anne],\nmeet me in Bath."));
        var session = _store.Session("test");
        await _store.Keep(_store.FindSuggested("test")!.With(Batch("quotes@1", new("quote", "DIRECT", new(0, 4)) { Links = [new("speaker", "a1")] }, new("entity", "LOC", new(22, 26)))));

        session.Do(new Draw("entity", "MISC", new(0, 4)));

        var document = _store.Find(new("test", "ana"))!.Document;
        Assert.Equal([("a2", "MISC"), ("a4", "DIRECT"), ("a1", "PER"), ("a3", "LOC")], Ids(document));
        Assert.Equal(("a4", "a1"), (document.Links.Single().From, document.Links.Single().To));
    }

    [Fact]
    public async Task An_edit_does_not_wait_for_five_thousand_suggestions()
    {
        var document = new Document("test", new string('x', 5002));
        _store.Add(document);
        var session = _store.Session("test");

        var keeping = _store.Keep(Proposals.Of(document, 5000, "plugin@1"));
        session.Do(new Draw("entity", "MISC", new(0, 4)));

        Assert.False(keeping.IsCompleted);
        Assert.Single(_store.Changes("ana"));
        Assert.DoesNotContain(_store.Find(new("test", "ana"))!.Document.Annotations, annotation => annotation.Review == Review.Pending);
        await keeping;
        var kept = _store.Find(new("test", "ana"))!.Document;
        Assert.Equal((5001, "MISC"), (kept.Annotations.Count, session.Current.Annotations.Single().Label));
        Assert.Equal("MISC", kept.Find("a1").Label);
        Assert.Equal(new CopySummary("test", new(DocumentState.InWork), 5000, 1), _store.List("ana").Single());
    }

    [Fact]
    public async Task Suggestions_come_when_edits_without_a_pause_have_ended()
    {
        var document = new Document("test", new string('x', 100_000));
        _store.Add(document);
        var session = _store.Session("test");

        var keeping = _store.Keep(Proposals.Of(document, 1000, "plugin@1"));
        for (var start = 2000; start < 2600; start++)
            session.Do(new Draw("entity", "MISC", new(start, start + 1)));

        await keeping;
        var kept = _store.Find(new("test", "ana"))!.Document;
        Assert.Equal(1000, kept.Annotations.PendingCount);
        Assert.Equal(session.Current.Annotations.Count, kept.Annotations.Count - 1000);
        Assert.Equal(1000, _store.List("ana").Single().Pending);
    }

    [Fact]
    public async Task Of_suggestions_kept_one_after_the_other_the_last_stand()
    {
        var document = new Document("test", new string('x', 500));
        _store.Add(document);

        await Task.WhenAll(Enumerable.Range(1, 5).Select(version => _store.Keep(Proposals.Of(document, 300, $"plugin@{version}"))));

        Assert.Equal("plugin@5", _store.FindSuggested("test")!.Runs.Single().Source);
        Assert.All(_store.FindSuggested("test")!.Document.Annotations, annotation => Assert.Equal(["plugin@5"], annotation.Sources));
        Assert.Equal(301, _store.FindSuggested("test")!.Document.NextAnnotation);
    }

    [Fact]
    public async Task Readers_see_whole_suggestions_only_while_others_take_their_place()
    {
        var document = new Document("test", new string('x', 700));
        _store.Add(document);
        await _store.Keep(Proposals.Of(document, 300, "plugin@0"));

        var keeping = Task.WhenAll(Enumerable.Range(1, 10).Select(version => _store.Keep(Proposals.Of(document, 300 + version, $"plugin@{version}"))));
        var seen = 0;
        while (!keeping.IsCompleted)
        {
            var suggested = _store.FindSuggested("test")!;
            var version = int.Parse(suggested.Runs.Single().Source[7..], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(300 + version, suggested.Document.Annotations.Count);
            seen++;
        }

        await keeping;
        Assert.NotEqual(0, seen);
    }

    [Fact]
    public async Task Suggestions_for_a_document_that_is_not_there_or_has_another_text_are_refused()
    {
        _store.Add(new Document("test", "Anne"));

        var missing = await Assert.ThrowsAsync<StoreException>(() => _store.Keep(new(Marked.Text("[PER Anne]", "gone"), [])));
        var other = await Assert.ThrowsAsync<StoreException>(() => _store.Keep(new(Marked.Text("Dear [PER Anne]"), [])));

        Assert.Contains("'gone' is not in", missing.Message, StringComparison.Ordinal);
        Assert.Contains("'test' has another text", other.Message, StringComparison.Ordinal);
        await _store.Keep(new(Marked.Text("[PER Anne]"), []));
        Assert.Single(_store.FindSuggested("test")!.Document.Annotations);
    }

    [Fact]
    public async Task A_persons_decision_is_no_suggestion()
    {
        var document = Marked.Text("[PER Anne]");
        _store.Add(document.Document);

        await Assert.ThrowsAsync<ArgumentException>(() => _store.Keep(new(document.With(document.Find("a1") with { Review = Review.Accepted }), [])));
    }

    private static SuggestionBatch Batch(string source, params Suggestion[] suggestions) =>
        new(new(source, RunStatus.Ok, suggestions.Length, 0, ["entity"]), [.. suggestions], []);

    private static IEnumerable<(string, string)> Ids(AnnotatedDocument document) =>
        document.Annotations.Select(annotation => (annotation.Id, annotation.Label));
}
