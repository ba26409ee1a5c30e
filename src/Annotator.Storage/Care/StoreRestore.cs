using System.Globalization;
using Annotator.Core.Keeping;
using Annotator.Storage.Disk;
using Annotator.Storage.Opening;

namespace Annotator.Storage.Care;

/// <summary>What a restore brought back.</summary>
/// <param name="Backup">The backup it began with; null when none was good and it began empty.</param>
/// <param name="Documents">Documents taken over from the damaged store.</param>
/// <param name="Changes">Changes taken over from its log.</param>
/// <param name="Lost">What could not be read, one clause each.</param>
/// <param name="Aside">Where the damaged store lies now; null when there was none.</param>
public sealed record RestoreReport(StoreBackup? Backup, int Documents, int Changes, IReadOnlyList<string> Lost, string? Aside);

/// <summary>Puts a store together again from its newest good backup and what can be read of the store itself.</summary>
public static class StoreRestore
{
    /// <summary>Restores a store; what was there is moved aside, never deleted.</summary>
    /// <param name="store">The store's file, damaged or missing.</param>
    /// <param name="backup">A backup to begin with; null for the newest that passes the full check.</param>
    /// <param name="time">The clock the file moved aside is named with; null for the system's.</param>
    /// <exception cref="StoreException">Somebody has it open, the backup named does not hold, or nothing is left to restore from.</exception>
    public static RestoreReport Run(string store, string? backup = null, TimeProvider? time = null)
    {
        var path = Path.GetFullPath(store);
        var clock = time ?? TimeProvider.System;
        if (!File.Exists(path) && !File.Exists(StoreHeader.LogOf(path)) && backup is null && StoreBackups.Of(path).Count == 0)
            throw new StoreException($"There is neither a store '{path}' nor a backup of it. Name the store with --store FILE.");
        using var held = StoreLock.Take(path, clock);
        var start = backup is null ? StoreBackups.Of(path).FirstOrDefault(candidate => WhyNot(candidate.Path) is null) : Named(backup);
        return StoreOpening.Guarded(path, () => Restore(path, start, clock));
    }

    private static RestoreReport Restore(string path, StoreBackup? start, TimeProvider clock)
    {
        RestoreReport? report = null;
        Build(path + ".restored", start, tables =>
        {
            using var rows = new RawRows(path);
            var salvage = new Salvage(tables);
            salvage.Take(rows.All(), areSealed: !StoreHeader.MayLackSeals(path));
            if (start is null && salvage.Documents == 0)
                throw new StoreException($"Nothing of '{path}' can be read and it has no good backup. Put a copy of the store in its place; it was left as it is.");
            report = new(start, salvage.Documents, salvage.Changes, salvage.Lost, null);
        });
        var aside = Aside(path, clock);
        File.Move(path + ".restored", path);
        Folder.Flush(Path.GetDirectoryName(path)!);
        return report! with { Aside = aside };
    }

    /// <summary>Fills a file of its own, checks it and folds it.</summary>
    private static void Build(string path, StoreBackup? start, Action<StoreTables> fill)
    {
        File.Delete(path);
        File.Delete(StoreHeader.LogOf(path));
        if (start is not null)
        {
            File.Copy(start.Path, path);
            if (StoreHeader.SchemaOf(path) < StoreHeader.Schema)
                Migration.Run(path);
        }
        using (var tables = StoreOpening.Connect(path))
        {
            if (start is null)
                tables.Initialize();
            fill(tables);
            if (StoreCheck.Problems(tables).FirstOrDefault() is { } problem)
                throw new InvalidDataException($"what was put together does not hold: {problem}");
            tables.MarkClosed();
        }
        using var handle = File.OpenHandle(path, access: FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    private static string? Aside(string path, TimeProvider clock)
    {
        var aside = $"{path}.damaged-{clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)}";
        if (File.Exists(StoreHeader.LogOf(path)))
            File.Move(StoreHeader.LogOf(path), aside + "-log", overwrite: true);
        if (!File.Exists(path))
            return null;
        File.Move(path, aside, overwrite: true);
        return aside;
    }

    private static StoreBackup Named(string path)
    {
        if (!File.Exists(path))
            throw new StoreException($"There is no backup '{path}'. 'annotator store backup --list' shows those there are.");
        return WhyNot(path) is { } reason
            ? throw new StoreException($"The backup '{path}' does not hold: {reason}. Choose another; 'annotator store backup --list' shows them.")
            : new(Path.GetFullPath(path), File.GetLastWriteTimeUtc(path), new FileInfo(path).Length);
    }

    private static string? WhyNot(string backup)
    {
        try
        {
            StoreHeader.RequireStore(backup);
            StoreHeader.RequireWhole(backup);
            return StoreOpening.Watched(backup, () =>
            {
                using var tables = StoreOpening.OpenToRead(backup);
                return StoreCheck.Problems(tables).FirstOrDefault();
            });
        }
        catch (Exception exception) when (exception is StoreException or InvalidDataException)
        {
            return exception.Message;
        }
    }
}
