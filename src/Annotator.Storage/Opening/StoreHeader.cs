using System.Buffers.Binary;
using Annotator.Core.Keeping;
using Annotator.Storage.Care;
using Annotator.Storage.Disk;

namespace Annotator.Storage.Opening;

/// <summary>
/// Looks at a file's first page without LiteDB, which would make an empty or short file into an empty store and write to a
/// damaged one. The offsets are those of LiteDB 5's header page; our mark and schema version stand in its field for users.
/// </summary>
internal static class StoreHeader
{
    /// <summary>The schema this program writes.</summary>
    public const int Schema = 3;

    /// <summary>The first schema whose rows and log carry checksums.</summary>
    public const int FirstSealed = 3;

    /// <summary>What LiteDB keeps for us in the header: <c>AN</c>, then the schema version.</summary>
    public const int UserVersion = Mark << 16 | Schema;

    internal const int UserVersionOffset = 76;
    private const int Mark = 'A' << 8 | 'N';
    private const int PageSize = 8192;
    private const int MagicOffset = 32;
    private const int FileVersionOffset = 59;
    private const int LastPageOffset = 64;
    private const int FileVersion = 8;
    private const int KindOffset = 4;
    private const int LastKind = 4;
    private const int TransactionOffset = 14;
    private const int ConfirmedOffset = 18;

    private static ReadOnlySpan<byte> Magic => "** This is a LiteDB file **"u8;

    /// <summary>Refuses what is no store of ours, before anything beside it is touched.</summary>
    /// <exception cref="StoreException">It is empty, something else, or newer than this program.</exception>
    public static void RequireStore(string path)
    {
        var header = Read(path, out var length);
        if (length == 0)
            throw new StoreException($"'{path}' is empty (0 bytes), as a full disk or an interrupted copy leaves it. {WayBack.Of(path)}, or delete it to begin a new one.");
        if (length < PageSize && Magic.StartsWith(header.AsSpan(Math.Min(MagicOffset, (int)length)..(int)Math.Min(length, FileVersionOffset))) && length > MagicOffset)
            throw Cut(path);
        if (!header.AsSpan(MagicOffset).StartsWith(Magic) || header[FileVersionOffset] != FileVersion)
            throw new StoreException($"'{path}' is not an Annotator store{Unless(path)}. Choose another file with --store FILE, or give it to 'annotator import' if it is data.");
        var userVersion = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(UserVersionOffset));
        if (userVersion >> 16 != Mark)
            throw new StoreException($"'{path}' is a LiteDB database, but not an Annotator store{Unless(path)}. Choose another file with --store FILE.");
        RequireKnown(path, userVersion);
    }

    /// <summary>Refuses a store that a newer program has written to.</summary>
    public static void RequireKnown(string path, int userVersion)
    {
        if ((userVersion & 0xFFFF) > Schema)
            throw new StoreException($"'{path}' was written by a newer Annotator (its schema is {userVersion & 0xFFFF}, this one knows {Schema}){Unless(path)}. Update Annotator, or choose another store with --store FILE.");
    }

    /// <summary>Whether a file begins as LiteDB's do.</summary>
    public static bool IsLiteDb(string path) => Read(path, out _).AsSpan(MagicOffset).StartsWith(Magic);

    /// <summary>Refuses a store that lost its end.</summary>
    /// <param name="path">The store, locked.</param>
    /// <exception cref="StoreException">The file is shorter than its header says.</exception>
    public static void RequireWhole(string path)
    {
        var header = Read(path, out var length);
        var pages = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(LastPageOffset)) + 1L;
        // A checkpoint that was cut off leaves an odd end; what it was writing still stands in the log and is written again.
        if (!LogIsEmpty(path))
        {
            if (SchemaOf(path) < FirstSealed)
                RequireLog(path, pages);
            else if (IsLogOfAnother(path, pages))
                throw new StoreException($"'{path}' has a log '{LogOf(path)}' that another program wrote, which would be lost. Both were left as they are. Move the log away, or {char.ToLowerInvariant(WayBack.Of(path)[0])}{WayBack.Of(path)[1..]}.");
            return;
        }
        if (length % PageSize != 0 || length < pages * PageSize)
            throw Cut(path);
        if (FirstOutOfPlace(path, pages) is { } page)
            throw new StoreException($"'{path}' is damaged: page {page} is not what belongs there. It was left as it is. {WayBack.Of(path)}.");
    }

    /// <summary>LiteDB takes any page in the log for one it wrote, and may never come back from one that it did not.</summary>
    private static void RequireLog(string path, long pages)
    {
        if (FirstOddInLog(path, pages, IsOfLog) is { } page)
            throw new StoreException($"'{path}' is damaged: page {page} of its log '{LogOf(path)}' makes no sense. Both were left as they are. {WayBack.Of(path)}.");
    }

    private delegate bool LogPageCheck(ReadOnlySpan<byte> page);

    /// <summary>The first page of a log that LiteDB cannot have written there; null when all may be its own.</summary>
    private static long? FirstOddInLog(string path, long pages, LogPageCheck isOfLog)
    {
        using var log = new FileStream(LogOf(path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var most = pages + log.Length / PageSize + 1;
        var head = new byte[PageSize];
        for (var page = 0L; log.ReadAtLeast(head, PageSize, throwOnEndOfStream: false) == PageSize; page++)
        {
            if (!isOfLog(head) || BinaryPrimitives.ReadUInt32LittleEndian(head) > most)
                return page;
        }
        return null;
    }

    /// <summary>Whether LiteDB itself wrote a log, without our seals; one page alone may be all that a power cut left of ours.</summary>
    private static bool IsLogOfAnother(string path, long pages) =>
        new FileInfo(LogOf(path)).Length is >= 2 * PageSize and var length && length % PageSize == 0
        // Every page of LiteDB's belongs to a transaction; where a disk left zeros in ours, there is none.
        && FirstOddInLog(path, pages, static page => IsOfLog(page) && BinaryPrimitives.ReadUInt32LittleEndian(page[TransactionOffset..]) != 0) is null
        && !LogScan.IsChecked(LogOf(path));

    /// <summary>Whether a page can be one that LiteDB wrote to its log.</summary>
    public static bool IsOfLog(ReadOnlySpan<byte> page) => page[KindOffset] <= LastKind && page[ConfirmedOffset] <= 1;

    /// <summary>Each page says its own number and kind; LiteDB would follow a wrong one in a circle for ever.</summary>
    private static long? FirstOutOfPlace(string path, long pages)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Span<byte> head = stackalloc byte[KindOffset + 1];
        for (long page = 0; page < pages; page++)
        {
            if (RandomAccess.Read(file, head, page * PageSize) < head.Length || BinaryPrimitives.ReadUInt32LittleEndian(head) != page || head[KindOffset] > LastKind)
                return page;
        }
        return null;
    }

    /// <summary>Where LiteDB keeps what is not yet folded into the file.</summary>
    public static string LogOf(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path) + "-log" + Path.GetExtension(path));

    /// <summary>Whether the rows of a damaged store may lack their seals: its header still says that it is of an older schema.</summary>
    public static bool MayLackSeals(string path)
    {
        if (!File.Exists(path))
            return false;
        var userVersion = BinaryPrimitives.ReadInt32LittleEndian(Read(path, out _).AsSpan(UserVersionOffset));
        return userVersion >> 16 == Mark && (userVersion & 0xFFFF) is > 0 and < FirstSealed;
    }

    /// <summary>The schema of a store's rows.</summary>
    public static int SchemaOf(string path) => BinaryPrimitives.ReadInt32LittleEndian(Read(path, out _).AsSpan(UserVersionOffset)) & 0xFFFF;

    private static string Unless(string path) =>
        StoreBackups.Of(path) is [var newest, ..] ? $", though it has backups; 'annotator store restore --store {path}' brings back that of {newest.Made:yyyy-MM-dd HH:mm} UTC" : "";

    private static StoreException Cut(string path) => new(
        $"'{path}' is damaged: its end is missing. It was left as it is. {WayBack.Of(path)}.");

    private static bool LogIsEmpty(string path) => new FileInfo(LogOf(path)) is not { Exists: true, Length: > 0 };

    private static byte[] Read(string path, out long length)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var header = new byte[PageSize];
            file.ReadAtLeast(header, PageSize, throwOnEndOfStream: false);
            length = file.Length;
            return header;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"'{path}' cannot be read: {exception.Message.TrimEnd('.')}. Check who may read it, or choose another store with --store FILE.", exception);
        }
    }
}
