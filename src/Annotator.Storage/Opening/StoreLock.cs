using System.Globalization;
using System.Text;
using Annotator.Core.Keeping;
using Annotator.Storage.Care;

namespace Annotator.Storage.Opening;

/// <summary>
/// The one writer's claim to a store: the file <c>&lt;store&gt;.lock</c>, held for the store's life. LiteDB itself lets a second
/// process in on Linux, and the two ruin the file.
/// </summary>
/// <remarks>The system lets go of the lock when a process dies, so a lock file left behind is no obstacle; it is never deleted,
/// because two processes could then each hold one.</remarks>
internal sealed class StoreLock : IDisposable
{
    private readonly string _store;
    private readonly TimeProvider _time;
    private FileStream _held;

    private StoreLock(string store, TimeProvider time, FileStream held) => (_store, _time, _held) = (store, time, held);

    /// <summary>Takes the lock and writes down who holds it.</summary>
    /// <exception cref="StoreException">Another process holds it, or the folder cannot be written to.</exception>
    public static StoreLock Take(string store, TimeProvider time)
    {
        var path = store + ".lock";
        FileStream held;
        try
        {
            // Windows would not let others read who holds it.
            held = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, OperatingSystem.IsWindows() ? FileShare.Read : FileShare.None);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw Unwritable(store, path, exception);
        }
        catch (IOException exception)
        {
            throw File.Exists(path)
                ? new StoreException($"'{store}' is in use by {Holder(path)}. Close it there, {OrRead(store, time)}or choose another store with --store FILE.", exception)
                : Unwritable(store, path, exception);
        }
        return new(store, time, Signed(held, time));
    }

    /// <summary>Takes the lock of a store that was gone and is back, perhaps as another file.</summary>
    /// <exception cref="StoreException">Another process took it meanwhile.</exception>
    public void Renew()
    {
        _held.Dispose();
        _held = Take(_store, _time)._held;
    }

    private static FileStream Signed(FileStream held, TimeProvider time)
    {
        held.SetLength(0);
        held.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"process {Environment.ProcessId} on {Environment.MachineName} since {time.GetUtcNow():yyyy-MM-dd HH:mm:ss} UTC\n")));
        held.Flush();
        return held;
    }

    public void Dispose()
    {
        if (_held.CanWrite)
            _held.SetLength(0);
        _held.Dispose();
    }

    private static StoreException Unwritable(string store, string path, Exception exception) => new(
        $"'{store}' cannot be opened: its lock file '{path}' cannot be written ({exception.Message.TrimEnd('.')}). Make the folder writable, or choose another store with --store FILE.",
        exception);

    /// <summary>Two processes on a live file fail even when one only reads; a backup stands still.</summary>
    private static string OrRead(string store, TimeProvider time) =>
        StoreBackups.Of(store) is [var newest, ..] ? $"read its backup of {newest.Age(time)} ago with --read-only, " : "";

    private static string Holder(string path)
    {
        try
        {
            var holder = UnlockedFile.ReadAllText(path).Trim();
            return holder.Length > 0 ? holder : "another process";
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
