using Annotator.Core.Keeping;
using Annotator.Storage.Opening;
using Annotator.Storage.Writing;

namespace Annotator.Storage;

/// <summary>The ways into an open store: what goes wrong behind them comes out as a sentence with the way back.</summary>
internal sealed class StoreAccess(StoreTables tables, WriteQueue queue, bool isReadOnly)
{
    private int _ended;

    /// <summary>Ends reading.</summary>
    /// <returns>Whether it had not ended yet.</returns>
    public bool End() => Interlocked.Exchange(ref _ended, 1) == 0;

    /// <exception cref="StoreException">The store is open for reading only.</exception>
    public void RequireWritable()
    {
        if (isReadOnly)
            throw new StoreException($"'{tables.Path}' is open for reading only; nothing was written. Open the store itself once it is free.");
    }

    /// <summary>One transaction before all that waits; on disk when this returns.</summary>
    /// <exception cref="StoreException">It could not be written.</exception>
    public T Write<T>(Func<T> work, FoldMoment moment = FoldMoment.SomebodyWaits)
    {
        RequireWritable();
        try
        {
            return queue.First(() =>
            {
                var result = tables.InTransaction(work);
                tables.Secure();
                tables.RequireThere();
                tables.FoldWhenDue(moment);
                return result;
            });
        }
        catch (Exception exception) when (IsOfTheFile(exception) && exception.GetType() != typeof(ArgumentException))
        {
            throw Unwritten(exception);
        }
    }

    /// <summary>Small transactions behind those that somebody waits for.</summary>
    /// <exception cref="StoreException">They could not be written; those before stand.</exception>
    public async Task WriteBehind(Func<Task> work)
    {
        RequireWritable();
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOfTheFile(exception))
        {
            throw Unwritten(exception);
        }
    }

    /// <exception cref="StoreException">It could not be read.</exception>
    public T Read<T>(Func<T> work)
    {
        ObjectDisposedException.ThrowIf(_ended != 0, typeof(LiteDbAnnotationStore));
        try
        {
            return work();
        }
        catch (Exception exception) when (IsOfTheFile(exception) || exception is ObjectDisposedException && _ended == 0)
        {
            throw new StoreException($"'{tables.Path}' could not be read ({Reason(exception)}). Close Annotator, then: {WayBack.Of(tables.Path)}.", exception);
        }
    }

    /// <summary>Reads what a damaged index could lead round in a circle.</summary>
    /// <exception cref="StoreException">It could not be read.</exception>
    public T ReadWatched<T>(Func<T> work) => Read(() => StoreOpening.Watched(StoreOpening.Patience, work));

    /// <summary>A damaged page makes LiteDB, and us, throw nearly anything: index, cast and null exceptions among them.</summary>
    public static bool IsOfTheFile(Exception exception) => exception is not (StoreException or StaleCopyException or ObjectDisposedException);

    private StoreException Unwritten(Exception exception) =>
        new($"'{tables.Path}' could not be written ({exception.Message.TrimEnd('.')}); the change is not kept. Free some space or check the disk, then try again.", exception);

    private static string Reason(Exception exception) =>
        exception is IOException or InvalidDataException or UnauthorizedAccessException
            ? exception.Message.TrimEnd('.')
            : "a page of it makes no sense";
}
