using System.Collections.Immutable;
using Annotator.Core.Keeping;
using Annotator.Core.Learning;
using Annotator.Core.Suggesting;

namespace Annotator.Tui.State;

/// <summary>Runs the plugins beside the person: the text is there first, suggestions come as each plugin ends.</summary>
/// <param name="store">Keeps what was suggested once all have run.</param>
/// <param name="plugins">Loads the plugins, once, on first use and never on the screen's thread.</param>
/// <param name="post">Runs an action on the screen's thread.</param>
/// <param name="learner">Lets the plugins learn from what was decided; null when they are not to.</param>
internal sealed class SuggestionFeed(IAnnotationStore store, Func<PluginSet> plugins, Action<Action> post, Learner? learner = null) : IDisposable
{
    /// <summary>How long a document waits for what the one before it teaches; a lesson takes a fifth of a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>How long leaving waits for what all plugins have ended on to be kept; a plugin that does not stop is left behind.</summary>
    private static readonly TimeSpan PatienceAtTheEnd = TimeSpan.FromSeconds(0.5);

    private readonly Lazy<PluginSet> _plugins = new(plugins);
    private CancellationTokenSource? _running;
    private Task _lesson = Task.CompletedTask;
    private Task _work = Task.CompletedTask;
    private bool _hasCaughtUp;

    /// <summary>The annotators; null while they are being loaded, or when they could not be.</summary>
    public IReadOnlyList<ReadyAnnotator>? Annotators => _plugins.IsValueCreated ? _plugins.Value.Annotators : null;

    /// <summary>Runs the plugins over a document unless they have run on it before; an earlier run that is still at work is stopped.</summary>
    /// <param name="suggested">What was suggested so far.</param>
    /// <param name="again">Runs even those that have run before.</param>
    /// <param name="isUntouched">Whether the reviewer has decided nothing in it, so that what was learned since may change it.</param>
    /// <param name="take">
    /// Called on the screen's thread after each plugin, to merge its batch where the person's own annotations are numbered too.
    /// </param>
    /// <param name="fail">Called on the screen's thread with a sentence when plugins cannot be loaded or their suggestions not kept.</param>
    public void Start(Suggested suggested, bool again, bool isUntouched, Func<FeedProgress, Suggested> take, Action<string> fail)
    {
        Stop();
        var (source, lesson) = (_running = new CancellationTokenSource(), _lesson);
        _work = Task.Run(() => Guarded(
            () =>
            {
                lesson.Wait(Patience, source.Token);
                Work(suggested, again, isUntouched, take, source.Token);
                CatchUp(fail);
            },
            fail));
    }

    /// <summary>Lets the plugins learn from a document that was worked on; the documents started after this one wait for it.</summary>
    public void Learn(string documentId, Action<string> fail)
    {
        if (learner is not null)
            _lesson = Lesson(() => learner.Learn(_plugins.Value.Annotators, documentId), fail);
    }

    /// <summary>What each plugin has learned, with the number of documents it learned from; empty for nothing.</summary>
    public IReadOnlyList<(string Annotator, int Documents)> Learned() =>
        learner is null || !_plugins.IsValueCreated
            ? []
            : [.. _plugins.Value.Annotators
                .Select(annotator => (annotator.Description.Name, learner.LearnedFrom(annotator.Description.Name)))
                .Where(learned => learned.Item2 > 0)];

    /// <summary>Makes a plugin forget what it learned; calls back on the screen's thread.</summary>
    public void Forget(string annotator, Action done, Action<string> fail)
    {
        if (learner is not null && _plugins.Value.Annotators.FirstOrDefault(other => other.Description.Name == annotator) is { } named)
        {
            Task.Run(() => Guarded(
                () =>
                {
                    learner.Forget(named).Wait();
                    post(done);
                },
                fail));
        }
    }

    /// <summary>Stops what runs; its suggestions are not kept.</summary>
    public void Stop()
    {
        _running?.Cancel();
        _running = null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop();
        _work.Wait(PatienceAtTheEnd);
        learner?.Dispose();
    }

    /// <summary>Once, and behind the first document: learns what was missed.</summary>
    private void CatchUp(Action<string> fail)
    {
        if (learner is null || _hasCaughtUp)
            return;
        _hasCaughtUp = true;
        _ = Lesson(() => learner.CatchUp(_plugins.Value.Annotators), fail);
    }

    private Task Lesson(Func<Task<ImmutableArray<string>>> learn, Action<string> fail) => Task.Run(() => Guarded(
        () =>
        {
            foreach (var problem in learn().GetAwaiter().GetResult())
                post(() => fail(problem));
        },
        fail));

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

    private void Work(Suggested suggested, bool again, bool isUntouched, Func<FeedProgress, Suggested> take, CancellationToken cancellation)
    {
        var (annotators, problems) = _plugins.Value;
        annotators = [.. annotators.Select(annotator => learner?.WithLearned(annotator) ?? annotator)];
        var due = again ? annotators : DueRuns.Of(annotators, suggested, isUntouched);
        suggested = OnScreen(new(suggested, null, Stages(0), problems));
        for (var ended = 0; ended < due.Count;)
        {
            var batch = SuggestionBatch.Ask(due[ended], suggested.Document, cancellation);
            suggested = OnScreen(new(suggested, batch, Stages(++ended), problems));
        }
        if (due.Count > 0)
            store.Keep(suggested).Wait(CancellationToken.None);
        GiveBackMemory();

        IReadOnlyList<PluginAtWork> Stages(int ended) => [.. annotators.Select(annotator => new PluginAtWork(
            annotator.Description.Name,
            annotator == due.ElementAtOrDefault(ended) ? PluginStage.Running
                : due.Skip(ended).Contains(annotator) ? PluginStage.Waiting
                : PluginStage.Ended,
            learner?.LearnedFrom(annotator.Description.Name) ?? 0))];

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
}

/// <summary>What stands when a plugin has ended, or before the first one begins.</summary>
/// <param name="Before">The proposals before.</param>
/// <param name="Batch">What the plugin that ended proposes; null before the first.</param>
/// <param name="Stages">How far each plugin is, in the order they run.</param>
/// <param name="Problems">Plugins that could not be loaded, a sentence each.</param>
internal sealed record FeedProgress(Suggested Before, SuggestionBatch? Batch, IReadOnlyList<PluginAtWork> Stages, IReadOnlyList<string> Problems);

/// <summary>A plugin while the plugins run over a document.</summary>
/// <param name="Name">The annotator.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="LearnedFrom">How many of the reviewer's documents it has learned from.</param>
internal sealed record PluginAtWork(string Name, PluginStage Stage, int LearnedFrom);

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
