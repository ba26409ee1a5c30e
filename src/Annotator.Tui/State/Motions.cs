using Annotator.Language;

namespace Annotator.Tui.State;

/// <summary>Where the motions go from the caret; a count takes them further.</summary>
internal static class Motions
{
    public static void Left(Workbench workbench, int count) => Step(workbench, count, Graphemes.Previous);

    public static void Right(Workbench workbench, int count) => Step(workbench, count, Graphemes.Next);

    public static void NextWord(Workbench workbench, int count) => Step(workbench, count, WordMotion.NextStart);

    public static void PreviousWord(Workbench workbench, int count) => Step(workbench, count, WordMotion.PreviousStart);

    public static void NextParagraph(Workbench workbench, int count) => Step(workbench, count, ParagraphMotion.Next);

    public static void PreviousParagraph(Workbench workbench, int count) => Step(workbench, count, ParagraphMotion.Previous);

    public static void NextSentence(Workbench workbench, int count) => Step(workbench, count, SentenceMotion.Next);

    public static void PreviousSentence(Workbench workbench, int count) => Step(workbench, count, SentenceMotion.Previous);

    public static void Up(Workbench workbench, int count) => workbench.Document!.MoveByRows(-count);

    public static void Down(Workbench workbench, int count) => workbench.Document!.MoveByRows(count);

    public static void PageUp(Workbench workbench, int count) => workbench.Document!.MoveByPages(-count);

    public static void PageDown(Workbench workbench, int count) => workbench.Document!.MoveByPages(count);

    public static void RowStart(Workbench workbench) =>
        workbench.Document!.MoveTo(workbench.Document.Rows.At(workbench.Document.Caret).Start);

    public static void RowEnd(Workbench workbench)
    {
        var document = workbench.Document!;
        document.MoveTo(document.Rows.OffsetAt(document.Rows.At(document.Caret), int.MaxValue));
    }

    public static void TextStart(Workbench workbench) => workbench.Document!.MoveTo(0);

    public static void TextEnd(Workbench workbench) => workbench.Document!.MoveTo(workbench.Document.Text.Length);

    /// <summary>A motion that selects what it passes.</summary>
    public static Action<Workbench, int> Selecting(Action<Workbench, int> motion) => (workbench, count) =>
    {
        workbench.Document!.BeginSelecting();
        motion(workbench, count);
    };

    /// <summary>Selects words from the one at the caret on; again, more words.</summary>
    public static void SelectWords(Workbench workbench, int count)
    {
        var document = workbench.Document!;
        if (document.Selection is null)
        {
            if (WordMotion.At(document.Text, document.Caret) is not { } word)
            {
                workbench.Tell("No word is here or follows.", isWarning: true);
                return;
            }
            document.Select(word);
            count--;
        }
        Step(workbench, count, WordMotion.NextEnd);
    }

    private static void Step(Workbench workbench, int count, Func<string, int, int> step)
    {
        var document = workbench.Document!;
        var offset = document.Caret;
        for (; count > 0; count--)
            offset = step(document.Text, offset);
        document.MoveTo(offset);
    }
}
