using System.Globalization;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Annotator.Tui.Loop;

/// <summary>One cell of the screen.</summary>
/// <param name="Grapheme">One grapheme; empty in the cell that a wide one before it covers.</param>
/// <param name="Attribute">Its colours and style.</param>
internal readonly record struct ScreenCell(string Grapheme, Attribute Attribute);

/// <summary>One row of a view, written from left to right.</summary>
internal sealed class ScreenRow
{
    private const string Blank = " ";
    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(code => ((char)code).ToString())];

    private ScreenCell[] _cells = [];

    /// <summary>How many columns it has.</summary>
    public int Width => _cells.Length;

    /// <summary>The next column to write, up to <see cref="Width"/>.</summary>
    public int Column { get; private set; }

    /// <summary>The cells, one a column.</summary>
    public ReadOnlySpan<ScreenCell> Cells => _cells;

    /// <summary>Begins anew with blanks.</summary>
    public void Begin(int width, Attribute blank)
    {
        if (_cells.Length != width)
            _cells = new ScreenCell[width];
        Array.Fill(_cells, new(Blank, blank));
        Column = 0;
    }

    /// <summary>Goes on writing at a column; a wide grapheme cut by it becomes a blank.</summary>
    public void Seek(int column)
    {
        Column = Math.Min(column, Width);
        if (Column < Width && _cells[Column].Grapheme.Length == 0)
            _cells[Column] = _cells[Column] with { Grapheme = Blank };
    }

    /// <summary>Writes a text, as far as there is room for it.</summary>
    public void Write(ReadOnlySpan<char> text, Attribute attribute)
    {
        while (!text.IsEmpty && Column < Width)
        {
            // Two neighbours in ASCII are two graphemes, but for the line end.
            if (text[0] is >= ' ' and < '\u0080' && (text.Length == 1 || text[1] < '\u0080'))
            {
                _cells[Column++] = new(Ascii[text[0]], attribute);
                text = text[1..];
                continue;
            }
            var length = StringInfo.GetNextTextElementLength(text);
            Put(text[..length].ToString(), attribute);
            text = text[length..];
        }
    }

    /// <summary>Writes one grapheme; a wide one that has only one column left becomes a blank, and past the end nothing is written.</summary>
    /// <returns>The columns it took.</returns>
    public int Put(string grapheme, Attribute attribute)
    {
        if (Column >= Width)
            return 0;
        if (GraphemeWidth.Of(grapheme) < 2)
        {
            _cells[Column++] = new(grapheme, attribute);
            return 1;
        }
        if (Column + 1 == Width)
        {
            _cells[Column++] = new(Blank, attribute);
            return 1;
        }
        _cells[Column++] = new(grapheme, attribute);
        _cells[Column++] = new("", attribute);
        return 2;
    }

    /// <summary>Fills what is left with blanks of an attribute.</summary>
    public void Fill(Attribute attribute)
    {
        _cells.AsSpan(Column).Fill(new(Blank, attribute));
        Column = Width;
    }
}
