using Terminal.Gui.App;
using Terminal.Gui.Views;

namespace Annotator.Tui.Loop;

/// <summary>The workbench's stay at a terminal, from taking it over to handing it back as it was.</summary>
internal static class TerminalSession
{
    /// <summary>Why a workbench cannot run here, as a sentence; null when it can.</summary>
    public static string? WhyNot()
    {
        if (Environment.GetEnvironmentVariable("TERM") == "dumb")
            return "The workbench needs a terminal that can move its cursor, and TERM says 'dumb'.";
        if (Console.IsOutputRedirected)
            return "The workbench needs a terminal, and standard output is not one.";
        return Terminal.Gui.Drivers.Driver.IsAttachedToTerminal(out _, out _)
            ? null
            : "The workbench needs a terminal to read keys from, and this process has none.";
    }

    /// <summary>Runs until the window stops or the process is told to end; the terminal is as before afterwards, whatever happened.</summary>
    /// <param name="main">
    /// Makes the window, on the UI thread; it is disposed of at the end. It is given what stops the program until the shell lets it go on,
    /// and returns false where that cannot be done.
    /// </param>
    /// <returns>0, or 128 and the number of the signal that ended it; a terminal that has gone counts as its signal, SIGHUP.</returns>
    public static int Run(Func<IApplication, Func<bool>, Runnable> main)
    {
        ArgumentNullException.ThrowIfNull(main);
        using var terminal = new OccupiedTerminal();
        using var window = main(terminal.App, terminal.Suspend);
        _ = new CellDiff(terminal.App, window);
        terminal.App.Run(window, UnreadableInput.Caused);
        return terminal.ExitCode;
    }
}
