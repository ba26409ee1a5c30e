using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;

namespace Annotator.Tui.Loop;

/// <summary>
/// Makes the toolkit's loop wait for events instead of sleeping: before each pass it blocks until the terminal sends something, another
/// thread posts something or a timer is due.
/// </summary>
/// <remarks>
/// Terminal.Gui 2.5.0 lets nobody replace its loop or its reading of the terminal, which cost 20 to 40 ms a key. But it raises
/// <see cref="IApplication.Iteration"/> before each pass, in dialogs too, and the queue it parses keys from is public.
/// </remarks>
[SupportedOSPlatform("linux")]
internal sealed unsafe class EventLoop : IDisposable
{
    /// <summary>Longest wait in ms; what an event left to be drawn beyond two passes is drawn by then.</summary>
    private const int Heartbeat = 250;

    /// <summary>Wait in ms while an escape sequence is unfinished: after 50 ms the toolkit takes a lone Esc for the key.</summary>
    private const int UnfinishedSequence = 10;

    /// <summary>Wait in ms while the toolkit may still await the terminal's answers to its first questions.</summary>
    private const int StartingUp = 15;

    private const int StartUpLasts = 2000;
    private const int PollerComesWithin = 300;

    private readonly IApplication _app;
    private readonly InputProcessorImpl<char> _input;
    private readonly TimedEvents _timers;
    private readonly Action _terminalGone;
    private readonly int _uiThread = Environment.CurrentManagedThreadId;
    private readonly long _start = Environment.TickCount64;
    private readonly WakePipe _wake;
    private readonly BorrowedTerminal _terminal;
    private readonly PollerPark _park;
    private readonly TerminalReader _reader;
    private readonly PosixSignalRegistration _resized;
    private bool _pollerSettled;
    private bool _gone;
    private bool _busy;
    private int _passesAtOnce = 3;

    private EventLoop(IApplication app, InputProcessorImpl<char> input, TimedEvents timers, Action terminalGone)
    {
        (_app, _input, _timers, _terminalGone) = (app, input, timers, terminalGone);
        _wake = new();
        _park = new();
        _terminal = new();
        _reader = new(_terminal.Descriptor, input.InputQueue);
        _timers.Added += WakeForOtherThreads;
        _resized = PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => _wake.Wake());
        app.Iteration += (_, _) => Wait();
    }

    /// <summary>Takes over the waiting of an application just initialised, on its UI thread.</summary>
    /// <param name="app">The application.</param>
    /// <param name="terminalGone">Called on the UI thread when the terminal is closed.</param>
    /// <returns>Null when the toolkit has to wait its own way: standard input is no terminal, or its parts are not those we know.</returns>
    public static EventLoop? TryAttach(IApplication app, Action terminalGone)
    {
        if (app.Driver?.GetInputProcessor() is not InputProcessorImpl<char> input || app.TimedEvents is not TimedEvents timers)
            return null;
        try
        {
            return LibC.IsTerminal(0) == 1 ? new(app, input, timers, terminalGone) : null;
        }
        catch (Exception e) when (e is IOException or DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Ends the present wait, or else the next; from any thread.</summary>
    public void Wake() => _wake.Wake();

    /// <summary>Where the terminal can be read and set.</summary>
    public int Terminal => _terminal.Descriptor;

    /// <summary>Gives the terminal back; before the application is disposed of.</summary>
    public void Dispose()
    {
        _resized.Dispose();
        _timers.Added -= WakeForOtherThreads;
        _terminal.Dispose();
        _park.Dispose();
    }

    private void WakeForOtherThreads(object? sender, TimeoutEventArgs timer)
    {
        if (Environment.CurrentManagedThreadId != _uiThread)
            _wake.Wake();
    }

    private void Wait()
    {
        do
            SettlePoller();
        while (!AwaitReason());
    }

    /// <returns>Whether there is reason for a pass; one without would still write to the terminal.</returns>
    private bool AwaitReason()
    {
        var patience = Patience();
        var polled = stackalloc LibC.Polled[2];
        polled[0] = new() { Descriptor = _gone ? -1 : _terminal.Descriptor, Wanted = LibC.Readable };
        polled[1] = new() { Descriptor = _wake.Reading, Wanted = LibC.Readable };
        var events = LibC.Poll(polled, 2, patience);

        // A pass draws first and runs timers after, so that what an event changes may show only in a second pass.
        if (events != 0 || TimerIsDue())
            (_passesAtOnce, _busy) = (1, true);
        if (polled[1].Came != 0)
            _wake.Drain();
        if (polled[0].Came != 0 && !_reader.Read())
            LoseTerminal();
        return events != 0 || patience < Heartbeat || IsLeftUndone();
    }

    /// <summary>How long to wait at most, in ms.</summary>
    private int Patience()
    {
        if (_passesAtOnce > 0)
        {
            _passesAtOnce--;
            return 0;
        }
        var patience = IsStartingUp() ? StartingUp : Heartbeat;
        if (_input.GetParser().State != AnsiResponseParserState.Normal)
            patience = Math.Min(patience, UnfinishedSequence);
        // The time left is rounded down; a wait as short would end before the timer is due.
        if (_timers.CheckTimers(out var left))
            patience = Math.Min(patience, left == 0 ? 0 : left + 1);
        return patience;
    }

    private bool IsStartingUp() =>
        _app.Driver?.AnsiStartupGate is { IsReady: false } && Environment.TickCount64 - _start < StartUpLasts;

    /// <summary>Whether the first heartbeat after an event has come, or a thread has asked for the end without posting it.</summary>
    private bool IsLeftUndone()
    {
        var first = _busy;
        _busy = false;
        return first || _app.TopRunnableView is IRunnable { StopRequested: true };
    }

    private bool TimerIsDue() => _timers.CheckTimers(out var left) && left == 0;

    /// <summary>A poller that never parked would turn at full speed on a descriptor that is always readable.</summary>
    private void SettlePoller()
    {
        if (_pollerSettled || Environment.TickCount64 - _start < PollerComesWithin)
            return;
        _pollerSettled = true;
        if (!_park.Occupied)
            _terminal.KeepQuiet();
    }

    private void LoseTerminal()
    {
        _gone = true;
        _terminal.Lose();
        _terminalGone();
    }
}
