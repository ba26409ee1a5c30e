using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Terminal.Gui.App;

namespace Annotator.Tui.Loop;

/// <summary>
/// Hands the terminal to the shell while the program is stopped, and takes it again when it goes on, whoever stopped it: Ctrl+Z, a
/// signal, or a shell that set the terminal its own way meanwhile.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed unsafe class Suspension : IDisposable
{
    private const string Leave = "\e[?2004l\e[?1003l\e[?1015l\e[?1006l\e[m\e[?1049l\e[?25h";
    private const string Enter = "\e[?1049h\e[?25l\e[?1003h\e[?1015h\e[?1006h\e[?2004h";

    /// <summary>Time in ms a stop may take to reach all threads; where nobody could go on with it, the system passes over it.</summary>
    private const int StopComesWithin = 50;

    private readonly IApplication _app;
    private readonly int _terminal;
    private readonly byte[] _before;
    private readonly byte[] _ours;
    private readonly PosixSignalRegistration _continued;

    /// <param name="app">The application, initialised: its settings are those to come back to.</param>
    /// <param name="terminal">Descriptor of the terminal.</param>
    /// <param name="before">Settings of the terminal before, as <see cref="SettingsOf"/> gave them.</param>
    public Suspension(IApplication app, int terminal, byte[] before)
    {
        (_app, _terminal, _before, _ours) = (app, terminal, before, SettingsOf(terminal));
        _continued = PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => app.Post(TakeBack));
    }

    /// <summary>How a terminal is set, to be put back later.</summary>
    public static byte[] SettingsOf(int terminal)
    {
        var settings = new byte[LibC.TerminalSettingsSize];
        fixed (byte* start = settings)
            _ = LibC.GetTerminalSettings(terminal, start);
        return settings;
    }

    /// <summary>Stops the program until the shell lets it go on; on the UI thread.</summary>
    public void Stop()
    {
        _app.Driver!.WriteRaw(Leave);
        Put(_before);
        _ = LibC.Kill(LibC.OwnGroup, LibC.StopSignal);
        Thread.Sleep(StopComesWithin);
        TakeBack();
    }

    /// <inheritdoc/>
    public void Dispose() => _continued.Dispose();

    private void TakeBack()
    {
        Put(_ours);
        _app.Driver?.WriteRaw(Enter);
        _app.ClearScreenNextIteration = true;
        (_app.TopRunnableView as Terminal.Gui.ViewBase.View)?.SetNeedsLayout();
    }

    private void Put(byte[] settings)
    {
        fixed (byte* start = settings)
            _ = LibC.SetTerminalSettings(_terminal, 0, start);
    }
}
