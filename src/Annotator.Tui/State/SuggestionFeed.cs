using Annotator.Core.Keeping;
using Annotator.Core.Suggesting;

namespace Annotator.Tui.State;

/// <summary>Runs the plugins beside the person: the text is there first, suggestions come as each plugin ends.</summary>
/// <param name="store">Keeps what was suggested once all have run.</param>
/// <param name="plugins">Loads the plugins, once, on first use and never on the screen's thread.</param>
/// <param name="post">Runs an action on the screen's thread.</param>
internal sealed class SuggestionFeed(IAnnotationStore store, Func<PluginSet> plugins, Action<Action> post) : IDisposable
{
    private readonly Lazy<PluginSet> _plugins = new(plugins);
    private CancellationTokenSource? _running;

    /// <summary>The annotators; null while they are being loaded, or when they could not be.</summary>
    public IReadOnlyList<ReadyAnnotator>? Annotators => _plugins.IsValueCreated ? _plugins.Value.Annotators : null;

    /// <summary>Runs the plugins over a document unless they have run on it before; an earlier run that is still at work is stopped.</summary>
    /// <param name="suggested">What was suggested so far.</param>
    /// <param name="again">Runs even those that have run before.</param>
    /// <param name="take">
    /// Called on the screen's thread after each plugin, to merge its batch where the person's own annotations are numbered too.
    /// </param>
    /// <param name="fail">Called on the screen's thread with a sentence when plugins cannot be loaded or their suggestions not kept.</param>
    public void Start(Suggested suggested, bool again, Func<FeedProgress, Suggested> take, Action<string> fail)
    {
        Stop();
        var source = _running = new CancellationTokenSource();
        Task.Run(() => Guarded(() => Work(suggested, again, take, source.Token), fail));
    }

    /// <summary>Stops what runs; its suggestions are not kept.</summary>
    public void Stop()
    {
        _running?.Cancel();
        _running = null;
    }

    /// <inheritdoc/>
    public void Dispose() => Stop();

    private void Guarded(Action work, Action<string> fail)
    {
        try
        {
            work();
        }
        catch (OperationCanceledException)
        {
            // The person moved on; the document's next opening runs what is missing.
        }
#pragma warning disable CA1031 // On a thread of its own nobody else would tell.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            post(() => fail(exception.GetBaseException().Message));
        }
    }

    private void Work(Suggested suggested, bool again, Func<FeedProgress, Suggested> take, CancellationToken cancellation)
    {
        var (annotators, problems) = _plugins.Value;
        var due = annotators.Where(annotator => again || !HasRun(suggested, annotator)).ToArray();
        suggested = OnScreen(new(suggested, null, Stages(0), problems));
        for (var ended = 0; ended < due.Length;)
        {
            var batch = SuggestionBatch.Ask(due[ended], suggested.Document, cancellation);
            suggested = OnScreen(new(suggested, batch, Stages(++ended), problems));
        }
        if (due.Length > 0)
            store.Keep(suggested).Wait(CancellationToken.None);
        GiveBackMemory();

        IReadOnlyList<(string, PluginStage)> Stages(int ended) => [.. annotators.Select(annotator => (
            annotator.Description.Name,
            annotator == due.ElementAtOrDefault(ended) ? PluginStage.Running
                : due.Skip(ended).Contains(annotator) ? PluginStage.Waiting
                : PluginStage.Ended))];

        Suggested OnScreen(FeedProgress progress)
        {
            var taken = new TaskCompletionSource<Suggested>();
            post(() =>
            {
                if (cancellation.IsCancellationRequested)
                    taken.TrySetCanceled(cancellation);
                else
                    taken.TrySetResult(take(progress));
            });
            taken.Task.Wait(cancellation);
            return taken.Task.Result;
        }
    }

    /// <summary>Opening a text and running plugins over it leaves several times its size behind; the hours after need none of it.</summary>
    private static void GiveBackMemory() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    private static bool HasRun(Suggested suggested, ReadyAnnotator annotator) =>
        suggested.Runs.Any(run => run.Source == annotator.Description.Source && run.Status == RunStatus.Ok);
}

/// <summary>What stands when a plugin has ended, or before the first one begins.</summary>
/// <param name="Before">The proposals before.</param>
/// <param name="Batch">What the plugin that ended proposes; null before the first.</param>
/// <param name="Stages">Each plugin's name and how far it is, in the order they run.</param>
/// <param name="Problems">Plugins that could not be loaded, a sentence each.</param>
internal sealed record FeedProgress(Suggested Before, SuggestionBatch? Batch, IReadOnlyList<(string Name, PluginStage Stage)> Stages, IReadOnlyList<string> Problems);

/// <summary>How far a plugin is with a document.</summary>
internal enum PluginStage
{
    /// <summary>Others come first.</summary>
    Waiting,

    /// <summary>It is at work.</summary>
    Running,

    /// <summary>It has run, now or before.</summary>
    Ended,
}
