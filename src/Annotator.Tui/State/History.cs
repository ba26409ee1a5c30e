using System.Globalization;

namespace Annotator.Tui.State;

/// <summary>What was done to the annotation at the caret, as a list.</summary>
internal static class History
{
    private const int MostShown = 50;

    public static void Ask(Workbench workbench)
    {
        var edits = workbench.History!.Of(workbench.Document!.SelectedId!).Take(MostShown)
            .Select(edit => new Choice($"{edit.What} ({edit.By})", () => { }, edit.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)))
            .ToArray();
        if (edits.Length == 0)
            workbench.Tell("Nobody has changed this annotation.");
        else
            workbench.Ask(Dialogue.List("What was done to it, newest first", edits));
    }
}
