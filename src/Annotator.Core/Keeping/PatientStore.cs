using Annotator.Core.Editing;
using Annotator.Core.Layers;
using Annotator.Core.Suggesting;

namespace Annotator.Core.Keeping;

/// <summary>
/// A store that goes on when its disk does not: a change that cannot be written waits in memory, shows in everything that is read,
/// and is written before the next one. <see cref="Problem"/> says so for the status line.
/// </summary>
/// <param name="store">Where changes are kept; disposed of with this.</param>
public sealed class PatientStore(IAnnotationStore store) : IAnnotationStore
{
    private readonly object _gate = new();
    private readonly List<Waiting> _waiting = [];

    /// <summary>Number of changes that are in memory only.</summary>
    public int Unsaved
    {
        get
        {
            lock (_gate)
                return _waiting.Count;
        }
    }

    /// <summary>Why changes wait, or why the disk did not confirm the last one; null when all is on disk.</summary>
    public string? Problem { get; private set; }

    /// <inheritdoc/>
    public LayerSchema Layers => store.Layers;

    /// <summary>Tries again to write what waits.</summary>
    /// <returns>Whether all is on disk.</returns>
    public bool TrySave()
    {
        lock (_gate)
        {
            try
            {
                if (_waiting.Count == 0)
                    return Problem is null;
                Problem = null;
                SaveWaiting();
                return Problem is null;
            }
            catch (StoreException exception)
            {
                Tell(exception);
                return false;
            }
        }
    }

    /// <inheritdoc/>
    public long Commit(CopyKey copy, long expectedVersion, Change change)
    {
        lock (_gate)
        {
            try
            {
                Problem = null;
                SaveWaiting();
                return Write(copy, expectedVersion, change);
            }
            catch (StoreException exception)
            {
                _waiting.Add(new(copy, expectedVersion, change));
                Tell(exception);
                return expectedVersion + 1;
            }
        }
    }

    /// <inheritdoc/>
    public ReviewerCopy? Find(CopyKey copy)
    {
        lock (_gate)
        {
            var mine = _waiting.Where(waiting => waiting.Copy == copy).ToList();
            return store.Find(copy) is not { } kept || mine.Count == 0
                ? store.Find(copy)
                : kept with
                {
                    View = kept.View with { Document = mine.Aggregate(kept.Document, (document, waiting) => waiting.Change.ApplyTo(document)) },
                    Version = kept.Version + mine.Count,
                };
        }
    }

    /// <inheritdoc/>
    public IEnumerable<CopySummary> List(string reviewer)
    {
        lock (_gate)
        {
            var waiting = _waiting.Where(waiting => waiting.Copy.Reviewer == reviewer).Select(waiting => waiting.Copy.DocumentId).ToHashSet();
            return [.. store.List(reviewer).Select(summary => waiting.Contains(summary.DocumentId) ? Summary(Find(new(summary.DocumentId, reviewer))!) : summary)];
        }
    }

    /// <inheritdoc/>
    public IEnumerable<LoggedChange> Changes(string reviewer)
    {
        List<LoggedChange> waiting;
        lock (_gate)
            waiting = [.. _waiting.Where(waiting => waiting.Copy.Reviewer == reviewer).Select(waiting => new LoggedChange(waiting.Copy.DocumentId, waiting.Change)).Reverse()];
        return waiting.Concat(store.Changes(reviewer));
    }

    /// <inheritdoc/>
    public IReadOnlyList<Change> ChangesOf(string documentId)
    {
        lock (_gate)
            return [.. store.ChangesOf(documentId), .. _waiting.Where(waiting => waiting.Copy.DocumentId == documentId).Select(waiting => waiting.Change)];
    }

    /// <inheritdoc/>
    public void Declare(LayerSchema layers) => store.Declare(layers);

    /// <inheritdoc/>
    public Document? FindDocument(string documentId) => store.FindDocument(documentId);

    /// <inheritdoc/>
    public bool Add(Document document) => store.Add(document);

    /// <inheritdoc/>
    public Suggested? FindSuggested(string documentId) => store.FindSuggested(documentId);

    /// <inheritdoc/>
    public Task Keep(Suggested suggested) => store.Keep(suggested);

    /// <inheritdoc/>
    public void Restore(CopyKey copy, AnnotatedDocument decided) => store.Restore(copy, decided);

    /// <summary>Tries a last time to write what waits, then closes the store; ask <see cref="TrySave"/> before, for what still waits is lost.</summary>
    public void Dispose()
    {
        TrySave();
        store.Dispose();
    }

    private void SaveWaiting()
    {
        while (_waiting is [var first, ..])
        {
            Write(first.Copy, first.ExpectedVersion, first.Change);
            _waiting.RemoveAt(0);
        }
    }

    /// <summary>A change the disk did not confirm is kept all the same.</summary>
    private long Write(CopyKey copy, long expectedVersion, Change change)
    {
        try
        {
            return store.Commit(copy, expectedVersion, change);
        }
        catch (NotOnDiskException exception)
        {
            Problem = exception.Message;
            return expectedVersion + 1;
        }
        catch (StaleCopyException) when (IsKept(copy, expectedVersion + 1, change))
        {
            return expectedVersion + 1;
        }
    }

    /// <summary>Whether a change reached the disk in the very write that then failed.</summary>
    private bool IsKept(CopyKey copy, long version, Change change) =>
        store.Find(copy)?.Version == version
        && store.Changes(copy.Reviewer).FirstOrDefault() is { } newest
        && (newest.DocumentId, newest.Change.At, newest.Change.Description, newest.Change.Origin)
            == (copy.DocumentId, change.At, change.Description, change.Origin);

    private static CopySummary Summary(ReviewerCopy copy)
    {
        var annotations = copy.Document.Annotations;
        return new(copy.Key.DocumentId, copy.Document.Status, annotations.PendingCount, annotations.Count - annotations.PendingCount) { Doubt = Doubt.Of(annotations) };
    }

    private void Tell(StoreException exception)
    {
        Problem = _waiting.Count == 0 ? exception.Message : $"Not saved: {_waiting.Count} change{(_waiting.Count == 1 ? " waits" : "s wait")} in memory. {exception.Message}";
    }

    /// <summary>A change that is in memory only.</summary>
    private sealed record Waiting(CopyKey Copy, long ExpectedVersion, Change Change);
}
