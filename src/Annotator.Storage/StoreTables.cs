using Annotator.Core.Keeping;
using Annotator.Storage.Opening;
using Annotator.Storage.Rows;
using LiteDB;
using Microsoft.Win32.SafeHandles;

namespace Annotator.Storage;

/// <summary>The collections of an open store, and transactions over them.</summary>
/// <remarks>Reading is safe from any thread; only the writer's thread may call what writes.</remarks>
internal sealed class StoreTables(string path, Func<LiteDatabase> connect) : IDisposable
{
    /// <summary>Pages the log may hold before it is folded into the file while nobody waits.</summary>
    private const int UsualLogPages = 256;

    /// <summary>Pages the log may hold before somebody has to wait.</summary>
    private const int MostLogPages = 16_384;

    private const int PageSize = 8192;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private volatile Connected _at = new(connect());
    private SafeFileHandle? _log;
    private bool _isUnconfirmed;
    private bool _isStuck;
    private int _pins;

    /// <summary>Full path of the store.</summary>
    public string Path { get; } = path;

    /// <summary>How what was written is brought to the disk; tests count it and let it fail.</summary>
    public Action<SafeFileHandle> Flush { get; set; } = RandomAccess.FlushToDisk;

    /// <summary>Whether anything was written since this was last set to false.</summary>
    public bool IsChanged { get; set; }

    /// <summary>One row a document, by id.</summary>
    public ILiteCollection<BsonDocument> Documents => _at.Documents;

    /// <summary>Documents as they were before they got another text, by number.</summary>
    public ILiteCollection<BsonDocument> EarlierTexts => _at.EarlierTexts;

    /// <summary>Pieces of the texts, by document number and piece.</summary>
    public ILiteCollection<BsonDocument> Texts => _at.Texts;

    /// <summary>One row a (reviewer, document).</summary>
    public ILiteCollection<BsonDocument> Copies => _at.Copies;

    /// <summary>One row an annotation, by copy and number.</summary>
    public ILiteCollection<BsonDocument> Annotations => _at.Annotations;

    /// <summary>One row a link, by copy and number.</summary>
    public ILiteCollection<BsonDocument> Links => _at.Links;

    /// <summary>Every change ever made, by sequence; append-only.</summary>
    public ILiteCollection<BsonDocument> Changes => _at.Changes;

    /// <summary>The labels in the order they were declared.</summary>
    public ILiteCollection<BsonDocument> Labels => _at.Labels;

    /// <summary>The last runs over a document, by document number.</summary>
    public ILiteCollection<BsonDocument> Runs => _at.Runs;

    /// <summary>The reviewers by number.</summary>
    public ILiteCollection<BsonDocument> Reviewers => _at.Reviewers;

    /// <summary>Numbers of copies whose rows nobody sees: suggestions not yet whole, or no longer in force.</summary>
    public ILiteCollection<BsonDocument> Leftovers => _at.Leftovers;

    /// <summary>Counters and the clean-close mark.</summary>
    public ILiteCollection<BsonDocument> Meta => _at.Meta;

    /// <summary>Whether the store was closed in order the last time.</summary>
    public bool WasClosedCleanly { get; private set; } = true;

    /// <summary>A mapper that leaves strings alone, should one ever reach it; we map by hand.</summary>
    public static BsonMapper Mapper() => new() { TrimWhitespace = false, EmptyStringToNull = false };

    /// <summary>The rows of one owner in a collection keyed by owner and number, in order.</summary>
    public static IEnumerable<BsonDocument> RowsOf(ILiteCollection<BsonDocument> collection, long owner, int limit = int.MaxValue)
    {
        var (first, last) = RowKey.Range(owner);
        return collection.Find(Query.Between("_id", first, last), limit: limit);
    }

    /// <summary>The row with the greatest key; null in an empty collection.</summary>
    public static BsonDocument? LastOrNull(ILiteCollection<BsonDocument> collection) =>
        collection.Query().OrderByDescending("_id").Limit(1).ToList().FirstOrDefault();

    /// <summary>Makes an empty store.</summary>
    public void Initialize()
    {
        var database = _at.Database;
        database.UtcDate = true;
        StoreIndexes.Ensure(this);
        Meta.Insert(new BsonDocument { ["_id"] = "closed", ["v"] = true });
        Meta.Insert(new BsonDocument { ["_id"] = "numbers" });
        database.UserVersion = StoreHeader.UserVersion;
        FoldByHand();
        database.Checkpoint();
    }

    /// <summary>Notes in the header that the rows are of this program's schema.</summary>
    public void MarkMigrated()
    {
        _at.Database.UserVersion = StoreHeader.UserVersion;
        _at.Database.Checkpoint();
    }

    /// <summary>Our mark and the schema version, as the header and the log have them.</summary>
    public int UserVersion => _at.Database.UserVersion;

    /// <summary>The names of all collections there are.</summary>
    public IEnumerable<string> CollectionNames() => _at.Database.GetCollectionNames();

    /// <summary>Any collection by its name.</summary>
    public ILiteCollection<BsonDocument> Collection(string name) => _at.Database.GetCollection(name);

    /// <summary>Whether the clean-close mark is set.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public bool IsMarkedClosed() =>
        (Meta.FindById("closed") ?? throw new InvalidDataException("its counters are missing"))["v"].AsBoolean;

    /// <summary>Reads something of every collection that opening needs.</summary>
    public void RequireReadable()
    {
        if (Meta.FindById("closed") is null || Meta.FindById("numbers") is null)
            throw new InvalidDataException("its counters are missing");
        foreach (var name in CollectionNames())
            _ = (Collection(name).Query().Limit(1).ToList(), LastOrNull(Collection(name)));
    }

    /// <summary>Notes that the store is open, so that the next opening knows whether it was closed in order.</summary>
    public void MarkOpen()
    {
        WasClosedCleanly = IsMarkedClosed();
        FoldByHand();
        InTransaction(() => Meta.Update(new BsonDocument { ["_id"] = "closed", ["v"] = false }));
        OpenLog();
        Secure();
        IsChanged = false;
    }

    /// <summary>Notes that the store was closed in order and folds the log into the file.</summary>
    public void MarkClosed()
    {
        InTransaction(() => Meta.Update(new BsonDocument { ["_id"] = "closed", ["v"] = true }));
        if (_log is not null)
            Secure();
        _at.Database.Checkpoint();
    }

    /// <summary>The next number of a kind, counted from 1; inside a transaction.</summary>
    public long NextNumber(string kind)
    {
        var numbers = Meta.FindById("numbers");
        var next = numbers[kind].IsNull ? 1 : numbers[kind].AsInt64 + 1;
        numbers[kind] = next;
        Meta.Update(numbers);
        return next;
    }

    /// <summary>Does all of it or nothing. It survives the process when this returns; the power only after <see cref="Secure"/>.</summary>
    public T InTransaction<T>(Func<T> work)
    {
        var database = _at.Database;
        try
        {
            database.BeginTrans();
            var result = work();
            IsChanged = true;
            // A failed operation inside rolls back everything, and Commit says so only here.
            return database.Commit() ? result : throw new StoreException($"'{Path}' did not take the change; nothing was written. Try again.");
        }
        catch (Exception exception)
        {
            RollBack(database, exception);
            throw;
        }
    }

    /// <summary>Waits until what was committed is on disk: LiteDB leaves it to the system, which may hold it for half a minute.</summary>
    /// <exception cref="NotOnDiskException">The disk did not confirm it. It is kept all the same, and the next call tries again.</exception>
    public void Secure()
    {
        try
        {
            // After a failure the system forgets what it could not write, so that it is all written anew.
            if (_isUnconfirmed)
                _at.Database.Checkpoint();
            Flush(_log!);
            _isUnconfirmed = false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or LiteException)
        {
            _isUnconfirmed = true;
            throw new NotOnDiskException(
                $"'{Path}' has the change, but the disk did not confirm it ({exception.Message.TrimEnd('.')}): a power cut could lose it. Check the disk; the next change tries again.",
                exception);
        }
    }

    /// <summary>Folds the log into the file when it has grown; while a person waits, only when it has grown very much.</summary>
    public void FoldWhenDue(bool isAnyoneWaiting)
    {
        if (_pins > 0 || LogPages() <= (isAnyoneWaiting || _isStuck ? MostLogPages : UsualLogPages))
            return;
        try
        {
            _at.Database.Checkpoint();
        }
#pragma warning disable CA1031 // Everything stands in the log, whatever went wrong; the next time may go well.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _isStuck = true;
            Revive(_at.Database, exception);
        }
    }

    /// <summary>Folds the log into the file now.</summary>
    public void FoldNow() => _at.Database.Checkpoint();

    /// <summary>Folds the log into the file, which then stands still until it is unpinned, so that it can be copied.</summary>
    public void Pin()
    {
        _at.Database.Checkpoint();
        _pins++;
    }

    /// <summary>Lets the file change again.</summary>
    public void Unpin() => _pins--;

    public void Dispose()
    {
        _log?.Dispose();
        _at.Database.Dispose();
    }

    private void RollBack(LiteDatabase database, Exception cause)
    {
        try
        {
            database.Rollback();
        }
#pragma warning disable CA1031 // What made it fail is told; that it can no more be rolled back says nothing new.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
        Revive(database, cause);
    }

    /// <summary>Puts a new database in the place of one that failed: LiteDB gives up for good where the disk may recover.</summary>
    private void Revive(LiteDatabase database, Exception cause)
    {
        // What failed in the middle of writing may stand in LiteDB's memory and not on the disk; only a new look tells.
        if (cause is StoreException or StaleCopyException)
            return;
        _log?.Dispose();
        try
        {
            database.Dispose();
        }
#pragma warning disable CA1031 // It is done with, whatever it still wanted to write.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
        StoreHeader.CutTornPage(Path);
        _at = new(connect());
        OpenLog();
    }

    private void OpenLog() =>
        _log = File.OpenHandle(StoreHeader.LogOf(Path), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>LiteDB would fold the log in the middle of a person's edit.</summary>
    private void FoldByHand()
    {
        if (_at.Database.CheckpointSize != 0)
            _at.Database.CheckpointSize = 0;
        // A reading that broke off at a damaged page never gives its lock back, and folding would wait for it this long.
        if (_at.Database.Timeout != Patience)
            _at.Database.Timeout = Patience;
    }

    private long LogPages() => new FileInfo(StoreHeader.LogOf(Path)) is { Exists: true } log ? log.Length / PageSize : 0;

    /// <summary>A LiteDB database with its collections.</summary>
    private sealed class Connected(LiteDatabase database)
    {
        public LiteDatabase Database { get; } = database;

        public ILiteCollection<BsonDocument> Documents { get; } = database.GetCollection("documents");

        public ILiteCollection<BsonDocument> EarlierTexts { get; } = database.GetCollection("earlier");

        public ILiteCollection<BsonDocument> Texts { get; } = database.GetCollection("texts");

        public ILiteCollection<BsonDocument> Copies { get; } = database.GetCollection("copies");

        public ILiteCollection<BsonDocument> Annotations { get; } = database.GetCollection("annotations");

        public ILiteCollection<BsonDocument> Links { get; } = database.GetCollection("links");

        public ILiteCollection<BsonDocument> Changes { get; } = database.GetCollection("changes");

        public ILiteCollection<BsonDocument> Labels { get; } = database.GetCollection("labels");

        public ILiteCollection<BsonDocument> Runs { get; } = database.GetCollection("runs");

        public ILiteCollection<BsonDocument> Reviewers { get; } = database.GetCollection("reviewers");

        public ILiteCollection<BsonDocument> Leftovers { get; } = database.GetCollection("leftovers");

        public ILiteCollection<BsonDocument> Meta { get; } = database.GetCollection("meta");
    }
}
