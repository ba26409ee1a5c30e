using Annotator.Tui.State;

namespace Annotator.Tui.Painting;

/// <summary>Paints a question: its title and line, and what there is to choose from.</summary>
internal static class DialoguePainter
{
    private const int MostShown = 12;
    private const int RowsLeftToTheText = 3;

    /// <summary>The caret, a wide letter under it, and the sign that something is left out.</summary>
    private const int RoomAtCaret = 4;

    /// <summary>Rows a question takes at the foot of a screen: its line, and as many of its choices as leave a few rows to the text.</summary>
    public static int HeightOf(Dialogue dialogue, int screenHeight) =>
        1 + Math.Min(Math.Min(MostShown, dialogue.Choices.Count), Math.Max(1, screenHeight - 1 - RowsLeftToTheText));

    /// <summary>The choice a row stands for; null for the line itself.</summary>
    public static int? At(Dialogue dialogue, int row, int height) => row >= 1 ? FirstShown(dialogue, height - 1) + row - 1 : null;

    /// <summary>Paints it.</summary>
    /// <param name="dialogue">The question.</param>
    /// <param name="notice">What is to be said of what was typed so far.</param>
    /// <param name="width">Cells of the pane.</param>
    /// <param name="height">Rows of the pane.</param>
    public static IReadOnlyList<StyledLine> Paint(Dialogue dialogue, Notice notice, int width, int height)
    {
        var lines = new List<StyledLine> { Line(dialogue, notice, width) };
        var first = FirstShown(dialogue, height - 1);
        var shown = dialogue.Choices.Skip(first).Take(height - 1).ToArray();
        var room = RoomForTexts(shown, width);
        lines.AddRange(shown.Select((choice, index) => Line(choice, first + index == dialogue.Index, room, width)));
        return lines;
    }

    /// <summary>Keeps the choice that Enter takes in the middle.</summary>
    private static int FirstShown(Dialogue dialogue, int rows) =>
        Math.Clamp(dialogue.Index - rows / 2, 0, Math.Max(0, dialogue.Choices.Count - rows));

    private static StyledLine Line(Dialogue dialogue, Notice notice, int width)
    {
        var line = new LineBuilder(width).Text(dialogue.Title, Ink.Title).Text(dialogue.Input is not null ? ": " : dialogue.Hint.Length > 0 ? $"  {dialogue.Hint}" : "  Enter takes, Esc leaves", Ink.Faint);
        if (dialogue.Input is not { } input)
            return line.Line(Ink.Plain);
        var after = Language.Graphemes.Next(input.Text, input.Caret);
        return line
            .Text(BeforeCaret(input, width - line.Column - RoomAtCaret), Ink.Plain)
            .Text(input.Caret < input.Text.Length ? input.Text[input.Caret..after] : " ", Ink.Plain with { Caret = true })
            .Text(input.Text[after..], Ink.Plain)
            .Text(input.Text.Length == 0 ? dialogue.Hint : "", Ink.Faint)
            .Text(notice.Text.Length > 0 ? "  " : "", Ink.Plain)
            .Text(notice.Text, notice.IsWarning ? Ink.Warning : Ink.Faint)
            .Line(Ink.Plain);
    }

    /// <summary>What stands before the caret, without its beginning where that would push the caret out of sight.</summary>
    private static string BeforeCaret(LineInput input, int room)
    {
        var text = input.Text[..input.Caret];
        var (start, width) = (0, CellText.WidthOf(text));
        while (start < text.Length && width > room)
        {
            var next = Language.Graphemes.Next(text, start);
            width -= CellText.Of(text, start, next).Width;
            start = next;
        }
        return start == 0 ? text : $"…{text[start..]}";
    }

    /// <summary>The longest text, or what the longest detail leaves of the width, so that details stand in a column.</summary>
    private static int RoomForTexts(Choice[] choices, int width)
    {
        var text = choices.Select(choice => CellText.WidthOf(choice.Text)).DefaultIfEmpty().Max();
        var detail = choices.Select(choice => CellText.WidthOf(DetailOf(choice))).DefaultIfEmpty().Max();
        return Math.Max(8, Math.Min(text, width - 7 - Math.Min(detail, width / 2)));
    }

    private static string DetailOf(Choice choice) => choice.WhyNot ?? choice.Detail;

    private static StyledLine Line(Choice choice, bool isChosen, int room, int width)
    {
        var ink = (choice.WhyNot is not null ? Ink.Faint : choice.Colour is { } colour ? new(Tone.Pending, colour) : Ink.Plain) with { Selected = isChosen };
        return new LineBuilder(width)
            .Text(isChosen ? "▸ " : "  ", Ink.Plain with { Selected = isChosen })
            .Text(choice.Key ?? " ", Ink.Key)
            .Text(" ", Ink.Plain)
            .Text(choice.Text, ink, room)
            .To(room + 6, Ink.Plain)
            .Text(DetailOf(choice), Ink.Faint)
            .Line(Ink.Plain);
    }
}
