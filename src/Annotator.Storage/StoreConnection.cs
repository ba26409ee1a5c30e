using Annotator.Storage.Disk;
using Annotator.Storage.Opening;
using LiteDB;
using LiteDB.Engine;

namespace Annotator.Storage;

/// <summary>LiteDB open on a store's file and its log.</summary>
internal sealed class StoreConnection : IDisposable
{
    private readonly LiteEngine _engine;
    private readonly Stream? _data;
    private readonly bool _isSealed;

    private StoreConnection(LiteEngine engine, Stream? data, CheckedLog? log, bool isSealed)
    {
        (_engine, _data, Log, _isSealed) = (engine, data, log, isSealed);
        Database = new(engine, Mapper());
    }

    public LiteDatabase Database { get; }

    /// <summary>The log; null where LiteDB keeps it by itself, in a store of an older schema, and where there is none to read.</summary>
    public CheckedLog? Log { get; }

    /// <summary>Opens a file; a missing one is made.</summary>
    public static StoreConnection Open(string path, bool isReadOnly, StoreFiles files)
    {
        var schema = File.Exists(path) ? StoreHeader.SchemaOf(path) : StoreHeader.Schema;
        var isSealed = schema >= StoreHeader.FirstSealed;
        var hasLog = isSealed && (!isReadOnly || File.Exists(StoreHeader.LogOf(path)));
        var log = hasLog ? new CheckedLog(files.Log(StoreHeader.LogOf(path), isReadOnly), isReadOnly) : null;
        var data = files.Data(path);
        try
        {
            return new(Engine(path, isReadOnly, data, log), data, log, isSealed);
        }
        catch
        {
            log?.Dispose();
            data?.Dispose();
            throw;
        }
    }

    public RowTable Table(string name) => new(Database.GetCollection(name), _isSealed);

    public void Dispose()
    {
        var open = OpenTransactions.Of(_engine);
        try
        {
            Database.Dispose();
        }
        finally
        {
            OpenTransactions.Forget(open);
            Log?.Dispose();
            _data?.Dispose();
        }
    }

    private static LiteEngine Engine(string path, bool isReadOnly, Stream? data, CheckedLog? log) => new(new EngineSettings
    {
        Filename = path,
        DataStream = data,
        LogStream = log,
        Collation = new Collation("en-US/Ordinal"),
        ReadOnly = isReadOnly,
    });

    /// <summary>A mapper that leaves strings alone, should one ever reach it; we map by hand.</summary>
    private static BsonMapper Mapper() => new() { TrimWhitespace = false, EmptyStringToNull = false };
}
