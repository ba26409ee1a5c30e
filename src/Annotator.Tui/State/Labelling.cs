using Annotator.Core.Editing;
using Annotator.Core.Layers;
using Annotator.Language;

namespace Annotator.Tui.State;

/// <summary>Drawing, relabelling and reshaping spans.</summary>
internal static class Labelling
{
    /// <summary>What a label's own key does: labels the selection, else relabels the annotation at the caret, else labels the word.</summary>
    public static void Give(Workbench workbench, Layer layer, Label label)
    {
        var document = workbench.Document!;
        if (document.Selection is { } selection)
            Draw(workbench, layer, label, selection);
        else if (document.Selected is { } selected && selected.Layer == layer.Name)
            workbench.Do(selected.Label == label.Id ? new Accept(selected.Id) : new Relabel(selected.Id, label.Id));
        else if (WordMotion.At(document.Text, document.Caret) is { } word && word.Contains(document.Caret))
            Draw(workbench, layer, label, word);
        else
            workbench.Tell("No word at the caret; select text first.", isWarning: true);
    }

    /// <summary>Takes away what a person drew; rejects what a machine proposed.</summary>
    public static void Delete(Workbench workbench) => workbench.Do(new Delete(workbench.Document!.Selected!.Id));

    public static void StartToPreviousWord(Workbench workbench, int count) => MoveStart(workbench, count, WordMotion.PreviousStart);

    public static void StartToNextWord(Workbench workbench, int count) => MoveStart(workbench, count, WordMotion.NextStart);

    public static void EndToPreviousWord(Workbench workbench, int count) => MoveEnd(workbench, count, WordMotion.PreviousEnd);

    public static void EndToNextWord(Workbench workbench, int count) => MoveEnd(workbench, count, WordMotion.NextEnd);

    public static void StartToPreviousCharacter(Workbench workbench, int count) => MoveStart(workbench, count, Graphemes.Previous);

    public static void StartToNextCharacter(Workbench workbench, int count) => MoveStart(workbench, count, Graphemes.Next);

    public static void EndToPreviousCharacter(Workbench workbench, int count) => MoveEnd(workbench, count, Graphemes.Previous);

    public static void EndToNextCharacter(Workbench workbench, int count) => MoveEnd(workbench, count, Graphemes.Next);

    private static void Draw(Workbench workbench, Layer layer, Label label, TextSpan selection)
    {
        var document = workbench.Document!;
        if (SpanTrim.Trim(document.Text, selection) is not { } span)
        {
            workbench.Tell("Only white space is selected; there is nothing to label.", isWarning: true);
            return;
        }
        // A proposal for just this span is what one means; drawn beside it, it would stay pending.
        var proposed = document.Current.Annotations.Overlapping(span)
            .Where(annotation => annotation.Review == Review.Pending && annotation.Layer == layer.Name && annotation.Span == span).ToArray();
        var drawn = workbench.Do(proposed is [var only] && only.Label != label.Id ? new Relabel(only.Id, label.Id) : new Draw(layer.Name, label.Id, span));
        document.EndSelecting();
        if (drawn?.Differences.OfType<AnnotationDifference>().FirstOrDefault() is { } difference)
            document.Select(document.Current.Find(difference.Id));
        if (drawn is not null && span != selection)
            workbench.Tell($"{drawn.Description}; outer white space was left out.");
    }

    private static void MoveStart(Workbench workbench, int count, Func<string, int, int> step) =>
        Move(workbench, count, (text, span) => (step(text, span.Start), span.End));

    private static void MoveEnd(Workbench workbench, int count, Func<string, int, int> step) =>
        Move(workbench, count, (text, span) => (span.Start, step(text, span.End)));

    private static void Move(Workbench workbench, int count, Func<string, TextSpan, (int Start, int End)> step)
    {
        var document = workbench.Document!;
        var selected = document.Selected!;
        var span = selected.Span;
        for (; count > 0; count--)
        {
            var (start, end) = step(document.Text, span);
            if (start >= end)
            {
                workbench.Tell("A span cannot be empty.", isWarning: true);
                break;
            }
            span = new(start, end);
        }
        if (span == selected.Span)
            return;
        workbench.Do(new MoveBoundary(selected.Id, span));
        var caret = span.Contains(document.Caret) ? document.Caret : span.Start;
        document.MoveTo(caret);
        document.Refreshed(selected.Id);
    }
}
