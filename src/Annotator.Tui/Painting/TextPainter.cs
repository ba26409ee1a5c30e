using System.Globalization;
using Annotator.Core.Layers;
using Annotator.Tui.State;

namespace Annotator.Tui.Painting;

/// <summary>Paints the visible rows of a document, each with its lanes; the innermost annotation gives the ink.</summary>
internal static class TextPainter
{
    /// <summary>Says that there is no document, and how to come to one.</summary>
    public static IReadOnlyList<StyledLine> PaintNone(int width, int height) =>
        [.. WordsPainter.Paint("There is no document here. Leave, and name texts to take in: annotator FILE or FOLDER.", width, height)];

    /// <summary>The rows from the document's first visible one on; only what can be seen is looked at.</summary>
    /// <param name="document">The document with its caret and selection.</param>
    /// <param name="layers">Gives labels their colours.</param>
    /// <param name="width">Cells of the pane.</param>
    /// <param name="height">Lines of the pane.</param>
    public static IReadOnlyList<StyledLine> Paint(OpenDocument document, LayerSchema layers, int width, int height)
    {
        var lines = new List<StyledLine>(height);
        var source = new TextSource(document.Rows, document.Switches, layers, width);
        document.PaintedRows.Begin(source);
        document.PaintedLanes.Begin(source);
        var number = document.Switches.LineNumbers ? document.LinesBefore(document.Top) : 0;
        foreach (var (row, _) in document.VisibleRows)
        {
            var beginsLine = row.Start == 0 || document.Text[row.Start - 1] == '\n';
            if (beginsLine || lines.Count == 0)
                number++;
            lines.Add(RowLine(document, layers, row, beginsLine ? number : null, width));
            foreach (var lane in document.LanesOf(row))
                lines.Add(LaneLine(document, layers, lane, width));
        }
        if (document.Text.Length == 0)
            lines.AddRange(WordsPainter.Paint("This text is empty.", width, height));
        while (lines.Count < height)
            lines.Add(StyledLine.Blank(width));
        return lines.Count > height ? lines[..height] : lines;
    }

    /// <summary>Only rows that a key may have changed are painted; the others are those of before.</summary>
    private static StyledLine RowLine(OpenDocument document, LayerSchema layers, Row row, int? number, int width) =>
        document.IsTouching(row)
            ? PaintRow(document, layers, row, number, width)
            : document.PaintedRows.Find(row.Start) ?? document.PaintedRows.Keep(row.Start, PaintRow(document, layers, row, number, width));

    private static StyledLine LaneLine(OpenDocument document, LayerSchema layers, IReadOnlyList<LaneSpan> lane, int width)
    {
        foreach (var span in lane)
        {
            if (span.Annotation.Id == document.SelectedId)
                return LanePainter.Paint(lane, layers, document.SelectedId, document.Frame.Margin, width);
        }
        return document.PaintedLanes.Find(lane) ?? document.PaintedLanes.Keep(lane, LanePainter.Paint(lane, layers, null, document.Frame.Margin, width));
    }

    private static StyledLine PaintRow(OpenDocument document, LayerSchema layers, Row row, int? number, int width)
    {
        var frame = document.Frame;
        var line = new LineBuilder(width);
        if (frame.NumberWidth > 0 && number is { } shown)
            line.Text(shown.ToString(CultureInfo.InvariantCulture).PadLeft(frame.NumberWidth - 1), Ink.Faint);
        line.To(frame.Margin, Ink.Plain);

        var inks = RowInks.Of(document, layers, row);
        foreach (var cell in document.Rows.Cells(row))
            PaintCell(line, document, cell, inks.At(cell.Start));
        if (row.EndsLine)
            PaintLineEnd(line, document, row, inks);
        return line.Line(Ink.Plain);
    }

    private static void PaintCell(LineBuilder line, OpenDocument document, Cell cell, Ink ink)
    {
        var sign = document.Text[cell.Start] switch
        {
            '\t' => "→",
            ' ' => "·",
            '\u00A0' or '\u202F' => "⍽",
            _ => null,
        };
        if (sign is null)
            line.Cells(cell.Picture, cell.Width, ink);
        else if (document.Switches.Invisibles)
            line.Cells(sign + new string(' ', cell.Width - 1), cell.Width, ink.Tone == Tone.Plain ? ink with { Tone = Tone.Faint } : ink);
        else
            line.Cells(new string(' ', cell.Width), cell.Width, ink);
    }

    private static void PaintLineEnd(LineBuilder line, OpenDocument document, Row row, RowInks inks)
    {
        var hasBreak = row.End < document.Text.Length;
        var isCaret = document.Caret == row.End;
        if (!isCaret && !inks.IsMarked(row.End) && !(hasBreak && document.Switches.Invisibles))
            return;
        var ink = Ink.Faint with { Caret = isCaret, Marked = inks.IsMarked(row.End) };
        line.Cells(hasBreak && document.Switches.Invisibles ? "⏎" : " ", 1, ink);
    }
}
