using Annotator.Core.Suggesting;

namespace Annotator.Tui.Tests.State;

public class SuggestionFeedTests
{
    [Fact]
    public void Suggestions_come_beside_what_the_person_draws_meanwhile()
    {
        using var gate = new ManualResetEventSlim();
        using var desk = Desk.Running("Anne of Bath", Waiting(gate));
        desk.Workbench.BeginSuggesting();
        desk.PumpUntil(() => desk.Workbench.Plugins is [{ IsRunning: true }]);

        desk.Press("2 w s L");
        gate.Set();
        desk.PumpUntil(() => desk.Workbench.Plugins is [{ Run.Status: RunStatus.Ok }]);

        Assert.Equal(["a2 PER Pending 'Anne'", "a1 LOC Accepted 'Bath'"], desk.Annotations);
        Assert.Equal(1, desk.Workbench.Plugins[0].AlreadyDecided);
    }

    [Fact]
    public void A_plugin_that_fails_says_why_and_the_text_stays_editable()
    {
        using var desk = Desk.Running("Anne", new(Description, new Failing()));
        desk.Workbench.BeginSuggesting();

        desk.PumpUntil(() => desk.Workbench.Plugins is [{ Run.Status: RunStatus.Failed }]);

        Assert.Contains("no model", desk.Workbench.Plugins[0].Text, StringComparison.Ordinal);
        Assert.Equal((true, true), (desk.Workbench.Notice.IsWarning, desk.Workbench.Notice.Text.StartsWith("slow: failed: ", StringComparison.Ordinal)));
        Assert.Equal(["a1 PER Accepted 'Anne'"], desk.Press("P").Annotations);
    }

    private static AnnotatorDescription Description => new("slow", "1", [new("entity", ["PER", "LOC"])], [], [], []);

    private static ReadyAnnotator Waiting(ManualResetEventSlim gate) => new(Description, new Slow(gate));

    private sealed class Slow(ManualResetEventSlim gate) : IAnnotator
    {
        public IEnumerable<Suggestion> Suggest(AnnotatedDocument document, CancellationToken cancellation)
        {
            gate.Wait(cancellation);
            return [new("entity", "PER", new(0, 4)), new("entity", "PER", new(8, 12))];
        }
    }

    private sealed class Failing : IAnnotator
    {
        public IEnumerable<Suggestion> Suggest(AnnotatedDocument document, CancellationToken cancellation) => throw new InvalidOperationException("no model");
    }
}
