using Annotator.Core.Editing;
using Annotator.Core.Keeping;
using Annotator.Core.Layers;
using Annotator.Storage.Care;
using Annotator.Testing;

namespace Annotator.Storage.Tests;

/// <summary>Documents are renamed, removed and get another text; labels are renamed, merged and retired.</summary>
public sealed class UpkeepTests : IDisposable
{
    private static readonly Signature Ana = new("ana", new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    private readonly TemporaryFolder _folder = new();
    private readonly LiteDbAnnotationStore _store;

    public UpkeepTests()
    {
        _store = LiteDbAnnotationStore.Open(_folder.File("annotator.db"));
        _store.AddSuggested(Marked.Text("Dear [PER Anne], meet [PER Bob] in [LOC Bath]."));
    }

    public void Dispose()
    {
        _store.Dispose();
        Assert.Empty(StoreCheck.Run(_folder.File("annotator.db")).Problems);
        _folder.Dispose();
    }

    [Fact]
    public void A_renamed_document_keeps_its_decisions_and_its_history()
    {
        _store.Session("test").Do(new Accept("a1"));

        _store.Rename("test", "letter");

        Assert.Null(_store.FindDocument("test"));
        Assert.Equal(Review.Accepted, _store.Find(new("letter", "ana"))!.Document.Find("a1").Review);
        Assert.Equal("letter", _store.Changes("ana").Single().DocumentId);
        _store.Add(new Document("other", "x"));
        Assert.Throws<StoreException>(() => _store.Rename("letter", "other"));
    }

    [Fact]
    public void A_removed_document_leaves_no_row_and_its_change_numbers_are_not_given_again()
    {
        _store.Add(new Document("other", "In Bath."));
        _store.Session("other").Do(new Draw("entity", "LOC", new(3, 7)));
        _store.Session("test").Do(new AcceptPending());

        _store.Remove("test");

        Assert.Equal("other", _store.Changes("ana").Single().DocumentId);
        Assert.Equal(1, _store.Tables.Annotations.Count());
        Assert.Equal(1, _store.Tables.Texts.Count());
        _store.Session("other").Do(new Accept("a1"));
        _store.Session("other").Undo();
        Assert.DoesNotContain(2, _store.Tables.Changes.FindAll().Select(row => row["_id"].AsInt64));
    }

    [Fact]
    public void Annotations_are_carried_over_a_changed_text_and_those_whose_words_changed_are_told_of()
    {
        var session = _store.Session("test");
        session.Do(new Relabel("a1", "ORG"));
        session.Do(new Accept("a2"));

        var report = _store.Retext(new("test", "My dear Anne: come and meet Rob in old Bath."), "ben");

        var lost = Assert.Single(report.Lost, lost => lost.Reviewer is not null);
        Assert.Equal(("ana", "a2", "Bob", Review.Accepted), (lost.Reviewer, lost.Annotation.Id, lost.Text, lost.Annotation.Review));
        var copy = _store.Find(new("test", "ana"))!;
        Assert.Equal([("a1", "Anne"), ("a3", "Bath")], copy.Document.Annotations.Select(annotation => (annotation.Id, copy.Document.TextOf(annotation))));
        Assert.Equal(copy.Document.Find("a1").Span, copy.Document.Find("a1").Original!.Span);
        Assert.Empty(_store.Changes("ana"));
        Assert.Throws<StaleCopyException>(() => session.Do(new Accept("a3")));
        Assert.Equal((1, 1), (_store.List("ana").Single().Pending, _store.List("ana").Single().Decided));
    }

    [Fact]
    public void A_changed_text_can_be_taken_back_with_all_that_was_annotated_in_it_and_the_log_tells_the_whole_story()
    {
        _store.Session("test").Do(new Accept("a2"));
        var before = Printed.Of(_store.Find(new("test", "ana"))!.Document);

        _store.Retext(new("test", "Meet Rob in old Bath."), "ben");
        _store.Session("test").Do(new Accept("a3"));
        var after = Printed.Of(_store.Find(new("test", "ana"))!.Document);
        Assert.Equal("Accept LOC 'Bath'", _store.Session("test").NextUndo!.Change.Description);
        _store.RetextBack("test", "ben");

        Assert.Equal(before, Printed.Of(_store.Find(new("test", "ana"))!.Document));
        Assert.Equal("Accept PER 'Bob'", _store.Session("test").NextUndo!.Change.Description);
        _store.RetextBack("test", "ben");
        Assert.Equal(after, Printed.Of(_store.Find(new("test", "ana"))!.Document));
        Assert.Equal(
            [
                (ChangeOrigin.Edit, "Accept PER 'Bob'"),
                (ChangeOrigin.Retext, "Put another text in its place: 1 annotation carried over, 3 without a place"),
                (ChangeOrigin.Edit, "Accept LOC 'Bath'"),
                (ChangeOrigin.Retext, "Put the text of before back"),
                (ChangeOrigin.Retext, "Put the text of before back"),
            ],
            _store.ChangesOf("test").Select(change => (change.Origin, change.Description)));
        Assert.Contains("never had another text", Assert.Throws<StoreException>(() => _store.RetextBack("none", "ben")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_removed_document_takes_its_earlier_texts_along()
    {
        _store.Session("test").Do(new Accept("a2"));
        _store.Retext(new("test", "Meet Rob in old Bath."), "ben");

        _store.Remove("test");

        Assert.Equal((0, 0, 0), (_store.Tables.Texts.Count(), _store.Tables.Annotations.Count(), _store.Tables.Changes.Count()));
    }

    [Fact]
    public void Imported_decisions_stand_in_the_log_of_their_document_but_undo_passes_them_by()
    {
        _store.Add(new Document("other", "In Bath."));
        var decided = new AnnotationSession(_store.Find(new("other", "ana"))!.Document, "ana", new MemoryChangeLog("other"), TimeProvider.System);
        decided.Do(new Draw("entity", "LOC", new(3, 7)));
        _store.Session("test").Do(new Accept("a1"));

        _store.Restore(new("other", "ana"), decided.Current);

        var change = Assert.Single(_store.ChangesOf("other"));
        Assert.Equal((ChangeOrigin.Import, "ana", "Take over 1 decided annotation"), (change.Origin, change.By, change.Description));
        Assert.Equal(Printed.Of(decided.Current), Printed.Of(change.ApplyTo(new(_store.FindDocument("other")!))));
        Assert.Equal("test", _store.Session("other").NextUndo!.DocumentId);
    }

    [Fact]
    public void A_deleted_label_is_gone_what_has_it_keeps_it_and_an_undo_puts_it_back_in_its_place()
    {
        _store.Declare(LayerSchema.Empty.With("entity", "PER").With("entity", "LOC"));
        _store.Session("test").Do(new Accept("a3"));
        var before = _store.Layers.Layers.Single().Labels;

        Assert.Equal(new LabelUse(2, 0, 1), _store.UseOf("entity", "PER"));
        Assert.Equal(new LabelUse(1, 1, 1), _store.UseOf("entity", "LOC"));
        _store.ChangeLabels(LabelChanges.Delete(_store.Layers, "entity", "PER", Ana));

        Assert.Equal(["LOC"], _store.Layers.Layers.Single().Labels.Select(label => label.Id));
        Assert.Equal("PER", _store.Find(new("test", "ana"))!.Document.Find("a1").Label);
        _store.ChangeLabels(LabelChanges.NextUndo(_store.LabelHistory())!.Inverse(ChangeOrigin.Undo, Ana.At));
        Assert.Equal(before.AsEnumerable(), _store.Layers.Layers.Single().Labels);
        _store.ChangeLabels(LabelChanges.NextRedo(_store.LabelHistory())!.Inverse(ChangeOrigin.Redo, Ana.At));
        _store.Declare(LayerSchema.Empty.With("entity", "PER"));
        Assert.Equal(["LOC", "PER"], _store.Layers.Layers.Single().Labels.Select(label => label.Id));
    }

    [Fact]
    public void A_label_that_stands_for_another_is_not_deleted()
    {
        _store.Declare(LayerSchema.Empty.With("entity", "PER").With("entity", "ANIMAL"));
        _store.ChangeLabels(LabelChanges.Merge(_store.Layers, "entity", "ANIMAL", "PER", Ana));

        var refusal = Assert.Throws<FormatException>(() => LabelChanges.Delete(_store.Layers, "entity", "PER", Ana));

        Assert.Equal("entity/PER stands for entity/ANIMAL; merge that into another first.", refusal.Message);
    }

    [Fact]
    public void A_renamed_label_keeps_id_key_and_colour_and_no_annotation_is_touched()
    {
        _store.Declare(LayerSchema.Empty.With("entity", "PER"));
        var before = _store.Layers.Find("entity", "PER")!;

        _store.ChangeLabels(LabelChanges.Rename(_store.Layers, "entity", "PER", "Person", Ana));

        Assert.Equal(before with { Name = "Person" }, _store.Layers.Find("entity", "PER"));
        _store.ChangeLabels(LabelChanges.NextUndo(_store.LabelHistory())!.Inverse(ChangeOrigin.Undo, Ana.At));
        Assert.Equal(before, _store.Layers.Find("entity", "PER"));
        Assert.Null(LabelChanges.NextUndo(_store.LabelHistory()));
        Assert.Null(_store.Session("test").NextUndo);
    }

    [Fact]
    public void A_merged_label_is_stood_for_by_the_other_and_its_key_gives_nothing()
    {
        _store.Declare(LayerSchema.Empty.With("entity", "PER").With("entity", "ANIMAL"));

        _store.ChangeLabels(LabelChanges.Merge(_store.Layers, "entity", "ANIMAL", "PER", Ana));

        Assert.Equal("PER", _store.Layers.Find("entity", "ANIMAL")!.Id);
        Assert.Null(_store.Layers.ByKey('A'));
        Assert.Throws<FormatException>(() => LabelChanges.Merge(_store.Layers, "entity", "PER", "ANIMAL", Ana));
        Assert.Throws<StoreException>(() => _store.ChangeLabels(LabelChanges.NextUndo(_store.LabelHistory())!));
    }

    [Fact]
    public void A_retired_label_is_offered_no_more_but_keeps_its_name()
    {
        _store.Declare(LayerSchema.Empty.With("entity", "PER"));

        _store.ChangeLabels(LabelChanges.Retire(_store.Layers, "entity", "PER", Ana));

        Assert.True(_store.Layers.Find("entity", "PER")!.IsHidden);
        Assert.Null(_store.Layers.ByKey('P'));
        Assert.Equal("PER", _store.Find(new("test", "ana"))!.Document.Find("a1").Label);
        _store.Declare(LayerSchema.Empty.With("entity", "PER").With("entity", "PLACE"));
        Assert.Equal('L', _store.Layers.Find("entity", "PLACE")!.Key);
    }
}
