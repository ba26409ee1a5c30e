using Annotator.Core.Editing;
using Annotator.Testing;

namespace Annotator.Core.Tests.Editing;

public class AnnotationSessionTests
{
    [Fact]
    public void A_relabelled_proposal_is_corrected_and_keeps_what_was_proposed()
    {
        var session = Session("Dear [PER Anne],\nmeet me in [PER Bath].");

        session.Do(new Relabel("a2", "LOC"));

        var bath = session.Current.Find("a2");
        Assert.Equal((Review.Corrected, "LOC", "PER"), (bath.Review, bath.Label, bath.Original!.Label));
    }

    [Fact]
    public void Relabelled_back_to_what_was_proposed_it_is_accepted()
    {
        var session = Session("meet me in [PER Bath].");

        session.Do(new Relabel("a1", "LOC"));
        session.Do(new Relabel("a1", "PER"));

        Assert.Equal((Review.Accepted, null), (session.Current.Find("a1").Review, session.Current.Find("a1").Original));
    }

    [Fact]
    public void What_a_person_drew_stays_accepted_when_relabelled()
    {
        var session = Session("Dear Anne");

        session.Do(new Draw("entity", "LOC", new(5, 9)));
        session.Do(new Relabel("a1", "PER"));

        var anne = session.Current.Find("a1");
        Assert.Equal((Review.Accepted, "PER", null), (anne.Review, anne.Label, anne.Original));
        Assert.Equal(["ana"], anne.Sources);
    }

    [Fact]
    public void Accepting_a_quote_accepts_its_cue_and_speaker_in_the_same_step()
    {
        var session = new AnnotationSession(Quote(), "ana", new MemoryChangeLog("test"), TimeProvider.System);

        session.Do(new Accept("a1"));

        Assert.All(session.Current.Annotations, annotation => Assert.Equal(Review.Accepted, annotation.Review));
        Assert.All(session.Current.Links, link => Assert.Equal(Review.Accepted, link.Review));
        session.Undo();
        Assert.All(session.Current.Annotations, annotation => Assert.Equal(Review.Pending, annotation.Review));
    }

    [Fact]
    public void A_mention_that_another_pending_quote_needs_stays_pending()
    {
        var document = Quote()
            .With(new Annotation("a4", "quote", "DIRECT", new(0, 2)))
            .With(new Link("l3", "speaker", "a4", "a3"));
        var session = new AnnotationSession(document, "ana", new MemoryChangeLog("test"), TimeProvider.System);

        session.Do(new Reject("a1"));

        Assert.Equal(Review.Rejected, session.Current.Find("a2").Review);
        Assert.Equal(Review.Pending, session.Current.Find("a3").Review);
    }

    [Fact]
    public void Accepting_one_of_two_labels_for_the_same_span_rejects_the_other()
    {
        var session = Session("meet me in [PER [LOC Bath]].");

        session.Do(new Accept("a2"));

        Assert.Equal(Review.Rejected, session.Current.Find("a1").Review);
    }

    [Fact]
    public void The_first_edit_takes_the_document_into_work_and_undo_makes_it_new_again()
    {
        var session = Session("Dear [PER Anne]");

        session.Do(new Accept("a1"));
        Assert.Equal(DocumentState.InWork, session.Current.Status.State);

        session.Undo();
        Assert.Equal(DocumentState.New, session.Current.Status.State);
    }

    [Fact]
    public void Deleting_what_a_machine_proposed_rejects_it_and_deleting_what_a_person_drew_removes_it()
    {
        var session = Session("Dear [PER Anne] of Bath");
        session.Do(new Draw("entity", "LOC", new(13, 17)));

        session.Do(new Delete("a1"));
        session.Do(new Delete("a2"));

        Assert.Equal(Review.Rejected, Assert.Single(session.Current.Annotations).Review);
    }

    [Fact]
    public void An_edit_that_changes_nothing_is_no_step()
    {
        var session = Session("Dear [PER Anne]");
        session.Do(new Accept("a1"));

        Assert.Null(session.Do(new Accept("a1")));
        Assert.Equal("Accept PER 'Anne'", session.NextUndo!.Change.Description);
    }

    [Fact]
    public void A_new_edit_leaves_nothing_to_redo()
    {
        var session = Session("Dear [PER Anne] of [LOC Bath]");
        session.Do(new Accept("a1"));
        session.Undo();

        session.Do(new Accept("a2"));

        Assert.Null(session.NextRedo);
        Assert.Null(session.Redo());
    }

    [Fact]
    public void An_id_once_given_is_never_given_again()
    {
        var session = Session("Dear Anne of Bath");
        session.Do(new Draw("entity", "PER", new(5, 9)));
        session.Undo();

        session.Do(new Draw("entity", "LOC", new(13, 17)));

        Assert.Equal("a2", Assert.Single(session.Current.Annotations).Id);
    }

    private static AnnotationSession Session(string marked) =>
        new(Marked.Text(marked), "ana", new MemoryChangeLog("test"), TimeProvider.System);

    private static AnnotatedDocument Quote() => Marked.Text("[quote:DIRECT “Hi,”] [mention:CUE said] [mention:SPEAKER Anne].")
        .With(new Link("l1", "cue", "a1", "a2"))
        .With(new Link("l2", "speaker", "a1", "a3"));
}
