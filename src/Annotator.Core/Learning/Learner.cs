using System.Collections.Immutable;
using Annotator.Core.Keeping;
using Annotator.Core.Suggesting;

namespace Annotator.Core.Learning;

/// <summary>Lets annotators learn from one reviewer's documents, beside the person, and suggest with what they learned.</summary>
/// <remarks>Thread-safe. One lesson is taken at a time; a document just left waits for one lesson at most.</remarks>
/// <param name="store">The reviewer's copies.</param>
/// <param name="states">Where what is learned is kept.</param>
/// <param name="reviewer">Whose decisions count.</param>
public sealed class Learner(IAnnotationStore store, ILearnedStates states, string reviewer) : IDisposable
{
    /// <summary>Lessons of a catching-up between two writings of the state.</summary>
    private const int LessonsBetweenWritings = 20;

    private readonly SemaphoreSlim _oneLesson = new(1);
    private readonly CancellationTokenSource _ending = new();
    private ImmutableDictionary<string, Taught> _taught = ImmutableDictionary<string, Taught>.Empty;

    /// <summary>The annotator with what it learned; as it is when it has learned nothing or does not learn.</summary>
    public ReadyAnnotator WithLearned(ReadyAnnotator annotator) => StateOf(annotator)?.Annotator ?? annotator;

    /// <summary>How many documents an annotator has learned from; 0 when it has not been asked for yet.</summary>
    public int LearnedFrom(string annotator) => _taught.GetValueOrDefault(annotator)?.State.LearnedFrom ?? 0;

    /// <summary>Lets annotators learn from a document that was worked on, unless they know it as it is.</summary>
    /// <param name="annotators">As they were loaded; those that do not learn are passed over.</param>
    /// <param name="documentId">The document.</param>
    /// <returns>Ends with what went wrong, a sentence each, when the lesson is over and on disk.</returns>
    public Task<ImmutableArray<string>> Learn(IEnumerable<ReadyAnnotator> annotators, string documentId) =>
        Take([.. annotators.Where(Learns)], [documentId]);

    /// <summary>Learns what was missed: documents done before, or learned from by another version of the annotator.</summary>
    /// <param name="annotators">As they were loaded; those that do not learn are passed over.</param>
    /// <returns>Ends with what went wrong, a sentence each.</returns>
    public async Task<ImmutableArray<string>> CatchUp(IEnumerable<ReadyAnnotator> annotators)
    {
        var problems = ImmutableArray<string>.Empty;
        foreach (var annotator in annotators.Where(Learns).ToArray())
        {
            var missed = await Task.Run(() => Missed(annotator)).ConfigureAwait(false);
            foreach (var documents in missed.Chunk(LessonsBetweenWritings))
                problems = problems.AddRange(await Take([annotator], documents).ConfigureAwait(false));
        }
        return problems;
    }

    /// <summary>Forgets what an annotator learned from this reviewer.</summary>
    /// <returns>How many documents it had learned from.</returns>
    public async Task<int> Forget(ReadyAnnotator annotator)
    {
        await _oneLesson.WaitAsync(_ending.Token).ConfigureAwait(false);
        try
        {
            if (StateOf(annotator) is not { } taught)
                return 0;
            var forgotten = Forgetting.Of(taught.State, store);
            Set(annotator, forgotten, []);
            await states.KeepLearned(forgotten).ConfigureAwait(false);
            return taught.State.LearnedFrom;
        }
        finally
        {
            _oneLesson.Release();
        }
    }

    /// <summary>Ends the lesson at work; what it would have taught is caught up on the next time.</summary>
    public void Dispose() => _ending.Cancel();

    private static bool Learns(ReadyAnnotator annotator) => annotator.Instance is ILearningAnnotator;

    private async Task<ImmutableArray<string>> Take(ImmutableArray<ReadyAnnotator> annotators, IReadOnlyList<string> documents)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        foreach (var annotator in annotators)
        {
            // Each lesson lets others in between: the person's document goes before those caught up on.
            foreach (var document in documents)
                await OneAtATime(() => Teach(annotator, document), annotator, problems).ConfigureAwait(false);
            await OneAtATime(() => Write(annotator), annotator, problems).ConfigureAwait(false);
        }
        return problems.ToImmutable();
    }

    private async Task OneAtATime(Func<Task> work, ReadyAnnotator annotator, ImmutableArray<string>.Builder problems)
    {
        await _oneLesson.WaitAsync(_ending.Token).ConfigureAwait(false);
        try
        {
            await Task.Run(work).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_ending.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A plugin may throw anything; it goes on suggesting with what it has.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            problems.Add($"{annotator.Description.Name} could not learn: {exception.Message}");
        }
        finally
        {
            _oneLesson.Release();
        }
    }

    private Task Teach(ReadyAnnotator annotator, string documentId)
    {
        if (StateOf(annotator) is not { } taught || store.Find(new(documentId, reviewer)) is not { } copy
            || copy.Document.Status.State == DocumentState.Skipped
            || !copy.Document.Annotations.Any(annotation => annotation.IsTouched) && copy.Document.Status.State != DocumentState.Done
            || taught.State.Knows(documentId, copy.Version))
            return Task.CompletedTask;
        Set(annotator, Lesson.Learn(annotator, taught.State, copy.Document, copy.Version, _ending.Token), taught.ToRelearn);
        return Task.CompletedTask;
    }

    private async Task Write(ReadyAnnotator annotator)
    {
        if (StateOf(annotator) is not { IsWritten: false } taught)
            return;
        await states.KeepLearned(taught.State).ConfigureAwait(false);
        lock (_ending)
            _taught = _taught.SetItem(annotator.Description.Name, taught with { IsWritten = true });
    }

    /// <summary>Documents done and not yet learned from, after those that another version learned from.</summary>
    private IReadOnlyList<string> Missed(ReadyAnnotator annotator)
    {
        if (StateOf(annotator) is not { } taught)
            return [];
        var known = taught.State.Documents.Select(document => document.DocumentId).ToHashSet();
        var done = store.List(reviewer).Where(copy => copy.Status.State == DocumentState.Done).Select(copy => copy.DocumentId);
        return [.. taught.ToRelearn.Union(done).Where(id => !known.Contains(id))];
    }

    /// <summary>What an annotator learned so far, read from the store once; null for one that does not learn.</summary>
    private Taught? StateOf(ReadyAnnotator annotator)
    {
        if (!Learns(annotator))
            return null;
        lock (_ending)
        {
            if (!_taught.TryGetValue(annotator.Description.Name, out var taught))
                _taught = _taught.Add(annotator.Description.Name, taught = Read(annotator));
            return taught;
        }
    }

    private Taught Read(ReadyAnnotator annotator)
    {
        var key = new LearnedKey(annotator.Description.Name, reviewer);
        var kept = states.FindLearned(key);
        if (kept is not null && kept.Version == annotator.Description.Version && Applied(annotator, kept) is { } applied)
            return new(kept, applied, [], IsWritten: true);
        // Another version, or bytes the annotator does not know: the decisions are still there to learn from anew.
        return new(
            new(key, annotator.Description.Version, kept is null ? [] : kept.Documents.RemoveAll(document => !document.IsForgotten), default),
            annotator,
            kept is null ? [] : [.. kept.Documents.Where(document => !document.IsForgotten).Select(document => document.DocumentId)],
            IsWritten: true);
    }

    private void Set(ReadyAnnotator annotator, LearnedState state, ImmutableArray<string> toRelearn)
    {
        var applied = Applied(annotator, state)
            ?? throw new InvalidDataException("it does not take back the state it wrote itself. Tell its author.");
        lock (_ending)
            _taught = _taught.SetItem(annotator.Description.Name, new(state, applied, toRelearn, IsWritten: false));
    }

    /// <summary>The annotator with a state; null when it does not take it for its own.</summary>
    private static ReadyAnnotator? Applied(ReadyAnnotator annotator, LearnedState state)
    {
        try
        {
            return state.Mark is { } mark
                ? annotator with { Instance = ((ILearningAnnotator)annotator.Instance).With(state.Bytes), Learned = mark }
                : annotator;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>An annotator's state and the annotator that suggests with it.</summary>
    /// <param name="State">What it learned.</param>
    /// <param name="Annotator">The annotator as it suggests now.</param>
    /// <param name="ToRelearn">Documents that another version of it learned from.</param>
    /// <param name="IsWritten">Whether the state is in the store.</param>
    private sealed record Taught(LearnedState State, ReadyAnnotator Annotator, ImmutableArray<string> ToRelearn, bool IsWritten);
}
