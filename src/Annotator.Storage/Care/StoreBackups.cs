using System.Globalization;
using Annotator.Core.Keeping;
using Annotator.Storage.Opening;

namespace Annotator.Storage.Care;

/// <summary>The backups of a store, in the folder <c>&lt;store&gt;.backups</c> beside it.</summary>
public static class StoreBackups
{
    /// <summary>How long after one backup the next is made, when something changed.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    /// <summary>How many of the newest are kept.</summary>
    public const int Newest = 6;

    /// <summary>For how many days back the last of the day is kept too.</summary>
    public const int Days = 7;

    /// <summary>Marks the copy made before an older store was brought up to date; it is never rotated away.</summary>
    internal const string BeforeMigration = "before-migration";

    private const string NameFormat = "yyyyMMdd'T'HHmmssfff'Z'";

    /// <summary>Full path of the folder with a store's backups.</summary>
    public static string FolderOf(string store) => Path.GetFullPath(store) + ".backups";

    /// <summary>The backups of a store, newest first; each was verified when it was made.</summary>
    public static IReadOnlyList<StoreBackup> Of(string store)
    {
        var folder = new DirectoryInfo(FolderOf(store));
        try
        {
            return folder.Exists
                ? [.. folder.EnumerateFiles("*.db").Select(Backup).OfType<StoreBackup>().OrderByDescending(backup => backup.Made)]
                : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Copies a store file that stands still, verifies the copy and puts it among the backups.</summary>
    /// <param name="store">The store.</param>
    /// <param name="mark">Added to the name; such a backup is kept for good. Null for an ordinary one.</param>
    /// <param name="time">The clock the backup is dated with; null for the system's.</param>
    /// <param name="copied">Called once the file may change again; null when nobody writes to it. Then its log is copied too.</param>
    /// <exception cref="StoreException">It could not be written, or the copy does not hold.</exception>
    internal static StoreBackup Copy(string store, string? mark = null, TimeProvider? time = null, Action? copied = null)
    {
        var made = (time ?? TimeProvider.System).GetUtcNow();
        var name = made.ToString(NameFormat, CultureInfo.InvariantCulture) + (mark is null ? "" : $"-{mark}");
        var path = Path.Combine(FolderOf(store), $"{name}.db");
        var part = path + ".part";
        try
        {
            Directory.CreateDirectory(FolderOf(store));
            foreach (var unfinished in Directory.GetFiles(FolderOf(store), "*.part"))
                File.Delete(unfinished);
            File.Copy(store, part, overwrite: true);
            if (copied is not null)
                copied();
            else if (File.Exists(StoreHeader.LogOf(store)))
                File.Copy(StoreHeader.LogOf(store), StoreHeader.LogOf(part), overwrite: true);
            Verify(store, part);
            File.Move(part, path);
            if (mark is null)
                Rotate(store);
            return new(path, made, new FileInfo(path).Length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"No backup of '{store}' could be made in '{FolderOf(store)}': {exception.Message.TrimEnd('.')}. Free some space or make the folder writable; the store itself is untouched.", exception);
        }
        finally
        {
            DeleteQuietly(part);
            DeleteQuietly(StoreHeader.LogOf(part));
        }
    }

    /// <summary>Every row is read back, and what the log held is folded in, so that a backup is one file.</summary>
    private static void Verify(string store, string part)
    {
        var problem = StoreOpening.Guarded(part, () =>
        {
            using var copy = StoreOpening.Connect(part);
            var first = StoreCheck.Problems(copy).FirstOrDefault();
            copy.MarkClosed();
            return first;
        });
        if (problem is not null)
            throw new StoreException($"The backup of '{store}' does not hold: {problem}. It was not kept; run 'annotator store check --store {store}'.");
        using var handle = File.OpenHandle(part, access: FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Keeps the newest and the last of each day.</summary>
    private static void Rotate(string store)
    {
        var backups = Of(store).Where(backup => !Path.GetFileNameWithoutExtension(backup.Path).Contains('-', StringComparison.Ordinal)).ToList();
        var kept = backups.Take(Newest).Concat(backups.DistinctBy(backup => backup.Made.UtcDateTime.Date).Take(Days)).ToHashSet();
        foreach (var backup in backups.Where(backup => !kept.Contains(backup)))
            DeleteQuietly(backup.Path);
    }

    private static StoreBackup? Backup(FileInfo file) =>
        DateTimeOffset.TryParseExact(
            Path.GetFileNameWithoutExtension(file.Name).Split('-')[0],
            NameFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var made)
            ? new(file.FullName, made, file.Length)
            : null;

    private static void DeleteQuietly(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // One file too many harms nobody.
        }
    }
}
