using Annotator.Core.Keeping;
using Annotator.Storage.Disk;
using Annotator.Storage.Opening;
using LiteDB;

namespace Annotator.Storage;

/// <summary>The collections of an open store, and transactions over them.</summary>
/// <remarks>Reading is safe from any thread; only the writer's thread may call what writes.</remarks>
internal sealed class StoreTables(string path, Func<StoreConnection> connect) : IDisposable
{
    /// <summary>Pages that may wait for a flush: the flush of a person's edit brings them all to the disk.</summary>
    private const int MostUnflushedPages = 48;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private volatile StoreCollections _at = new(connect());
    private bool _isUnconfirmed;
    private bool _isStuck;
    private bool _isDown;
    private bool _isClosed;
    private long _flushedPages;
    private int _pins;

    /// <summary>Full path of the store.</summary>
    public string Path { get; } = path;

    /// <summary>How what was written is brought to the disk; tests count it and let it fail.</summary>
    public Action<RandomFile> Flush { get; set; } = log => log.Flush();

    /// <summary>Called before a store that was gone is opened again.</summary>
    public Action? CameBack { get; set; }

    /// <summary>Whether anything was written since this was last set to false.</summary>
    public bool IsChanged { get; set; }

    /// <summary>One row a document, by id.</summary>
    public RowTable Documents => _at.Documents;

    /// <summary>Documents as they were before they got another text, by number.</summary>
    public RowTable EarlierTexts => _at.EarlierTexts;

    /// <summary>Pieces of the texts, by document number and piece.</summary>
    public RowTable Texts => _at.Texts;

    /// <summary>One row a (reviewer, document).</summary>
    public RowTable Copies => _at.Copies;

    /// <summary>One row an annotation, by copy and number.</summary>
    public RowTable Annotations => _at.Annotations;

    /// <summary>One row a link, by copy and number.</summary>
    public RowTable Links => _at.Links;

    /// <summary>Every change ever made, by sequence; append-only.</summary>
    public RowTable Changes => _at.Changes;

    /// <summary>The labels in the order they were declared.</summary>
    public RowTable Labels => _at.Labels;

    /// <summary>The last runs over a document, by document number.</summary>
    public RowTable Runs => _at.Runs;

    /// <summary>The reviewers by number.</summary>
    public RowTable Reviewers => _at.Reviewers;

    /// <summary>Numbers of copies whose rows nobody sees: suggestions not yet whole, or no longer in force.</summary>
    public RowTable Leftovers => _at.Leftovers;

    /// <summary>What annotators learned, by a number counted up; absent in a store where nothing was ever learned.</summary>
    public RowTable Learned => _at.Learned;

    /// <summary>The bytes of what was learned, by that number and piece.</summary>
    public RowTable LearnedBytes => _at.LearnedBytes;

    /// <summary>Counters and the clean-close mark.</summary>
    public RowTable Meta => _at.Meta;

    /// <summary>Whether the store was closed in order the last time.</summary>
    public bool WasClosedCleanly { get; private set; } = true;

    /// <summary>Makes an empty store.</summary>
    public void Initialize()
    {
        var database = _at.Database;
        database.UtcDate = true;
        StoreIndexes.Ensure(this);
        Meta.Insert(new BsonDocument { ["_id"] = "closed", ["v"] = true });
        Meta.Insert(new BsonDocument { ["_id"] = "numbers", ["documents"] = 0L });
        database.UserVersion = StoreHeader.UserVersion;
        FoldByHand();
        FoldNow();
        _isClosed = true;
    }

    /// <summary>Our mark and the schema version, as the header and the log have them.</summary>
    public int UserVersion => _at.Database.UserVersion;

    /// <summary>The names of all collections there are.</summary>
    public IEnumerable<string> CollectionNames() => _at.Database.GetCollectionNames();

    /// <summary>Any collection by its name.</summary>
    public RowTable Collection(string name) => _at.Connection.Table(name);

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
            _ = (Collection(name).Query().Limit(1).ToList(), Collection(name).LastOrNull());
    }

    /// <summary>Notes that the store is open, so that the next opening knows whether it was closed in order.</summary>
    public void MarkOpen()
    {
        WasClosedCleanly = IsMarkedClosed();
        _isClosed = false;
        FoldByHand();
        InTransaction(() => Meta.Update(new BsonDocument { ["_id"] = "closed", ["v"] = false }));
        // The file itself must say so: a log that got lost could not.
        FoldNow();
        IsChanged = false;
    }

    /// <summary>Notes that the store was closed in order and folds the log into the file.</summary>
    public void MarkClosed()
    {
        InTransaction(() => Meta.Update(new BsonDocument { ["_id"] = "closed", ["v"] = true }));
        FoldNow();
        _isClosed = true;
    }

    /// <summary>The next number of a kind, counted from 1; inside a transaction.</summary>
    public long NextNumber(string kind)
    {
        var numbers = Meta.Require("numbers");
        var next = numbers[kind].IsNull ? 1 : numbers[kind].AsInt64 + 1;
        numbers[kind] = next;
        Meta.Update(numbers);
        return next;
    }

    /// <summary>Does all of it or nothing. It survives the process when this returns; the power only after <see cref="Secure"/>.</summary>
    /// <exception cref="StoreException">The store is not where it was; nothing was written.</exception>
    public T InTransaction<T>(Func<T> work)
    {
        RequireThere();
        if (_isDown)
            Connect();
        var database = _at.Database;
        try
        {
            database.BeginTrans();
            var result = work();
            IsChanged = true;
            // A failed operation inside rolls back everything, and Commit says so only here.
            if (!database.Commit())
                throw new StoreException($"'{Path}' did not take the change; nothing was written. Try again.");
            return _at.Connection.Log?.Failure is { } failure ? throw new IOException(failure.Message, failure) : result;
        }
        catch (Exception exception)
        {
            RollBack(database, exception);
            throw;
        }
    }

    /// <summary>
    /// A file that was moved or deleted goes on taking what is written to it, and loses it all. Once it is back, perhaps another
    /// file under the same name, it is opened anew.
    /// </summary>
    /// <exception cref="StoreException">It is not where it was.</exception>
    public void RequireThere()
    {
        if (!File.Exists(Path) || _at.Connection.Log is { } log && !File.Exists(log.File.Path))
        {
            Down();
            throw new StoreException($"'{Path}' is gone: it or its folder was moved, deleted or unmounted. Put it back; the next change is written there.");
        }
        if (_isDown)
            CameBack?.Invoke();
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
            if (_at.Connection.Log is { } log)
            {
                Flush(log.File);
                log.Flushed();
                _flushedPages = log.Pages;
            }
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

    /// <summary>Flushes when much waits for it, so that a person's edit does not have to.</summary>
    public void SecureSome()
    {
        if (LogPages - _flushedPages > MostUnflushedPages)
            Secure();
    }

    /// <summary>Folds the log into the file when it has grown.</summary>
    public void FoldWhenDue(FoldMoment moment)
    {
        if (_pins > 0 || LogPages <= (_isStuck ? (int)FoldMoment.SomebodyWaits : (int)moment))
            return;
        try
        {
            FoldNow();
        }
#pragma warning disable CA1031 // Everything stands in the log, whatever went wrong; the next time may go well.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _isStuck = true;
            Revive(exception);
        }
    }

    /// <summary>Folds the log into the file now.</summary>
    public void FoldNow()
    {
        // What reached the file must not be half of a transaction whose other half the log loses.
        Secure();
        _at.Database.Checkpoint();
        _flushedPages = LogPages;
    }

    /// <summary>Folds the log into the file, which then stands still until it is unpinned, so that it can be copied.</summary>
    public void Pin()
    {
        FoldNow();
        _pins++;
    }

    /// <summary>Lets the file change again.</summary>
    public void Unpin() => _pins--;

    public void Dispose()
    {
        var emptyLog = _isClosed && _at.Connection.Log is { Pages: 0 } log ? log.File.Path : null;
        _at.Connection.Dispose();
        if (emptyLog is not null)
            File.Delete(emptyLog);
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
        Revive(cause);
    }

    /// <summary>Puts a new database in the place of one that failed: LiteDB gives up for good where the disk may recover.</summary>
    private void Revive(Exception cause)
    {
        // What failed in the middle of writing may stand in LiteDB's memory and not on the disk; only a new look tells.
        if (cause is StoreException or StaleCopyException)
            return;
        Down();
        try
        {
            Connect();
        }
#pragma warning disable CA1031 // What made it fail is told; the next transaction tries to connect again.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private void Down()
    {
        if (_isDown)
            return;
        _isDown = true;
        try
        {
            _at.Connection.Dispose();
        }
#pragma warning disable CA1031 // It is done with, whatever it still wanted to write.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private void Connect()
    {
        _at = new(connect());
        (_isDown, _flushedPages) = (false, 0);
    }

    /// <summary>LiteDB would fold the log in the middle of a person's edit.</summary>
    private void FoldByHand()
    {
        if (_at.Database.CheckpointSize != 0)
            _at.Database.CheckpointSize = 0;
        // A reading that broke off at a damaged page never gives its lock back, and folding would wait for it this long.
        if (_at.Database.Timeout != Patience)
            _at.Database.Timeout = Patience;
    }

    private long LogPages => _at.Connection.Log?.Pages ?? 0;
}
