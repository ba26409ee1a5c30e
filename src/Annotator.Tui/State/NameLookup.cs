namespace Annotator.Tui.State;

/// <summary>Asks plugins, beside the person, what bears a name; a newer question stops the one before.</summary>
/// <param name="post">Runs an action on the screen's thread.</param>
internal sealed class NameLookup(Action<Action> post) : IDisposable
{
    private const int MostAnswers = 50;

    private CancellationTokenSource? _running;
    private Task _last = Task.CompletedTask;

    /// <summary>Asks one plugin after the other.</summary>
    /// <param name="annotators">The plugins.</param>
    /// <param name="query">What was typed; not empty.</param>
    /// <param name="annotation">The annotation the answer is for.</param>
    /// <param name="document">The document it stands in.</param>
    /// <param name="answer">Called on the screen's thread with what was found, unless something else was asked meanwhile.</param>
    /// <param name="fail">Called there instead, with a sentence, when a plugin threw.</param>
    public void Ask(
        IReadOnlyList<ILookupAnnotator> annotators,
        string query,
        Annotation annotation,
        AnnotatedDocument document,
        Action<IReadOnlyList<Alternative>> answer,
        Action<string> fail)
    {
        Stop();
        var cancellation = (_running = new CancellationTokenSource()).Token;
        // One at a time: a plugin that is slow to stop must not pile up.
        _last = _last.ContinueWith(_ => Work(), TaskScheduler.Default);

        void Work()
        {
            try
            {
                var found = annotators.SelectMany(annotator => annotator.LookUp(query, annotation, document, cancellation))
                    .TakeWhile(_ => !cancellation.IsCancellationRequested).Take(MostAnswers).ToArray();
                Post(() => answer(found));
            }
            catch (OperationCanceledException)
            {
                // Something else was typed.
            }
#pragma warning disable CA1031 // A plugin may throw anything; the work goes on.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Post(() => fail($"The look-up of '{query}' failed: {exception.Message}"));
            }
        }

        void Post(Action act) => post(() =>
        {
            if (!cancellation.IsCancellationRequested)
                act();
        });
    }

    /// <summary>Lets go of what was asked last.</summary>
    public void Stop()
    {
        _running?.Cancel();
        _running = null;
    }

    /// <inheritdoc/>
    public void Dispose() => Stop();
}
