using Annotator.Core.Keeping;
using Annotator.Storage.Opening;
using Annotator.Storage.Rows;
using LiteDB;
using Microsoft.Win32.SafeHandles;

namespace Annotator.Storage;

/// <summary>The collections of an open store, and transactions over them.</summary>
/// <remarks>Reading is safe from any thread; only the writer's thread may call what writes.</remarks>
internal sealed class StoreTables(string path, LiteDatabase database) : IDisposable
{
    private SafeFileHandle? _log;

    /// <summary>Full path of the store.</summary>
    public string Path { get; } = path;

    /// <summary>One row a document, by id.</summary>
    public ILiteCollection<BsonDocument> Documents { get; } = database.GetCollection("documents");

    /// <summary>Pieces of the texts, by document number and piece.</summary>
    public ILiteCollection<BsonDocument> Texts { get; } = database.GetCollection("texts");

    /// <summary>One row a (reviewer, document).</summary>
    public ILiteCollection<BsonDocument> Copies { get; } = database.GetCollection("copies");

    /// <summary>One row an annotation, by copy and number.</summary>
    public ILiteCollection<BsonDocument> Annotations { get; } = database.GetCollection("annotations");

    /// <summary>One row a link, by copy and number.</summary>
    public ILiteCollection<BsonDocument> Links { get; } = database.GetCollection("links");

    /// <summary>Every change ever made, by sequence; append-only.</summary>
    public ILiteCollection<BsonDocument> Changes { get; } = database.GetCollection("changes");

    /// <summary>The labels in the order they were declared.</summary>
    public ILiteCollection<BsonDocument> Labels { get; } = database.GetCollection("labels");

    /// <summary>The last runs over a document, by document number.</summary>
    public ILiteCollection<BsonDocument> Runs { get; } = database.GetCollection("runs");

    /// <summary>The reviewers by number.</summary>
    public ILiteCollection<BsonDocument> Reviewers { get; } = database.GetCollection("reviewers");

    /// <summary>Numbers of copies whose rows nobody sees: suggestions not yet whole, or no longer in force.</summary>
    public ILiteCollection<BsonDocument> Leftovers { get; } = database.GetCollection("leftovers");

    /// <summary>Counters and the clean-close mark.</summary>
    public ILiteCollection<BsonDocument> Meta { get; } = database.GetCollection("meta");

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
        database.UtcDate = true;
        Documents.EnsureIndex("n", "$.n", unique: true);
        Changes.EnsureIndex("w", "$.w");
        Meta.Insert(new BsonDocument { ["_id"] = "closed", ["v"] = true });
        Meta.Insert(new BsonDocument { ["_id"] = "numbers" });
        database.UserVersion = StoreHeader.UserVersion;
        database.Checkpoint();
    }

    /// <summary>Reads something of every collection that opening needs.</summary>
    public void RequireReadable()
    {
        if (Meta.FindById("closed") is null || Meta.FindById("numbers") is null)
            throw new InvalidDataException("its counters are missing");
        foreach (var name in database.GetCollectionNames())
            _ = (database.GetCollection(name).Query().Limit(1).ToList(), LastOrNull(database.GetCollection(name)));
    }

    /// <summary>Notes that the store is open, so that the next opening knows whether it was closed in order.</summary>
    public void MarkOpen()
    {
        WasClosedCleanly = Meta.FindById("closed")["v"].AsBoolean;
        InTransaction(() => Meta.Update(new BsonDocument { ["_id"] = "closed", ["v"] = false }));
        _log = File.OpenHandle(StoreHeader.LogOf(Path), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        FlushToDisk();
    }

    /// <summary>Notes that the store was closed in order and folds the log into the file.</summary>
    public void MarkClosed()
    {
        InTransaction(() => Meta.Update(new BsonDocument { ["_id"] = "closed", ["v"] = true }));
        FlushToDisk();
        database.Checkpoint();
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

    /// <summary>Does all of it or nothing. It survives the process when this returns; the power only after <see cref="FlushToDisk"/>.</summary>
    public T InTransaction<T>(Func<T> work)
    {
        database.BeginTrans();
        try
        {
            var result = work();
            // A failed operation inside rolls back everything, and Commit says so only here.
            return database.Commit() ? result : throw new StoreException($"'{Path}' did not take the change; nothing was written. Try again.");
        }
        catch
        {
            database.Rollback();
            throw;
        }
    }

    /// <summary>Waits until what was committed is on disk: LiteDB leaves it to the system, which may hold it for half a minute.</summary>
    public void FlushToDisk() => RandomAccess.FlushToDisk(_log!);

    public void Dispose()
    {
        _log?.Dispose();
        database.Dispose();
    }
}
