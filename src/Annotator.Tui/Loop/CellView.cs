using System.Drawing;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Terminal.Gui.ViewBase;

namespace Annotator.Tui.Loop;

/// <summary>A view that paints whole rows and changes on the screen only the cells that differ.</summary>
/// <remarks>
/// It has no border and no scroll bar of the toolkit's, which cost 1.3 and 0.5 ms a frame; it paints all of itself, and so is never
/// cleared before.
/// </remarks>
internal abstract class CellView : View
{
    private readonly ScreenRow _row = new();

    /// <summary>Paints one row; what is not written stays blank.</summary>
    /// <param name="row">From 0 at the top of the view, whatever it is scrolled to.</param>
    /// <param name="cells">The row, blank and as wide as the view.</param>
    protected abstract void PaintRow(int row, ScreenRow cells);

    /// <summary>Called before the first row is painted, once each time.</summary>
    protected virtual void BeginPaint()
    {
    }

    /// <inheritdoc/>
    protected sealed override bool OnClearingViewport() => true;

    /// <inheritdoc/>
    protected sealed override bool OnDrawingContent(DrawContext? context)
    {
        BeginPaint();
        var place = ViewportToScreen(new Rectangle(Point.Empty, Viewport.Size));
        var buffer = App?.Driver?.GetOutputBuffer();
        var mayStore = MayStore(buffer, place);
        var blank = GetAttributeForRole(VisualRole.Normal);
        for (var row = 0; row < place.Height; row++)
        {
            _row.Begin(place.Width, blank);
            PaintRow(row, _row);
            if (mayStore)
                Store(buffer!, place.X, place.Y + row);
            else
                Add(row);
        }
        return true;
    }

    /// <summary>Whether nothing lies over the view, so that its cells may be stored past the toolkit's clipping.</summary>
    private static bool MayStore(IOutputBuffer? buffer, Rectangle place) =>
        buffer is { Contents: { } cells, Clip: { } clip }
        && new Rectangle(0, 0, cells.GetLength(1), cells.GetLength(0)).Contains(place)
        && clip.GetRectangles() is [var only]
        && only.Contains(place);

    private void Store(IOutputBuffer buffer, int left, int screenRow)
    {
        var cells = buffer.Contents!;
        for (var column = 0; column < _row.Width; column++)
        {
            var (grapheme, attribute) = _row.Cells[column];
            ref var cell = ref cells[screenRow, left + column];
            // The toolkit knows no covered cells; it passes over the one after a wide grapheme.
            if (grapheme.Length == 0)
                grapheme = " ";
            if (cell.Attribute == attribute && cell.Grapheme == grapheme)
                continue;
            cell = new Cell(attribute, true, grapheme);
            buffer.DirtyLines[screenRow] = true;
        }
    }

    private void Add(int row)
    {
        var cells = _row.Cells;
        for (var column = 0; column < cells.Length;)
        {
            var end = EndOfRun(cells, column);
            SetAttribute(cells[column].Attribute);
            AddStr(column, row, end - column == 1 ? Printable.Of(cells[column].Grapheme) : Join(cells[column..end]));
            column = end;
            while (column < cells.Length && cells[column].Grapheme.Length == 0)
                column++;
        }
    }

    /// <summary>Only ASCII is joined: other graphemes might grow together.</summary>
    private static int EndOfRun(ReadOnlySpan<ScreenCell> cells, int start)
    {
        var end = start;
        while (end < cells.Length && cells[end].Attribute == cells[start].Attribute && IsAscii(cells[end].Grapheme))
            end++;
        return Math.Max(end, start + 1);
    }

    private static bool IsAscii(string grapheme) => grapheme.Length == 1 && grapheme[0] is >= ' ' and < '\u007F';

    private static string Join(ReadOnlySpan<ScreenCell> run)
    {
        Span<char> text = run.Length <= 512 ? stackalloc char[run.Length] : new char[run.Length];
        for (var i = 0; i < run.Length; i++)
            text[i] = run[i].Grapheme[0];
        return text.ToString();
    }
}
