using Annotator.Core.Keeping;
using Annotator.Storage.Writing;

namespace Annotator.Storage.Care;

/// <summary>
/// Makes backups beside the person: the writer folds the log into the file and then leaves the file alone, so that it can be
/// copied while changes go to the log. The copy is verified away from the writer.
/// </summary>
internal sealed class BackupRounds(StoreTables tables, WriteQueue queue, TimeProvider time)
{
    private readonly object _one = new();
    private volatile bool _isOn;
    private Task _running = Task.CompletedTask;
    private volatile TaskCompletionSource? _copying;

    /// <summary>Lets <see cref="MakeWhenDue"/> make backups.</summary>
    public void Begin() => _isOn = true;

    /// <summary>Begins no more, and waits until the file may change again; what is not yet verified then is left unfinished.</summary>
    public void End()
    {
        _isOn = false;
        _copying?.Task.Wait();
    }

    /// <summary>Makes one in the background when something changed and the newest is old enough; on the writer's thread.</summary>
    public void MakeWhenDue()
    {
        if (!_isOn || !_running.IsCompleted || !tables.IsChanged || !IsDue())
            return;
        _running = Task.Run(() =>
        {
            try
            {
                Make();
            }
            catch (Exception exception) when (exception is StoreException or ObjectDisposedException)
            {
                // The person's work goes on; the next round tries again, and 'store backup' tells what is wrong.
            }
        });
    }

    /// <summary>Makes one now; not on the writer's thread.</summary>
    public StoreBackup Make()
    {
        lock (_one)
        {
            var copying = new TaskCompletionSource();
            var isPinned = false;
            try
            {
                isPinned = queue.First(() =>
                {
                    tables.Pin();
                    _copying = copying;
                    tables.IsChanged = false;
                    return true;
                });
                return StoreBackups.Copy(tables.Path, time: time, copied: Unpin);
            }
            catch
            {
                tables.IsChanged = true;
                throw;
            }
            finally
            {
                Unpin();
            }

            void Unpin()
            {
                if (!isPinned)
                    return;
                isPinned = false;
                queue.First(() =>
                {
                    tables.Unpin();
                    return true;
                });
                copying.SetResult();
            }
        }
    }

    private bool IsDue() =>
        StoreBackups.Of(tables.Path) is not [var newest, ..] || time.GetUtcNow() - newest.Made >= StoreBackups.Interval;
}
