using Annotator.Language;

namespace Annotator.Tui.Painting;

/// <summary>
/// A text wrapped into rows of a width, a line at a time and only where somebody looks: neither opening nor resizing depends on
/// the length of the text.
/// </summary>
internal sealed class TextRows
{
    /// <summary>Columns between tab stops.</summary>
    public const int TabStop = 4;

    private const int MostLinesKept = 512;

    private readonly string _text;
    private readonly Dictionary<int, Row[]> _lines = [];

    /// <param name="text">The text.</param>
    /// <param name="width">Cells in a row, at least 2 so that a wide character fits.</param>
    public TextRows(string text, int width)
    {
        (_text, Width) = (text, Math.Max(2, width));
    }

    /// <summary>Cells in a row.</summary>
    public int Width { get; }

    /// <summary>The characters of a row.</summary>
    public string TextOf(Row row) => _text[row.Start..row.End];

    /// <summary>The row that holds an offset.</summary>
    public Row At(int offset)
    {
        var rows = LineAt(offset);
        var (low, high) = (0, rows.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = rows[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }
        return rows[low];
    }

    /// <summary>The row below; null at the end of the text.</summary>
    public Row? Below(Row row)
    {
        if (!row.EndsLine)
            return At(row.End);
        return row.End < _text.Length ? At(row.End + LineBreakAt(row.End)) : null;
    }

    /// <summary>The row above; null at the start of the text.</summary>
    public Row? Above(Row row)
    {
        if (row.Start == 0)
            return null;
        var rows = LineAt(row.Start);
        var index = Array.FindIndex(rows, candidate => candidate.Start == row.Start);
        return index > 0 ? rows[index - 1] : LineAt(row.Start - 1)[^1];
    }

    /// <summary>A row further down, or the last one.</summary>
    public Row Down(Row row, int count)
    {
        for (; count > 0 && Below(row) is { } below; count--)
            row = below;
        return row;
    }

    /// <summary>A row further up, or the first one.</summary>
    public Row Up(Row row, int count)
    {
        for (; count > 0 && Above(row) is { } above; count--)
            row = above;
        return row;
    }

    /// <summary>The graphemes of a row with their columns; its line break is not among them.</summary>
    public IEnumerable<Cell> Cells(Row row)
    {
        var column = 0;
        for (var offset = row.Start; offset < row.End;)
        {
            var cell = CellAt(offset, column);
            yield return cell;
            (offset, column) = (cell.End, column + cell.Width);
        }
    }

    /// <summary>The column a caret at an offset of the row is drawn in.</summary>
    public int ColumnOf(Row row, int offset)
    {
        var column = 0;
        foreach (var cell in Cells(row))
        {
            if (cell.Start >= offset)
                break;
            column = cell.Column + cell.Width;
        }
        return column;
    }

    /// <summary>The offset of the grapheme drawn at a column; past the end of the row, the last place a caret may stand in it.</summary>
    public int OffsetAt(Row row, int column)
    {
        var last = row.Start;
        foreach (var cell in Cells(row))
        {
            if (column < cell.Column + cell.Width)
                return cell.Start;
            last = cell.Start;
        }
        return row.EndsLine ? row.End : last;
    }

    /// <summary>Units of the line break at an offset: 2 for CR LF, 1 for LF, 0 where there is none.</summary>
    private int LineBreakAt(int offset) =>
        offset >= _text.Length ? 0
        : _text[offset] == '\n' ? 1
        : _text[offset] == '\r' && offset + 1 < _text.Length && _text[offset + 1] == '\n' ? 2
        : 0;

    private Row[] LineAt(int offset)
    {
        var start = offset > 0 ? _text.LastIndexOf('\n', Math.Min(offset, _text.Length) - 1) + 1 : 0;
        if (_lines.TryGetValue(start, out var rows))
            return rows;
        if (_lines.Count >= MostLinesKept)
            _lines.Clear();
        return _lines[start] = Wrapped(start);
    }

    private Row[] Wrapped(int start)
    {
        var end = _text.IndexOf('\n', start);
        if (end < 0)
            end = _text.Length;
        else if (end > start && _text[end - 1] == '\r')
            end--;

        var rows = new List<Row>();
        while (true)
        {
            var next = RowEnd(start, end);
            if (next >= end)
            {
                rows.Add(new(start, end, EndsLine: true));
                return [.. rows];
            }
            rows.Add(new(start, next, EndsLine: false));
            start = next;
        }
    }

    /// <summary>Where a row that starts here must end: after the last blank that fits, else where the cells run out.</summary>
    private int RowEnd(int start, int end)
    {
        var (column, afterBlank) = (0, start);
        for (var offset = start; offset < end;)
        {
            var cell = CellAt(offset, column);
            var isBlank = char.IsWhiteSpace(_text[offset]);
            if (column + cell.Width > Width && !isBlank)
                return afterBlank > start ? afterBlank : offset;
            (offset, column) = (cell.End, column + cell.Width);
            if (isBlank)
                afterBlank = offset;
            // Blanks may hang over the edge, but not without end.
            if (column > 2 * Width)
                return offset;
        }
        return end;
    }

    private Cell CellAt(int offset, int column)
    {
        var next = Graphemes.Next(_text, offset);
        if (_text[offset] == '\t')
            return new(offset, next, column, TabStop - column % TabStop, "→");
        var (picture, width) = CellText.Of(_text, offset, next);
        return new(offset, next, column, width, picture);
    }
}
