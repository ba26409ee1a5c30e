using Annotator.Tui.Painting;

namespace Annotator.Tui.State;

/// <summary>Which rows of a text a pane of a height shows; a row with lanes below it takes more than one line.</summary>
/// <param name="rows">The wrapped text.</param>
/// <param name="heightOf">Lines a row takes with its lanes.</param>
internal sealed class Viewport(TextRows rows, Func<Row, int> heightOf)
{
    /// <summary>Lines the pane shows.</summary>
    public int Height { get; set; } = 24;

    /// <summary>Offset of the first visible row.</summary>
    public int Top { get; private set; }

    /// <summary>The visible rows, each with the line it begins at.</summary>
    public IEnumerable<(Row Row, int Line)> Visible()
    {
        var line = 0;
        for (Row? row = rows.At(Top); row is { } visible && line < Height; row = rows.Below(visible))
        {
            yield return (visible, line);
            line += heightOf(visible);
        }
    }

    /// <summary>Puts the row of an offset on top.</summary>
    public void PutOnTop(int offset) => Top = rows.At(offset).Start;

    /// <summary>Scrolls so that the row of an offset is wholly visible: by as little as needed when it is near, to the middle when it is far.</summary>
    public void Reveal(int offset)
    {
        var row = rows.At(offset);
        if (row.Start < Top)
        {
            Top = LinesBetween(row, Top, Height) < Height ? row.Start : RowAbove(row, Height / 2).Start;
            return;
        }
        var lines = LinesBetween(rows.At(Top), row.Start, 2 * Height) + heightOf(row);
        if (lines > Height)
            Top = lines < 2 * Height ? RowAbove(row, Height - heightOf(row)).Start : RowAbove(row, Height / 2).Start;
    }

    /// <summary>Scrolls by lines, at least one row.</summary>
    public void Scroll(int lines)
    {
        var top = rows.At(Top);
        Top = lines < 0 ? RowAbove(top, -lines).Start : RowBelow(top, lines).Start;
    }

    /// <summary>The last row that is wholly visible.</summary>
    public Row Last() => Visible().TakeWhile(shown => shown.Line == 0 || shown.Line + heightOf(shown.Row) <= Height).Last().Row;

    private int LinesBetween(Row from, int until, int most)
    {
        var lines = 0;
        for (Row? row = from; row is { } passed && passed.Start < until && lines < most; row = rows.Below(passed))
            lines += heightOf(passed);
        return lines;
    }

    /// <summary>The row from which at most so many lines lie above another.</summary>
    private Row RowAbove(Row row, int lines)
    {
        var isFirst = true;
        while (rows.Above(row) is { } above && (lines >= heightOf(above) || isFirst && lines > 0))
        {
            lines -= heightOf(above);
            row = above;
            isFirst = false;
        }
        return row;
    }

    private Row RowBelow(Row row, int lines)
    {
        for (; lines > 0 && rows.Below(row) is { } below; row = below)
            lines -= heightOf(row);
        return row;
    }
}
