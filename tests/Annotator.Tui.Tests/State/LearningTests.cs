using Annotator.Core.Suggesting;
using Annotator.Testing;
using Annotator.Tui.State;

namespace Annotator.Tui.Tests.State;

public class LearningTests
{
    [Fact]
    public void What_the_finished_document_taught_changes_the_suggestions_of_the_next()
    {
        using var desk = Desk.Learning("[PER Anne] left.", "Then Anne came.");
        desk.Workbench.BeginSuggesting();
        desk.PumpUntil(() => HasRun(desk));

        desk.Press("L ]");
        desk.PumpUntil(() => HasRun(desk));

        Assert.Equal(["a1 LOC Pending 'Anne'"], desk.Annotations);
        Assert.Matches(@"^parrot@1\+[0-9a-f]{8}$", desk.Current.Find("a1").Proposals[0].Source);
        Assert.Equal("1 kept, learned from 1 document", desk.Workbench.Plugins[0].Text);
    }

    [Fact]
    public void A_document_in_work_keeps_its_suggestions_whatever_was_learned_since()
    {
        using var desk = Desk.Learning("[PER Anne] left.", "Then Anne met [PER Bob].");
        desk.Workbench.BeginSuggesting();
        desk.PumpUntil(() => HasRun(desk));
        desk.Press("> n r");
        desk.PumpUntil(() => HasRun(desk) && desk.Store.FindSuggested("2")!.Runs.Any(run => run.Annotator == "parrot"));

        desk.Press("< P > n");
        desk.PumpUntil(() => HasRun(desk));

        Assert.Equal(["a1 PER Rejected 'Bob'"], desk.Annotations);
    }

    [Fact]
    public void Left_in_the_middle_a_document_teaches_what_was_decided()
    {
        using var desk = Desk.Learning("[PER Anne] left [PER Bob].", "Then Bob and Anne came.");
        desk.Workbench.BeginSuggesting();
        desk.PumpUntil(() => HasRun(desk));

        desk.Press("L >");
        desk.PumpUntil(() => HasRun(desk));

        Assert.Equal(["a1 LOC Pending 'Anne'"], desk.Annotations);
    }

    [Fact]
    public void Forgotten_the_plugin_suggests_as_it_came()
    {
        using var desk = Desk.Learning("[PER Anne] left.", "Then Anne came.");
        desk.Workbench.BeginSuggesting();
        desk.PumpUntil(() => HasRun(desk));
        desk.Press("L ]");
        desk.PumpUntil(() => desk.Current.Annotations.Count == 1);

        desk.Press(":").Type("forget what it learned").Press("Enter Enter");
        desk.PumpUntil(() => desk.Current.Annotations.Count == 0);

        Assert.Equal("parrot forgot what it learned from 1 document.", desk.Workbench.Notice.Text);
        Assert.Equal("0 kept", desk.Workbench.Plugins[0].Text);
    }

    [Fact]
    public void Told_not_to_learn_it_does_not()
    {
        using var desk = Desk.Running("Anne left.", Parrot.Ready());
        desk.Workbench.BeginSuggesting();
        desk.PumpUntil(() => HasRun(desk));

        desk.Press("P ]");

        Assert.Equal("No plugin has learned anything from you yet.", Forget.WhyNot(desk.Workbench));
    }

    private static bool HasRun(Desk desk) => desk.Workbench.Plugins is [{ Run.Status: RunStatus.Ok }];

    private static UserCommand Forget => UserCommands.All.Single(command => command.Name == "forget");
}
