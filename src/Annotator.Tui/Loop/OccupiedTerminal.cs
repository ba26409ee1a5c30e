using System.Runtime.InteropServices;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;

namespace Annotator.Tui.Loop;

/// <summary>
/// A terminal in raw mode and on its other screen, which is restored on every way out: by the window, by a signal, by an exception on
/// any thread, by <see cref="Environment.Exit"/>, and when the terminal itself has gone.
/// </summary>
internal sealed class OccupiedTerminal : IDisposable
{
    private const ushort NoSleep = ushort.MaxValue;
    private const ushort PassesPerSecond = 120;

    /// <summary>Time in ms the UI thread has to end after a signal before a second one ends the process without it.</summary>
    private const int Grace = 2000;

    private readonly Lock _closing = new();
    private readonly int _uiThread = Environment.CurrentManagedThreadId;
    private readonly ManualResetEventSlim _halted = new();
    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly EventLoop? _loop;
    private readonly Suspension? _suspension;
    private long _endingSince;
    private volatile int _endedBy;
    private volatile bool _halting;
    private bool _closed;

    public OccupiedTerminal()
    {
        // Before Init: handlers run in order, and the toolkit's own restores what it finds at descriptor 0.
        AppDomain.CurrentDomain.ProcessExit += RestoreAtExit;
        AppDomain.CurrentDomain.UnhandledException += RestoreAfterCrash;
        App = Application.Create();
        try
        {
            var before = OperatingSystem.IsLinux() ? Suspension.SettingsOf(StandardInput) : [];
            // Asked of the system and not of the terminal, which might not answer.
            Driver.SizeDetection = SizeDetectionMode.Polling;
            Driver.Force16Colors = TerminalColours.AreSixteen(Environment.GetEnvironmentVariable);
            App.Init(DriverRegistry.Names.ANSI);
            if (OperatingSystem.IsLinux())
                _loop = EventLoop.TryAttach(App, () => End(Hangup));
            if (OperatingSystem.IsLinux() && _loop is not null)
                _suspension = new(App, _loop.Terminal, before);
            // The sleep is 1000 / rate in whole ms: none at the highest rate, when our loop waits instead.
            Application.MaximumIterationsPerSecond = _loop is null ? PassesPerSecond : NoSleep;
            App.Iteration += (_, _) => Obey();
            foreach (var (signal, number) in ((PosixSignal, int)[])
                     [(PosixSignal.SIGHUP, Hangup), (PosixSignal.SIGINT, 2), (PosixSignal.SIGQUIT, 3), (PosixSignal.SIGTERM, 15)])
                _signals.Add(PosixSignalRegistration.Create(signal, context => EndBy(context, number)));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The application at the terminal.</summary>
    public IApplication App { get; }

    /// <summary>0, or 128 and the number of the signal that ended it.</summary>
    public int ExitCode => _endedBy == 0 ? 0 : 128 + _endedBy;

    private static int StandardInput => 0;

    private static int Hangup => 1;

    /// <summary>Stops the program, as Ctrl+Z does, until the shell lets it go on; on the UI thread.</summary>
    /// <returns>False where that cannot be done.</returns>
    public bool Suspend()
    {
        if (!OperatingSystem.IsLinux() || _suspension is null)
            return false;
        _suspension.Stop();
        return true;
    }

    /// <summary>Restores the terminal; again does nothing.</summary>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= RestoreAtExit;
        AppDomain.CurrentDomain.UnhandledException -= RestoreAfterCrash;
        foreach (var signal in _signals)
            signal.Dispose();
        Restore();
    }

    private void RestoreAtExit(object? sender, EventArgs e) => Restore();

    private void RestoreAfterCrash(object? sender, UnhandledExceptionEventArgs e) => Restore();

    private void Restore()
    {
        if (Environment.CurrentManagedThreadId != _uiThread)
            Halt();
        lock (_closing)
        {
            if (_closed)
                return;
            _closed = true;
            if (OperatingSystem.IsLinux())
            {
                _suspension?.Dispose();
                _loop?.Dispose();
            }
            App.Dispose();
        }
    }

    /// <summary>Keeps the UI thread from drawing over the restored screen while another thread takes the process down.</summary>
    private void Halt()
    {
        _halting = true;
        Wake();
        _halted.Wait(millisecondsTimeout: 200);
    }

    private void EndBy(PosixSignalContext context, int number)
    {
        context.Cancel = true;
        if (_endedBy != 0 && Environment.TickCount64 - Interlocked.Read(ref _endingSince) > Grace)
        {
            Restore();
            Environment.Exit(128 + number);
        }
        End(number);
        Wake();
    }

    private void End(int number)
    {
        if (Interlocked.CompareExchange(ref _endedBy, number, 0) == 0)
            Interlocked.Exchange(ref _endingSince, Environment.TickCount64);
    }

    private void Wake()
    {
        if (OperatingSystem.IsLinux())
            _loop?.Wake();
    }

    /// <summary>Once a pass, on the UI thread: one stop each ends whatever dialogs are open and then the window below them.</summary>
    private void Obey()
    {
        if (_halting)
        {
            _halted.Set();
            Thread.Sleep(System.Threading.Timeout.Infinite);
        }
        if (_endedBy != 0)
            App.RequestStop();
    }
}
