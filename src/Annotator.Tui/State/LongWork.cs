using System.Diagnostics;

namespace Annotator.Tui.State;

/// <summary>
/// Work on many documents, done a little at a time on the screen's thread: the screen says how far it is, Esc stops it, and no other key
/// comes between.
/// </summary>
internal static class LongWork
{
    /// <summary>Longest the screen may stand still.</summary>
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(100);

    /// <summary>Does all steps at once when they are quick, else the rest of them little by little.</summary>
    /// <param name="workbench">Where it is shown.</param>
    /// <param name="post">Runs an action on the screen's thread.</param>
    /// <param name="what">What is done.</param>
    /// <param name="total">How many steps there are; null when nobody knows.</param>
    /// <param name="steps">One document each.</param>
    /// <param name="done">Called after the last step, or when it was stopped.</param>
    /// <param name="slice">Longest to go on without a pause; null for what nobody notices.</param>
    public static void Do(Workbench workbench, Action<Action> post, string what, int? total, IEnumerable<bool> steps, Action done, TimeSpan? slice = null)
    {
        var work = steps.GetEnumerator();
        var (taken, isStopped) = (0, false);
        Dialogue? busy = null;
        Go();

        void Go()
        {
            var began = Stopwatch.GetTimestamp();
            while (!isStopped && work.MoveNext())
            {
                taken++;
                if (Stopwatch.GetElapsedTime(began) < (slice ?? Slice))
                    continue;
                busy = Dialogue.Busy($"{what}: {taken}{(total is { } all ? $" of {all}" : "")} documents", () => isStopped = true);
                workbench.Ask(busy);
                workbench.Refresh();
                // From this thread itself it would run at once, and no key would be read.
                Task.Run(() => post(Go));
                return;
            }
            work.Dispose();
            if (busy is not null && workbench.Dialogue == busy)
                workbench.Answer(() => { });
            done();
            workbench.Refresh();
        }
    }
}
