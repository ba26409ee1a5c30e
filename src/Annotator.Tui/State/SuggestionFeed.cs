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

    /// <summary>Runs the plugins over a document unless they have run on it before; an earlier run that is still at work is stopped.</summary>
    /// <param name="suggested">What was suggested so far.</param>
    /// <param name="again">Runs even those that have run before.</param>
    /// <param name="progress">Called on the screen's thread with what stands and how each plugin does.</param>
    public void Start(Suggested suggested, bool again, Action<FeedProgress> progress)
    {
        Stop();
        var source = _running = new CancellationTokenSource();
        Task.Run(() => Work(suggested, again, progress, source.Token));
    }

    /// <summary>Stops what runs; its suggestions are not kept.</summary>
    public void Stop()
    {
        _running?.Cancel();
        _running = null;
    }

    /// <inheritdoc/>
    public void Dispose() => Stop();

    private void Work(Suggested suggested, bool again, Action<FeedProgress> progress, CancellationToken cancellation)
    {
        var (annotators, problems) = _plugins.Value;
        var due = annotators.Where(annotator => again || !suggested.Runs.Any(run => run.Source == annotator.Description.Source && run.Status == RunStatus.Ok)).ToArray();
        var ended = 0;
        Tell(suggested, due.FirstOrDefault());
        if (due.Length == 0)
            return;

        foreach (var (after, _) in new Suggester(due).Steps(suggested, cancellation))
        {
            suggested = after;
            Tell(suggested, due.ElementAtOrDefault(++ended));
        }
        if (!cancellation.IsCancellationRequested)
            store.Keep(suggested).Wait(CancellationToken.None);

        void Tell(Suggested now, ReadyAnnotator? next)
        {
            var statuses = annotators.Select(annotator => new PluginStatus(
                annotator.Description.Name,
                annotator == next || due.Skip(ended + 1).Contains(annotator) ? null : now.Runs.FirstOrDefault(run => run.Annotator == annotator.Description.Name),
                annotator == next)).ToArray();
            if (!cancellation.IsCancellationRequested)
                post(() => Show(new(now, statuses, problems)));
        }

        void Show(FeedProgress now)
        {
            if (!cancellation.IsCancellationRequested)
                progress(now);
        }
    }
}

/// <summary>What stands while plugins run.</summary>
/// <param name="Suggested">The proposals so far.</param>
/// <param name="Statuses">Each plugin, in the order they run.</param>
/// <param name="Problems">Plugins that could not be loaded, a sentence each.</param>
internal sealed record FeedProgress(Suggested Suggested, IReadOnlyList<PluginStatus> Statuses, IReadOnlyList<string> Problems);
