using Annotator.Core.Editing;
using Annotator.Core.Keeping;
using Annotator.Core.Layers;
using Annotator.Core.Learning;
using Annotator.Core.Suggesting;
using Annotator.Core.Text;
using Annotator.Storage.Care;
using Annotator.Storage.Disk;
using Annotator.Storage.Opening;
using Annotator.Storage.Reading;
using Annotator.Storage.Rows;
using Annotator.Storage.Writing;
using LiteDB;

namespace Annotator.Storage;

/// <summary>A store in one LiteDB file, held by this process alone until it is disposed of.</summary>
public sealed class LiteDbAnnotationStore : IAnnotationStore, ILearnedStates
{
    private readonly StoreLock? _lock;
    private readonly StoreTables _tables;
    private readonly StoreAccess _access;
    private readonly StoreReader _reader;
    private readonly WriteQueue _queue;
    private readonly BackupRounds _backups;
    private readonly SuggestionWriter _suggestions;
    private readonly CopyWriter _copies;
    private readonly DocumentWriter _documents;
    private readonly TimeProvider _time;
    private readonly LearnedWriter _learned;
    private volatile LayerSchema _layers;

    private LiteDbAnnotationStore(StoreLock? storeLock, StoreTables tables, LayerSchema layers, TimeProvider time)
    {
        (_lock, _tables, _layers, _time) = (storeLock, tables, layers, time);
        _queue = new(Rest);
        _access = new(tables, _queue, IsReadOnly);
        _backups = new(tables, _queue, time);
        _reader = new(tables);
        _suggestions = new(tables, _reader, _queue);
        _copies = new(tables, _reader, _suggestions);
        _documents = new(tables, _reader);
        _learned = new(tables, _reader, _queue);
        if (IsReadOnly)
            return;
        tables.CameBack = () => _lock!.Renew();
        _suggestions.SweepFirst();
    }

    /// <inheritdoc/>
    public LayerSchema Layers => _layers;

    /// <summary>Full path of the store's file.</summary>
    public string Path => _tables.Path;

    /// <summary>Whether this is a backup opened for reading; what would write is refused with a sentence.</summary>
    public bool IsReadOnly => _lock is null;

    /// <summary>What the store is kept in; for tests that count or let fail what goes to the disk.</summary>
    internal StoreTables Tables => _tables;

    /// <summary>Whether a file begins as a store does; whether it can be opened is another matter.</summary>
    public static bool IsStore(string path) => File.Exists(path) && StoreHeader.IsLiteDb(path);

    /// <summary>Opens a backup, or another file that nobody writes to, for reading.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static LiteDbAnnotationStore OpenToRead(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var tables = StoreOpening.OpenToRead(System.IO.Path.GetFullPath(path));
        try
        {
            return new(null, tables, StoreOpening.Guarded(tables.Path, () => LabelRows.Read(tables)), TimeProvider.System);
        }
        catch
        {
            tables.Dispose();
            throw;
        }
    }

    /// <summary>Opens a store, or makes a new one where there is no file.</summary>
    /// <param name="path">The store's file; its lock and its log lie beside it.</param>
    /// <param name="time">The clock the lock is dated with; null for the system's.</param>
    /// <exception cref="StoreException">Another process holds it, or it is no store, damaged, newer than this program or read-only;
    /// the file is as it was.</exception>
    public static LiteDbAnnotationStore Open(string path, TimeProvider? time = null) => Open(path, time, StoreFiles.OfDisk);

    /// <summary>Opens a store on files that tests watch.</summary>
    internal static LiteDbAnnotationStore Open(string path, TimeProvider? time, StoreFiles files)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var full = System.IO.Path.GetFullPath(path);
        StoreOpening.RequireCandidate(full);
        var storeLock = StoreLock.Take(full, time ?? TimeProvider.System);
        StoreTables? tables = null;
        try
        {
            tables = StoreOpening.Open(full, files);
            return new(storeLock, tables, StoreOpening.Guarded(full, () => LabelRows.Read(tables)), time ?? TimeProvider.System);
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
        if (IsReadOnly)
            _layers = layers.Layers.Aggregate(_layers, (all, layer) => layer.Labels.Aggregate(all, (grown, label) => grown.With(layer.Name, label)));
        else
            _access.Write(() => _layers = LabelRows.Add(_tables, _layers, layers));
    }

    /// <inheritdoc/>
    public IEnumerable<CopySummary> List(string reviewer) => _access.ReadWatched(() => _reader.List(reviewer));

    /// <inheritdoc/>
    public Document? FindDocument(string documentId) =>
        _access.ReadWatched(() => _reader.Document(documentId) is { } row ? _reader.Text(row) : null);

    /// <inheritdoc/>
    public bool Add(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var hash = TextRows.HashOf(document.Text);
        return _access.Write(() => _documents.Add(document, hash));
    }

    /// <summary>Adds many documents as one transaction, for imports.</summary>
    /// <returns>How many were not there yet.</returns>
    /// <exception cref="DocumentDiffersException">One is there with another text; none was added.</exception>
    public int AddAll(IReadOnlyCollection<Document> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var hashed = documents.Select(document => (document, hash: TextRows.HashOf(document.Text))).ToList();
        return _access.Write(() => hashed.Count(pair => _documents.Add(pair.document, pair.hash)), FoldMoment.InBulk);
    }

    /// <inheritdoc/>
    public Suggested? FindSuggested(string documentId) => _access.ReadWatched(() => _reader.FindSuggested(documentId));

    /// <inheritdoc/>
    /// <exception cref="StoreException">They could not be written, or the document is not in the store; those before stand.</exception>
    public async Task Keep(Suggested suggested)
    {
        ArgumentNullException.ThrowIfNull(suggested);
        if (suggested.Document.Annotations.FirstOrDefault(annotation => annotation.IsTouched) is { } touched)
            throw new ArgumentException($"'{touched.Id}' of '{suggested.Document.Document.Id}' is a person's decision, no suggestion.", nameof(suggested));
        await _access.WriteBehind(() => _suggestions.Keep(suggested)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public IReadOnlyList<LearnedKey> Learned() => _access.Read(() => _tables.Learned.FindAll().Where(LearnedRows.HasBytes).Select(LearnedRows.KeyOf).ToList());

    /// <inheritdoc/>
    public LearnedState? FindLearned(LearnedKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        try
        {
            return _access.Read(() => LearnedRows.Row(_tables, key) is { } row ? LearnedRows.State(_tables, row) : null);
        }
        catch (StoreException exception) when (exception.InnerException is InvalidDataException)
        {
            // It can be learned anew from the decisions, which are whole; 'store check' tells of it.
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task KeepLearned(LearnedState learned)
    {
        ArgumentNullException.ThrowIfNull(learned);
        await _access.WriteBehind(() => _learned.Keep(learned)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ReviewerCopy? Find(CopyKey copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        return _access.ReadWatched(() => _reader.Find(copy));
    }

    /// <inheritdoc/>
    public long Commit(CopyKey copy, long expectedVersion, Change change)
    {
        ArgumentNullException.ThrowIfNull(copy);
        ArgumentNullException.ThrowIfNull(change);
        return _access.Write(() => _copies.Commit(copy, expectedVersion, change));
    }

    /// <inheritdoc/>
    public IEnumerable<LoggedChange> Changes(string reviewer)
    {
        using var changes = _access.Read(() => _reader.Changes(reviewer).GetEnumerator());
        while (_access.Read(changes.MoveNext))
            yield return changes.Current;
    }

    /// <inheritdoc/>
    public IReadOnlyList<Change> ChangesOf(string documentId) => _access.Read(() => _reader.ChangesOf(documentId));

    /// <summary>The names of all who have decided anything.</summary>
    public IReadOnlyList<string> Reviewers => _access.Read(() => _reader.Reviewers());

    /// <inheritdoc/>
    public void Restore(CopyKey copy, AnnotatedDocument decided)
    {
        ArgumentNullException.ThrowIfNull(copy);
        ArgumentNullException.ThrowIfNull(decided);
        _access.Write(() => _copies.Restore(copy, decided, Now()));
    }

    /// <summary>Appends a change of labels and applies it; no annotation is touched.</summary>
    /// <exception cref="StoreException">A label is not as the change found it; nothing was written.</exception>
    public void ChangeLabels(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _access.Write(() => _layers = LabelRows.Apply(_tables, change));
    }

    /// <summary>How many annotations have a label, suggested or decided; reads all there are.</summary>
    public LabelUse UseOf(string layer, string label) => _access.Read(() => _reader.UseOf(layer, label));

    /// <summary>Every change of labels, oldest first.</summary>
    public IReadOnlyList<Change> LabelHistory() => _access.Read(() => _reader.LabelHistory());

    /// <summary>Gives a document another id; its annotations and its history stay.</summary>
    /// <exception cref="StoreException">It is not there, or the new id is taken.</exception>
    public void Rename(string documentId, string newId) => _access.Write(() => _documents.Rename(documentId, newId));

    /// <summary>Removes a document with all that was annotated, and every change made to it.</summary>
    /// <remarks>Its bytes may stand in unused pages and in backups until the store is compacted and the backups are gone.</remarks>
    /// <exception cref="StoreException">It is not there.</exception>
    public void Remove(string documentId) => _access.Write(() => _documents.Remove(documentId));

    /// <summary>
    /// Puts another text in the place of a document's and carries the annotations over. The text of before is kept with all that was
    /// annotated and changed in it, but undo does not reach it any more; <see cref="RetextBack"/> does.
    /// </summary>
    /// <param name="document">The document with its new text.</param>
    /// <param name="by">Who does it.</param>
    /// <exception cref="StoreException">It is not there.</exception>
    public RetextReport Retext(Document document, string by)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        var older = FindDocument(document.Id) ?? throw new StoreException($"'{document.Id}' is not in '{Path}'. 'annotator documents list' shows the ids there are.");
        var diff = new TextDiff(older.Text, document.Text);
        return _access.Write(() => new Retexting(_tables, _reader, _copies, new(by, Now())).Run(older, document, diff));
    }

    /// <summary>Takes the last change of a document's text back, or makes it again: the text of before stands again as it was left.</summary>
    /// <exception cref="StoreException">It is not there or never had another text.</exception>
    public void RetextBack(string documentId, string by)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        _access.Write(() => new Retexting(_tables, _reader, _copies, new(by, Now())).Back(documentId));
    }

    /// <summary>Adds another store's documents and its reviewers' copies to this one, under the ids they have there.</summary>
    /// <returns>What became of each copy, as it is done.</returns>
    /// <exception cref="StoreException">The other cannot be read, or this cannot be written; those told of before stand.</exception>
    public IEnumerable<ImportedCopy> Import(LiteDbAnnotationStore other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new StoreMerge(this, other).Run();
    }

    /// <summary>Puts a copy of another store's in this one, with its history; for <see cref="StoreMerge"/>.</summary>
    internal void Take(CopyKey key, TakenCopy taken) => _access.Write(() => _copies.Take(key, taken));

    /// <summary>A copy as it is kept, for another store to take; null when the reviewer has none.</summary>
    internal TakenCopy? Give(CopyKey key) => _access.Read(() => _reader.Give(key));

    /// <summary>From now on makes a backup beside the store while nobody waits, when something changed and the newest is old enough.</summary>
    public void KeepBackups() => _backups.Begin();

    /// <summary>Makes a verified backup now.</summary>
    /// <exception cref="StoreException">It could not be written, or the copy does not hold.</exception>
    public StoreBackup Backup()
    {
        _access.RequireWritable();
        return _backups.Make();
    }

    /// <summary>Ends what is being written, folds the log into the file and lets go of the store.</summary>
    public void Dispose()
    {
        if (!_access.End())
            return;
        try
        {
            _backups.End();
            _suggestions.Close();
            _queue.Dispose();
            if (!IsReadOnly)
                _tables.MarkClosed();
        }
        catch (Exception exception) when (exception is StoreException || StoreAccess.IsOfTheFile(exception))
        {
            // Every change is in the log; the next opening finds the store not closed in order and folds it in then.
        }
        finally
        {
            _tables.Dispose();
            _lock?.Dispose();
        }
    }

    /// <summary>What the writer does while nobody waits.</summary>
    private void Rest()
    {
        if (!IsReadOnly)
        {
            _tables.FoldWhenDue(FoldMoment.NobodyAtWork);
            _backups.MakeWhenDue();
        }
    }

    /// <summary>The clock to the millisecond, as sessions date their changes.</summary>
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(_time.GetUtcNow().ToUnixTimeMilliseconds());
}
