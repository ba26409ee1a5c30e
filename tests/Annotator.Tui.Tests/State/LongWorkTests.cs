using Annotator.Tui.Painting;
using Annotator.Tui.State;

namespace Annotator.Tui.Tests.State;

public class LongWorkTests
{
    private readonly Queue<Action> _posted = new();
    private readonly List<int> _done = [];

    [Fact]
    public void The_screen_says_how_far_it_is_until_all_is_done()
    {
        using var desk = Desk.With("Anne");
        var hasEnded = false;

        Begin(desk, () => hasEnded = true);

        Assert.Equal(("Labelling: 1 of 3 documents", false), (desk.Workbench.Dialogue!.Title, hasEnded));
        Assert.Contains("Esc stops", $"{DialoguePainter.Paint(desk.Workbench.Dialogue, Notice.None, 80, 1)[0]}", StringComparison.Ordinal);
        GoOn();
        Assert.Equal("Labelling: 2 of 3 documents", desk.Workbench.Dialogue!.Title);
        GoOn();
        GoOn();
        Assert.Equal((3, true, null), (_done.Count, hasEnded, desk.Workbench.Dialogue));
    }

    [Fact]
    public void Esc_stops_it_and_no_other_key_comes_between()
    {
        using var desk = Desk.With("[PER Anne]");
        var hasEnded = false;

        Begin(desk, () => hasEnded = true);
        desk.Press("a Enter z Esc");
        GoOn();

        Assert.Equal((1, true), (_done.Count, hasEnded));
        Assert.Equal(["a1 PER Pending 'Anne'"], desk.Annotations);
    }

    private void Begin(Desk desk, Action ended) =>
        LongWork.Do(desk.Workbench, Post, "Labelling", 3, Steps(), ended, TimeSpan.Zero);

    private IEnumerable<bool> Steps()
    {
        for (var step = 1; step <= 3; step++)
        {
            _done.Add(step);
            yield return true;
        }
    }

    private void Post(Action action)
    {
        lock (_posted)
            _posted.Enqueue(action);
    }

    private void GoOn()
    {
        while (true)
        {
            lock (_posted)
            {
                if (_posted.TryDequeue(out var action))
                {
                    action();
                    return;
                }
            }
            Thread.Sleep(1);
        }
    }
}
