using System.Globalization;
using Annotator.Core.Editing;

namespace Annotator.Tui.State;

/// <summary>What was done to the annotation at the caret, read from the change log.</summary>
internal static class History
{
    private const int MostShown = 50;

    public static void Ask(Workbench workbench)
    {
        var document = workbench.Document!;
        var id = document.SelectedId!;
        var changes = workbench.ChangesOf(document.Current.Document.Id)
            .Where(change => change.Differences.OfType<AnnotationDifference>().Any(difference => difference.Id == id))
            .Take(MostShown)
            .Select(change => new Choice(Describe(change), () => { }, change.At.LocalDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)))
            .ToArray();
        if (changes.Length == 0)
            workbench.Tell("Nobody has changed this annotation.");
        else
            workbench.Ask(Dialogue.List("What was done to it, newest first", changes));
    }

    private static string Describe(Change change) => change.Origin switch
    {
        ChangeOrigin.Undo => $"Undone: {change.Description}",
        ChangeOrigin.Redo => $"Done again: {change.Description}",
        _ => change.Description,
    } + $" ({change.By})";
}
