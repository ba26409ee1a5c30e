using System.Collections.Immutable;
using Annotator.Core.Editing;
using Annotator.Core.Suggesting;
using Annotator.Testing;

namespace Annotator.Core.Tests.Suggesting;

public class ReviewerViewTests
{
    [Fact]
    public void What_was_rejected_is_not_proposed_again_even_under_another_id()
    {
        var decided = Decide("Dear [PER Anne]", new Reject("a1"));

        var view = Renamed(Marked.Text("[PER Dear] [PER Anne]"), decided);

        Assert.Equal(["a2 Pending", "a1 Rejected"], Reviews(view));
        Assert.Equal(1, view.AlreadyDecided["test@1"]);
    }

    [Fact]
    public void What_was_corrected_is_not_proposed_again_as_it_was()
    {
        var decided = Decide("Dear [PER Anne] Boleyn", new MoveBoundary("a1", new(5, 16)));

        var view = Renamed(Marked.Text("Dear [PER Anne] Boleyn"), decided);

        Assert.Equal(["a1 Corrected"], Reviews(view));
        Assert.Equal(1, view.AlreadyDecided["test@1"]);
    }

    [Fact]
    public void Another_label_for_a_span_a_person_decided_on_is_left_out()
    {
        var decided = Decide("Dear [PER Anne]", new Accept("a1"));

        Assert.Equal(["a1 Accepted"], Reviews(Renamed(Marked.Text("Dear [LOC Anne]"), decided)));
    }

    [Fact]
    public void A_decision_outlives_the_proposal_it_was_made_on()
    {
        var decided = Decide("Dear [PER Anne]", new Accept("a1"));

        Assert.Equal(["a1 Accepted"], Reviews(View(Marked.Text("Dear Anne"), decided)));
    }

    [Fact]
    public void A_plugin_may_add_attributes_to_what_a_person_accepted_but_not_change_what_the_person_set()
    {
        var decided = Decide("Dear [PER Anne]", new Accept("a1"));
        var touched = decided.Find("a1") with { PersonAttributes = ImmutableDictionary<string, AttributeValue>.Empty.Add("title", "Queen") };
        var proposed = Marked.Text("Dear [PER Anne]").Find("a1") with
        {
            Proposals = [new Proposal("more@1", null, null, ImmutableDictionary<string, AttributeValue>.Empty.Add("title", "Ms").Add("gender", "f"))],
        };

        var view = ReviewerView.Of(Marked.Text("Dear [PER Anne]").With(proposed), [touched], [], DocumentStatus.New);

        Assert.Equal(("Queen", "f"), (view.Document.Find("a1").Attributes.TextOrNull("title"), view.Document.Find("a1").Attributes.TextOrNull("gender")));
    }

    [Fact]
    public void Links_of_a_proposal_move_to_the_annotation_that_stands_for_it()
    {
        var decided = Decide("[quote:DIRECT “Hi,”] said Anne", new Accept("a1"));
        var suggested = new AnnotatedDocument(
            decided.Document,
            [new Annotation("a7", "quote", "DIRECT", new(0, 5)), new Annotation("a8", "mention", "SPEAKER", new(11, 15))],
            [new Link("l1", "speaker", "a7", "a8")]);

        var link = Assert.Single(View(suggested, decided).Document.Links);

        Assert.Equal(("a1", "a8"), (link.From, link.To));
    }

    private static AnnotatedDocument Decide(string marked, params Edit[] edits)
    {
        var session = new AnnotationSession(Marked.Text(marked), "ana", new MemoryChangeLog("test"), TimeProvider.System);
        foreach (var edit in edits)
            session.Do(edit);
        return session.Current;
    }

    private static ReviewerView View(AnnotatedDocument suggested, AnnotatedDocument decided) =>
        ReviewerView.Of(suggested, decided.Annotations.Where(annotation => annotation.IsTouched), decided.Links.Where(link => link.IsTouched), decided.Status);

    /// <summary>The view over proposals that got other ids than those decided on.</summary>
    private static ReviewerView Renamed(AnnotatedDocument suggested, AnnotatedDocument decided) => View(
        new(suggested.Document, suggested.Annotations.Select(annotation => annotation with { Id = IdNumber.Annotation(IdNumber.Of(annotation.Id) + 1) }), []), decided);

    private static IEnumerable<string> Reviews(ReviewerView view) => view.Document.Annotations.Select(annotation => $"{annotation.Id} {annotation.Review}");
}
