using Annotator.Core.Layers;
using Annotator.Tui.State;

namespace Annotator.Tui.Painting;

/// <summary>Paints the visible rows of a document; the innermost annotation gives the ink.</summary>
internal static class TextPainter
{
    /// <summary>The rows from the document's first visible one on; only what can be seen is looked at.</summary>
    /// <param name="document">The document with its caret and selection.</param>
    /// <param name="layers">Gives labels their colours.</param>
    /// <param name="width">Cells in a row.</param>
    /// <param name="height">Rows to paint.</param>
    public static IReadOnlyList<StyledLine> Paint(OpenDocument document, LayerSchema layers, int width, int height)
    {
        var lines = new List<StyledLine>(height);
        Row? row = document.Rows.At(document.Top);
        while (lines.Count < height && row is { } visible)
        {
            lines.Add(PaintRow(document, layers, visible, width));
            row = document.Rows.Below(visible);
        }
        while (lines.Count < height)
            lines.Add(new LineBuilder(width).Line(Ink.Plain));
        return lines;
    }

    private static StyledLine PaintRow(OpenDocument document, LayerSchema layers, Row row, int width)
    {
        var inks = RowInks.Of(document, layers, row);
        var line = new LineBuilder(width);
        foreach (var cell in document.Rows.Cells(row))
        {
            var ink = inks.At(cell.Start);
            var picture = document.Text[cell.Start] == '\t' ? new string(' ', cell.Width) : cell.Picture;
            line.Cells(picture, cell.Width, ink);
        }
        if (row.EndsLine && document.Caret == row.End)
            line.Cells(" ", 1, Ink.Plain with { Caret = true, Marked = inks.IsMarked(row.End) });
        return line.Line(Ink.Plain);
    }
}
