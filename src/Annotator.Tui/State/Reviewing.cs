using Annotator.Core.Editing;

namespace Annotator.Tui.State;

/// <summary>Going through annotations and deciding on them.</summary>
internal static class Reviewing
{
    /// <summary>Calls the annotation at the caret right.</summary>
    public static void Accept(Workbench workbench) => workbench.Do(new Accept(Selected(workbench).Id));

    /// <summary>Calls the annotation at the caret wrong.</summary>
    public static void Reject(Workbench workbench) => workbench.Do(new Reject(Selected(workbench).Id));

    /// <summary>Accepts everything pending, marks the document done and opens the next.</summary>
    public static void AcceptAllAndGoOn(Workbench workbench)
    {
        var document = workbench.Document!;
        workbench.Do(new AcceptPendingAndFinish());
        var name = document.Current.Document.Id;
        if (document.Current.Status.State != DocumentState.Done)
            return;
        workbench.Tell(workbench.OpenAt(workbench.Documents.OpenIndex + 1)
            ? $"'{name}' is done."
            : $"'{name}' is done; it was the last in the list.");
    }

    public static void NextPending(Workbench workbench, int count)
    {
        var document = workbench.Document!;
        var annotations = document.Current.Annotations;
        for (; count > 0; count--)
        {
            var index = annotations.NextPending(IndexAfter(document));
            if (index < 0)
                index = GoAround(workbench, annotations.NextPending(0));
            document.Select(annotations[index]);
        }
    }

    public static void PreviousPending(Workbench workbench, int count)
    {
        var document = workbench.Document!;
        var annotations = document.Current.Annotations;
        for (; count > 0; count--)
        {
            var index = annotations.PreviousPending(IndexBefore(document));
            if (index < 0)
                index = GoAround(workbench, annotations.PreviousPending(annotations.Count));
            document.Select(annotations[index]);
        }
    }

    public static void Next(Workbench workbench, int count) => Walk(workbench, count, IndexAfter, 1);

    public static void Previous(Workbench workbench, int count) => Walk(workbench, count, document => IndexBefore(document) - 1, -1);

    public static string? WhyNoneSelected(Workbench workbench) =>
        WhyNoDocument(workbench) ?? (workbench.Document!.Selected is null ? $"No annotation at the caret; {WhereOneIs(workbench)}." : null);

    public static string? WhyNonePending(Workbench workbench) =>
        WhyNoDocument(workbench) ?? (workbench.Document!.Current.Annotations.PendingCount == 0 ? "Nothing is pending in this document." : null);

    public static string? WhyNone(Workbench workbench) =>
        WhyNoDocument(workbench) ?? (workbench.Document!.Current.Annotations.Count == 0 ? "Nothing is annotated in this document." : null);

    public static string? WhyNoDocument(Workbench workbench) => workbench.Document is null ? "No document is open." : null;

    private static string WhereOneIs(Workbench workbench) => workbench.Document!.Current.Annotations switch
    {
        { PendingCount: > 0 } => $"{workbench.KeyOf("next-pending")} goes to the next pending one",
        { Count: > 0 } => $"{workbench.KeyOf("next-annotation")} goes to the next one",
        _ => $"{workbench.KeyOf("select-words")} selects a word, a label's letter labels it",
    };

    private static Annotation Selected(Workbench workbench) => workbench.Document!.Selected!;

    private static void Walk(Workbench workbench, int count, Func<OpenDocument, int> from, int step)
    {
        var document = workbench.Document!;
        var annotations = document.Current.Annotations;
        var index = from(document);
        for (; index >= 0 && index < annotations.Count; index += step)
        {
            if (annotations[index].Review == Review.Rejected)
                continue;
            document.Select(annotations[index]);
            if (--count == 0)
                return;
        }
        workbench.Tell(step > 0 ? "No annotation follows." : "No annotation comes before.");
    }

    private static int GoAround(Workbench workbench, int index)
    {
        if (workbench.Document!.Current.Annotations.PendingCount > 1)
            workbench.Tell("Past the end, on from the other end of the text.");
        return index;
    }

    /// <summary>The index of the first annotation after the selected one, or after the caret.</summary>
    private static int IndexAfter(OpenDocument document) =>
        document.Selected is { } selected && selected.Span.Start == document.Caret
            ? document.Current.Annotations.IndexOf(selected) + 1
            : document.Current.Annotations.IndexAtOrAfter(document.Caret);

    /// <summary>The index of the selected annotation, or of the first at or after the caret: what comes before it is before the caret.</summary>
    private static int IndexBefore(OpenDocument document) =>
        document.Selected is { } selected && selected.Span.Start == document.Caret
            ? document.Current.Annotations.IndexOf(selected)
            : document.Current.Annotations.IndexAtOrAfter(document.Caret);
}
