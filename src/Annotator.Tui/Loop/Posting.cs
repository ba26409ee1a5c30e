using Terminal.Gui.App;

namespace Annotator.Tui.Loop;

/// <summary>Hands work to the UI thread.</summary>
internal static class Posting
{
    /// <summary>
    /// Runs work on the UI thread, in the order posted, and wakes the loop for it; on the UI thread itself it runs at once.
    /// </summary>
    /// <returns>False when the application has ended and the work will not run.</returns>
    public static bool Post(this IApplication app, Action work)
    {
        try
        {
            app.Invoke(work);
            return true;
        }
        catch (NotInitializedException)
        {
            return false;
        }
    }
}
