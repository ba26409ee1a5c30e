using Microsoft.Extensions.Logging;
using Terminal.Gui.App;

namespace Annotator.Tui.Loop;

/// <summary>
/// Holds the toolkit's polling thread, which would wake fifty times a second for nothing. It cannot be switched off; but it logs
/// when a read fails, and a logger may take its time.
/// </summary>
internal sealed class PollerPark : ILogger, IDisposable
{
    private readonly ILogger _before = Logging.Logger;
    private readonly ManualResetEventSlim _open = new();
    private readonly int _uiThread = Environment.CurrentManagedThreadId;
    private volatile bool _occupied;

    public PollerPark() => Logging.Logger = this;

    /// <summary>Whether the thread has come and is held.</summary>
    public bool Occupied => _occupied;

    /// <summary>Lets the thread go, for good.</summary>
    public void Dispose()
    {
        if (ReferenceEquals(Logging.Logger, this))
            Logging.Logger = _before;
        _open.Set();
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => _before.BeginScope(state);

    bool ILogger.IsEnabled(LogLevel level) => level >= LogLevel.Warning || _before.IsEnabled(level);

    void ILogger.Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> format)
    {
        if (_open.IsSet || Environment.CurrentManagedThreadId == _uiThread || !IsFailedRead(format(state, exception)))
            _before.Log(level, id, state, exception, format);
        else
            Hold();
    }

    private static bool IsFailedRead(string message) => message.Contains("read() failed", StringComparison.Ordinal);

    private void Hold()
    {
        // The thread held is one of the pool's, which on a small machine has only two before it hesitates.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(workers + 1, ports);
        _occupied = true;
        _open.Wait();
    }
}
