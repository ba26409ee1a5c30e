namespace Annotator.Storage.Writing;

/// <summary>The one thread that writes. What a person waits for goes before everything else that waits.</summary>
internal sealed class WriteQueue : IDisposable
{
    private readonly object _gate = new();
    private readonly Queue<Action> _first = new();
    private readonly Queue<Action> _behind = new();
    private readonly Thread _thread;
    private bool _closed;

    public WriteQueue()
    {
        _thread = new(Work) { IsBackground = true, Name = "store writer" };
        _thread.Start();
    }

    /// <summary>How much waits.</summary>
    internal int Waiting
    {
        get
        {
            lock (_gate)
                return _first.Count + _behind.Count;
        }
    }

    /// <summary>Does it before all that waits, and waits for it.</summary>
    public T First<T>(Func<T> work) => Enqueue(_first, work).GetAwaiter().GetResult();

    /// <summary>Does it when nobody waits for anything else.</summary>
    public Task<T> Behind<T>(Func<T> work) => Enqueue(_behind, work);

    /// <summary>Takes no more and ends when all that waits is done.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.Pulse(_gate);
        }
        _thread.Join();
    }

    private Task<T> Enqueue<T>(Queue<Action> queue, Func<T> work)
    {
        var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(LiteDbAnnotationStore));
            queue.Enqueue(() => Complete(completion, work));
            Monitor.Pulse(_gate);
        }
        return completion.Task;
    }

    private static void Complete<T>(TaskCompletionSource<T> completion, Func<T> work)
    {
        try
        {
            completion.SetResult(work());
        }
#pragma warning disable CA1031 // Whatever it is, it belongs to the one who asked.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            completion.SetException(exception);
        }
    }

    private void Work()
    {
        while (Next() is { } work)
            work();
    }

    private Action? Next()
    {
        lock (_gate)
        {
            while (true)
            {
                if (_first.TryDequeue(out var work) || _behind.TryDequeue(out work))
                    return work;
                if (_closed)
                    return null;
                Monitor.Wait(_gate);
            }
        }
    }
}
