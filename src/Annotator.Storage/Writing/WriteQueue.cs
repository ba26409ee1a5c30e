using System.Diagnostics;

namespace Annotator.Storage.Writing;

/// <summary>The one thread that writes. What a person waits for goes before everything else that waits.</summary>
internal sealed class WriteQueue : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <summary>How long after an edit the next is to be reckoned with.</summary>
    private static readonly TimeSpan Attention = TimeSpan.FromSeconds(2);

    private readonly object _gate = new();
    private readonly Queue<Action> _first = new();
    private readonly Queue<Action> _behind = new();
    private readonly Thread _thread;
    private readonly Action _rest;
    private volatile int _firstWaiting;
    private long _lastFirst;
    private bool _isRested = true;
    private bool _closed;

    /// <param name="rest">Done when nothing has waited for a moment, once after some work; must not throw.</param>
    public WriteQueue(Action? rest = null)
    {
        _rest = rest ?? (() => { });
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

    /// <summary>Whether a person waits; long work behind then ends its transaction and comes back.</summary>
    public bool IsAnyoneWaiting => _firstWaiting > 0;

    /// <summary>Whether a person waited a moment ago, and may again.</summary>
    public bool IsAnyoneAtWork => Stopwatch.GetElapsedTime(Volatile.Read(ref _lastFirst)) < Attention;

    /// <summary>Does it before all that waits, and waits for it.</summary>
    public T First<T>(Func<T> work)
    {
        Interlocked.Increment(ref _firstWaiting);
        Volatile.Write(ref _lastFirst, Stopwatch.GetTimestamp());
        try
        {
            return Enqueue(_first, work).GetAwaiter().GetResult();
        }
        finally
        {
            Interlocked.Decrement(ref _firstWaiting);
        }
    }

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

    private void Rest()
    {
        _isRested = true;
        _rest();
    }

    private Action? Next()
    {
        lock (_gate)
        {
            while (true)
            {
                if (_first.TryDequeue(out var work) || _behind.TryDequeue(out work))
                {
                    _isRested = false;
                    return work;
                }
                if (_closed)
                    return null;
                if (_isRested)
                    Monitor.Wait(_gate);
                else if (!Monitor.Wait(_gate, Pause))
                    return Rest;
            }
        }
    }
}
