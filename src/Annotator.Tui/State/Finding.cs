using System.Text.RegularExpressions;

namespace Annotator.Tui.State;

/// <summary>Searching the text and jumping to what needs a look.</summary>
internal static class Finding
{
    public static void AskPlain(Workbench workbench) => Ask(workbench, "Find", TextSearch.Plain);

    public static void AskRegular(Workbench workbench) => Ask(workbench, "Find regular expression", TextSearch.Regular);

    public static void Next(Workbench workbench, int count)
    {
        for (; count > 0; count--)
            Select(workbench, workbench.Search!.At(workbench.Document!.Text, workbench.Document.Selection?.End ?? workbench.Document.Caret));
    }

    public static void Previous(Workbench workbench, int count)
    {
        for (; count > 0; count--)
            Select(workbench, workbench.Search!.Before(workbench.Document!.Text, workbench.Document.Selection?.Start ?? workbench.Document.Caret));
    }

    /// <summary>Goes to the pending annotation its source is least sure of; again, to the next of them.</summary>
    public static void NextUnsure(Workbench workbench)
    {
        var document = workbench.Document!;
        var pending = document.Current.Annotations.Where(annotation => annotation.Review == Review.Pending).OrderBy(annotation => annotation.Confidence ?? 1).ToArray();
        var at = Array.FindIndex(pending, annotation => annotation.Id == document.SelectedId && annotation.Span.Start == document.Caret);
        document.Select(pending[(at + 1) % pending.Length]);
    }

    /// <summary>Goes to the next annotation with the label of the one at the caret.</summary>
    public static void NextOfLabel(Workbench workbench)
    {
        var document = workbench.Document!;
        var (annotations, selected) = (document.Current.Annotations, document.Selected!);
        var index = annotations.IndexOf(selected);
        var next = annotations.From(index + 1).Concat(annotations.Take(index))
            .FirstOrDefault(annotation => annotation.Layer == selected.Layer && annotation.Label == selected.Label && annotation.Review != Review.Rejected);
        if (next is null)
            workbench.Tell($"No other {selected.Label} in this document.");
        else
            document.Select(next);
    }

    public static string? WhyNoSearch(Workbench workbench) =>
        Reviewing.WhyNoDocument(workbench) ?? (workbench.Search is null ? "Nothing was searched for; / searches." : null);

    private static void Ask(Workbench workbench, string title, Func<string, TextSearch> search)
    {
        var from = workbench.Document!.Caret;
        workbench.Ask(Dialogue.Line(title, "", text => Find(workbench, text, search, from), text => Find(workbench, text, search, from), cancelled: () =>
        {
            workbench.Document!.EndSelecting();
            workbench.Document.MoveTo(from);
        }));
    }

    private static void Find(Workbench workbench, string pattern, Func<string, TextSearch> search, int from)
    {
        if (pattern.Length == 0)
            return;
        try
        {
            workbench.Search = search(pattern);
            Select(workbench, workbench.Search.At(workbench.Document!.Text, from));
        }
        catch (RegexParseException exception)
        {
            workbench.Tell($"Not a regular expression yet: {exception.Message}", isWarning: true);
        }
    }

    private static void Select(Workbench workbench, TextSpan? match)
    {
        if (match is { } found)
            workbench.Document!.Select(found);
        else
            workbench.Tell($"'{workbench.Search!.Pattern}' is not in this document.", isWarning: true);
    }
}
