using System.Text;

namespace Annotator.Tui.Painting;

/// <summary>Builds one row of the screen from left to right, joining what has the same ink, and never wider than the pane.</summary>
internal sealed class LineBuilder(int width)
{
    private readonly List<StyledRun> _runs = [];
    private readonly StringBuilder _text = new();
    private Ink _ink;

    /// <summary>Cells used so far.</summary>
    public int Column { get; private set; }

    /// <summary>Adds what was measured already.</summary>
    public LineBuilder Cells(string picture, int cells, Ink ink)
    {
        if (Column + cells > width)
            return this;
        if (ink != _ink)
            Flush();
        _ink = ink;
        _text.Append(picture);
        Column += cells;
        return this;
    }

    /// <summary>Adds text from anywhere, made safe and cut to what fits.</summary>
    public LineBuilder Text(string text, Ink ink, int most = int.MaxValue)
    {
        var fitted = CellText.Fit(text, Math.Min(most, width - Column));
        return Cells(fitted, CellText.WidthOf(fitted), ink);
    }

    /// <summary>Fills with blanks up to a column.</summary>
    public LineBuilder To(int column, Ink ink)
    {
        var blanks = Math.Min(column, width) - Column;
        return blanks > 0 ? Cells(new string(' ', blanks), blanks, ink) : this;
    }

    /// <summary>The row, filled to the full width.</summary>
    public StyledLine Line(Ink rest)
    {
        To(width, rest);
        Flush();
        return new([.. _runs]);
    }

    private void Flush()
    {
        if (_text.Length == 0)
            return;
        _runs.Add(new(_text.ToString(), _ink));
        _text.Clear();
    }
}
