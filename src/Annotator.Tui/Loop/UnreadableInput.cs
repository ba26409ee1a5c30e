using System.Diagnostics;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;

namespace Annotator.Tui.Loop;

/// <summary>Tells a sequence that the toolkit cannot read from a failure that matters.</summary>
/// <remarks>
/// Terminal.Gui 2.5.0 throws at F13 to F20, the menu key (<c>CSI 29 ~</c>) and mouse positions beyond an <c>int</c>. It has let go of the
/// sequence by then, so that what comes next is read as if nothing had been.
/// </remarks>
internal static class UnreadableInput
{
    /// <summary>Whether the toolkit threw while it read what the terminal sent, and nobody else had a hand in it.</summary>
    public static bool Caused(Exception exception)
    {
        foreach (var frame in new StackTrace(exception).GetFrames())
        {
            if (frame.GetMethod()?.DeclaringType is not { } type)
                continue;
            if (type.IsAssignableTo(typeof(IAnsiResponseParser)) || type.IsAssignableTo(typeof(IInputProcessor)))
                return true;
            if (type.Assembly != typeof(IApplication).Assembly && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true)
                return false;
        }
        return false;
    }
}
