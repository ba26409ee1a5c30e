using Annotator.Core.Keeping;
using Annotator.Storage.Care;
using Annotator.Storage.Disk;

namespace Annotator.Storage.Opening;

/// <summary>Opens a store or makes a new one; a file that cannot be opened is named and left as it is.</summary>
internal static class StoreOpening
{
    /// <summary>How much processor time reading a store of no size may take.</summary>
    internal static TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Everything that must be right before the first read.</summary>
    /// <param name="path">Full path of a store whose lock is held.</param>
    /// <param name="files">What it is kept in; null for the files of the disk.</param>
    /// <exception cref="StoreException">It cannot be opened; nothing on disk has changed.</exception>
    public static StoreTables Open(string path, StoreFiles? files = null)
    {
        if (File.Exists(path))
            RequireSound(path);
        else
            Create(path);
        if (StoreHeader.SchemaOf(path) < StoreHeader.Schema)
        {
            StoreBackups.Copy(path, StoreBackups.BeforeMigration);
            Guarded(path, () => Migration.Run(path));
        }
        return Guarded(path, () =>
        {
            var tables = Connect(path, files: files);
            try
            {
                tables.MarkOpen();
                return tables;
            }
            catch
            {
                tables.Dispose();
                throw;
            }
        });
    }

    /// <summary>Opens a file that nobody writes to, such as a backup, for reading.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static StoreTables OpenToRead(string path)
    {
        StoreHeader.RequireStore(path);
        return Guarded(path, () => Connect(path, isReadOnly: true));
    }

    /// <summary>Opens a file that this process owns, without a look at it first and without marking it.</summary>
    public static StoreTables Connect(string path, bool isReadOnly = false, StoreFiles? files = null) =>
        new(path, () => StoreConnection.Open(path, isReadOnly, files ?? StoreFiles.OfDisk));

    /// <summary>Refuses a file by what can be seen before the lock is taken, so that nothing is left beside a foreign file.</summary>
    public static void RequireCandidate(string path)
    {
        if (Directory.Exists(path))
            throw new StoreException($"'{path}' is a folder, not a store. Name a file with --store FILE.");
        if (Path.GetDirectoryName(path) is { } folder && !Directory.Exists(folder))
            throw new StoreException($"'{path}' cannot be made: the folder '{folder}' does not exist. Make it, or choose another store with --store FILE.");
        if (!File.Exists(path))
            return;
        StoreHeader.RequireStore(path);
        RequireWritable(path);
    }

    private static void RequireWritable(string path)
    {
        if (new FileInfo(path).IsReadOnly)
            throw new StoreException($"'{path}' is read-only. Make it writable, or copy it and choose the copy with --store FILE.");
    }

    private static void RequireSound(string path)
    {
        StoreHeader.RequireWhole(path);
        // LiteDB writes to a file it finds damaged, unless it was opened for reading only.
        Guarded(path, () => Watched(path, () =>
        {
            using var tables = Connect(path, isReadOnly: true);
            tables.RequireReadable();
            // A newer program's mark may still stand in the log.
            StoreHeader.RequireKnown(path, tables.UserVersion);
            if (tables.IsMarkedClosed())
                return true;
            if (!File.Exists(StoreHeader.LogOf(path)))
                throw new InvalidDataException($"it was not closed in order, and its log '{StoreHeader.LogOf(path)}' with the last changes is missing");
            // Nobody knows what a crash left half written, so that every row is looked at.
            return StoreCheck.Problems(tables).FirstOrDefault() is not { } problem
                ? true
                : throw new InvalidDataException(problem);
        }));
    }

    /// <summary>Gives up on reading that does not end: LiteDB follows some damaged indexes in a circle for ever.</summary>
    public static T Watched<T>(string path, Func<T> read)
    {
        var log = new FileInfo(StoreHeader.LogOf(path));
        var length = new FileInfo(path).Length + (log.Exists ? log.Length : 0);
        return Watched(Patience + TimeSpan.FromSeconds(length >> 20), read);
    }

    /// <summary>The same for what does not grow with the file.</summary>
    /// <param name="patience">Processor time, so that a busy machine or a slow disk does not look like damage.</param>
    /// <param name="read">What may go round for ever.</param>
    public static T Watched<T>(TimeSpan patience, Func<T> read)
    {
        var work = new TaskCompletionSource<T>();
        new Thread(() =>
        {
            try
            {
                work.SetResult(read());
            }
#pragma warning disable CA1031 // It is thrown again where somebody waits for it.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                work.SetException(exception);
            }
        })
        { IsBackground = true, Name = "store check" }.Start();
        var ended = work.Task.ContinueWith(_ => { }, TaskScheduler.Default);
        var began = Environment.CpuUsage.TotalTime;
        for (var wait = patience; !ended.Wait(wait); wait = patience / 10)
        {
            if (Environment.CpuUsage.TotalTime - began >= patience)
                throw new InvalidDataException("an index of it leads in a circle");
        }
        return work.Task.GetAwaiter().GetResult();
    }

    /// <summary>Makes the store beside its place and moves it there whole, so that a crash leaves no half store.</summary>
    private static void Create(string path)
    {
        if (File.Exists(StoreHeader.LogOf(path)))
            throw new StoreException($"'{path}' is missing, but its log '{StoreHeader.LogOf(path)}' is there. Put the store back beside it, bring back a backup with 'annotator store restore --store {path}', or move the log away to begin a new store.");
        if (StoreBackups.Of(path) is [var newest, ..])
            throw new StoreException($"'{path}' is missing, but it has backups. Bring back that of {newest.Made:yyyy-MM-dd HH:mm} UTC with 'annotator store restore --store {path}', or move '{StoreBackups.FolderOf(path)}' away to begin a new store.");
        Guarded(path, () =>
        {
            Build(path, tables => tables.Initialize());
            return true;
        });
    }

    /// <summary>Makes a store file beside its place and moves it there whole.</summary>
    public static void Build(string path, Action<StoreTables> fill)
    {
        var unfinished = path + ".new";
        File.Delete(unfinished);
        File.Delete(StoreHeader.LogOf(unfinished));
        using (var tables = Connect(unfinished))
            fill(tables);
        using (var handle = File.OpenHandle(unfinished, access: FileAccess.ReadWrite))
            RandomAccess.FlushToDisk(handle);
        File.Move(unfinished, path, overwrite: true);
        Folder.Flush(Path.GetDirectoryName(path)!);
    }

    public static T Guarded<T>(string path, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new StoreException($"'{path}' cannot be written ({exception.Message.TrimEnd('.')}). Make the file and its folder writable, or choose another store with --store FILE.", exception);
        }
        catch (IOException exception)
        {
            throw new StoreException($"'{path}' cannot be opened ({exception.Message.TrimEnd('.')}). Check the disk, or choose another store with --store FILE.", exception);
        }
#pragma warning disable CA1031 // A damaged file makes LiteDB throw nearly anything: index, cast and null exceptions among them.
        catch (Exception exception) when (exception is not StoreException)
#pragma warning restore CA1031
        {
            var reason = exception is InvalidDataException ? exception.Message.TrimEnd('.') : "a page of it makes no sense";
            throw new StoreException($"'{path}' is damaged: {reason}. It was left as it is. {WayBack.Of(path)}.", exception);
        }
    }
}
