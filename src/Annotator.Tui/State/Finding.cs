using System.Text.RegularExpressions;

namespace Annotator.Tui.State;

/// <summary>Searching the text and jumping to what needs a look.</summary>
internal static class Finding
{
    public static void AskPlain(Workbench workbench) => Ask(workbench, "Find", TextSearch.Plain);

    public static void AskRegular(Workbench workbench) => Ask(workbench, "Find regular expression", TextSearch.Regular);

    public static void Next(Workbench workbench, int count) =>
        Repeat(workbench, count, (search, document) => search.At(document.Text, document.Selection?.End ?? document.Caret));

    public static void Previous(Workbench workbench, int count) =>
        Repeat(workbench, count, (search, document) => search.Before(document.Text, document.Selection?.Start ?? document.Caret));

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
        workbench.Ask(Dialogue.Line(title, "", Take, text => Find(workbench, text, search, from), cancelled: () => GoBack(workbench, from)));

        void Take(string text)
        {
            if (Find(workbench, text, search, from) && workbench.Notice.Text.Length == 0)
                workbench.Tell($"Found; {workbench.KeyOf("next-match")} goes to the next, {workbench.KeyOf("previous-match")} to the one before.");
        }
    }

    /// <summary>Selects what was typed so far; where it is not to be found, the caret is where it was and nothing is selected.</summary>
    private static bool Find(Workbench workbench, string pattern, Func<string, TextSearch> search, int from)
    {
        workbench.ForgetNotice();
        GoBack(workbench, from);
        if (pattern.Length == 0)
            return false;
        try
        {
            workbench.Search = search(pattern);
        }
        catch (RegexParseException exception)
        {
            workbench.Tell($"Not a regular expression yet: {exception.Message}", isWarning: true);
            return false;
        }
        return Select(workbench, workbench.Search.At(workbench.Document!.Text, from));
    }

    private static void Repeat(Workbench workbench, int count, Func<TextSearch, OpenDocument, (TextSpan?, SearchEnd)> find)
    {
        while (Select(workbench, find(workbench.Search!, workbench.Document!)) && --count > 0)
        {
        }
    }

    /// <returns>Whether there was something to select.</returns>
    private static bool Select(Workbench workbench, (TextSpan? Match, SearchEnd End) found)
    {
        var pattern = workbench.Search!.Pattern;
        switch (found.End)
        {
            case SearchEnd.FoundAround:
                workbench.Tell("Past the end, on from the other end of the text.");
                break;
            case SearchEnd.Nowhere:
                workbench.Tell($"'{pattern}' is not in this document.", isWarning: true);
                break;
            case SearchEnd.OutOfTime:
                workbench.Tell($"'{pattern}' takes too long on this text; a simpler expression may do.", isWarning: true);
                break;
        }
        if (found.Match is { } match)
            workbench.Document!.SelectFound(match);
        return found.Match is not null;
    }

    private static void GoBack(Workbench workbench, int caret)
    {
        workbench.Document!.EndSelecting();
        workbench.Document.MoveTo(caret);
    }
}
