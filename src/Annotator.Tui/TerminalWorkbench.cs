using Annotator.Tui.Loop;
using Annotator.Tui.State;
using Annotator.Tui.Views;

namespace Annotator.Tui;

/// <summary>The workbench at a terminal.</summary>
public static class TerminalWorkbench
{
    /// <summary>Why a workbench cannot run here, as a sentence; null when it can.</summary>
    public static string? WhyNot() => TerminalSession.WhyNot();

    /// <summary>Runs until the person leaves; the terminal is as before afterwards, whatever happened.</summary>
    /// <returns>0, or 128 and the number of the signal that ended it.</returns>
    public static int Run(WorkbenchSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        Workbench? workbench = null;
        try
        {
            return TerminalSession.Run((app, suspend) =>
            {
                workbench = new Workbench(setup, action => app.Post(action), TimeProvider.System);
                return new WorkbenchWindow(workbench, new Theme(setup.Settings.ThemeIn(Environment.GetEnvironmentVariable)), suspend);
            });
        }
        finally
        {
            workbench?.Dispose();
        }
    }
}
