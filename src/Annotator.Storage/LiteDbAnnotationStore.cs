using Annotator.Core.Editing;
using Annotator.Core.Keeping;
using Annotator.Core.Layers;
using Annotator.Core.Suggesting;
using Annotator.Storage.Opening;
using Annotator.Storage.Reading;
using Annotator.Storage.Rows;
using Annotator.Storage.Writing;
using LiteDB;

namespace Annotator.Storage;

/// <summary>A store in one LiteDB file, held by this process alone until it is disposed of.</summary>
public sealed class LiteDbAnnotationStore : IAnnotationStore
{
    private readonly StoreLock _lock;
    private readonly StoreTables _tables;
    private readonly StoreReader _reader;
    private readonly WriteQueue _queue = new();
    private readonly SuggestionWriter _suggestions;
    private readonly CopyWriter _copies;
    private readonly DocumentWriter _documents;
    private volatile LayerSchema _layers;
    private int _disposed;

    private LiteDbAnnotationStore(StoreLock storeLock, StoreTables tables, LayerSchema layers)
    {
        (_lock, _tables, _layers) = (storeLock, tables, layers);
        _reader = new(tables);
        _suggestions = new(tables, _reader, _queue);
        _copies = new(tables, _reader, _suggestions);
        _documents = new(tables, _reader);
        _suggestions.SweepFirst();
    }

    /// <inheritdoc/>
    public LayerSchema Layers => _layers;

    /// <summary>Full path of the store's file.</summary>
    public string Path => _tables.Path;

    /// <summary>Opens a store, or makes a new one where there is no file.</summary>
    /// <param name="path">The store's file; its lock and its log lie beside it.</param>
    /// <param name="time">The clock the lock is dated with; null for the system's.</param>
    /// <exception cref="StoreException">Another process holds it, or it is no store, damaged, newer than this program or read-only;
    /// the file is as it was.</exception>
    public static LiteDbAnnotationStore Open(string path, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var full = System.IO.Path.GetFullPath(path);
        StoreOpening.RequireCandidate(full);
        var storeLock = StoreLock.Take(full, time ?? TimeProvider.System);
        StoreTables? tables = null;
        try
        {
            tables = StoreOpening.Open(full);
            return new(storeLock, tables, LabelRows.Read(tables));
        }
        catch
        {
            tables?.Dispose();
            storeLock.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Declare(LayerSchema layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        Write(() => _layers = LabelRows.Add(_tables, _layers, layers));
    }

    /// <inheritdoc/>
    public IEnumerable<CopySummary> List(string reviewer) => Read(() => _reader.List(reviewer));

    /// <inheritdoc/>
    public Document? FindDocument(string documentId) =>
        Read(() => _reader.Document(documentId) is { } row ? _reader.Text(row) : null);

    /// <inheritdoc/>
    public bool Add(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var hash = TextRows.HashOf(document.Text);
        return Write(() => _documents.Add(document, hash));
    }

    /// <inheritdoc/>
    public Suggested? FindSuggested(string documentId) => Read(() => _reader.FindSuggested(documentId));

    /// <inheritdoc/>
    /// <exception cref="StoreException">They could not be written, or the document is not in the store; those before stand.</exception>
    public async Task Keep(Suggested suggested)
    {
        ArgumentNullException.ThrowIfNull(suggested);
        if (suggested.Document.Annotations.FirstOrDefault(annotation => annotation.IsTouched) is { } touched)
            throw new ArgumentException($"'{touched.Id}' of '{suggested.Document.Document.Id}' is a person's decision, no suggestion.", nameof(suggested));
        try
        {
            await _suggestions.Keep(suggested).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOfTheFile(exception))
        {
            throw Unwritten(exception);
        }
    }

    /// <inheritdoc/>
    public ReviewerCopy? Find(CopyKey copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        return Read(() => _reader.Find(copy));
    }

    /// <inheritdoc/>
    public long Commit(CopyKey copy, long expectedVersion, Change change)
    {
        ArgumentNullException.ThrowIfNull(copy);
        ArgumentNullException.ThrowIfNull(change);
        return Write(() => _copies.Commit(copy, expectedVersion, change));
    }

    /// <inheritdoc/>
    public IEnumerable<LoggedChange> Changes(string reviewer)
    {
        using var changes = Read(() => _reader.Changes(reviewer).GetEnumerator());
        while (Read(changes.MoveNext))
            yield return changes.Current;
    }

    /// <inheritdoc/>
    public void Restore(CopyKey copy, AnnotatedDocument decided)
    {
        ArgumentNullException.ThrowIfNull(copy);
        ArgumentNullException.ThrowIfNull(decided);
        Write(() => _copies.Restore(copy, decided));
    }

    /// <summary>Ends what is being written, folds the log into the file and lets go of the store.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        try
        {
            _suggestions.Close();
            _queue.Dispose();
            _tables.MarkClosed();
        }
        catch (Exception exception) when (exception is StoreException || IsOfTheFile(exception))
        {
            // Every change is in the log; the next opening finds the store not closed in order and folds it in then.
        }
        finally
        {
            _tables.Dispose();
            _lock.Dispose();
        }
    }

    /// <summary>One transaction before all that waits; on disk when this returns.</summary>
    private T Write<T>(Func<T> work)
    {
        try
        {
            return _queue.First(() =>
            {
                var result = _tables.InTransaction(work);
                _tables.FlushToDisk();
                return result;
            });
        }
        catch (Exception exception) when (IsOfTheFile(exception))
        {
            throw Unwritten(exception);
        }
    }

    private T Read<T>(Func<T> work)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        try
        {
            return work();
        }
        catch (Exception exception) when (IsOfTheFile(exception))
        {
            throw new StoreException($"'{Path}' could not be read ({exception.Message.TrimEnd('.')}). Close Annotator and put a copy of the store in its place.", exception);
        }
    }

    private StoreException Unwritten(Exception exception) =>
        new($"'{Path}' could not be written ({exception.Message.TrimEnd('.')}); the change is not kept. Free some space or check the disk, then try again.", exception);

    private static bool IsOfTheFile(Exception exception) =>
        exception is LiteException or IOException or InvalidDataException or UnauthorizedAccessException;
}
