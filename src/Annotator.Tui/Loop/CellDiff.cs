using System.Globalization;
using System.Text;
using Terminal.Gui.App;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Terminal.Gui.ViewBase;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Annotator.Tui.Loop;

/// <summary>
/// Sends the terminal only the cells that differ from what it shows. The toolkit sends every cell that was written, changed or not,
/// and views clear themselves before they paint.
/// </summary>
/// <remarks>
/// It acts when the lowest window has been drawn, which is last, just before the toolkit's own flush; that finds nothing left to send
/// but the shadows of dialogs, which are drawn later still.
/// </remarks>
internal sealed class CellDiff
{
    private readonly IApplication _app;
    private readonly StringBuilder _output = new(8192);
    private Cell[,]? _screen;
    private Cell[,] _shown = new Cell[0, 0];
    private (int Row, int Column)? _cursor;
    private Attribute? _attribute;

    /// <param name="app">The application.</param>
    /// <param name="lowest">The window run first, below all dialogs.</param>
    public CellDiff(IApplication app, View lowest)
    {
        _app = app;
        lowest.DrawComplete += (_, _) => Send();
        app.LayoutAndDrawComplete += (_, _) => RememberTheRest();
    }

    private void Send()
    {
        if (_app.Driver is not { } driver || driver.GetOutputBuffer() is not { Contents: { } cells } buffer)
            return;
        if (!ReferenceEquals(cells, _screen))
            ForgetShown(cells);
        for (var row = 0; row < cells.GetLength(0); row++)
        {
            if (HasWritten(cells, row))
                Compare(cells, row, driver.Force16Colors);
            buffer.DirtyLines[row] = false;
        }
        if (_output.Length > 0)
            Flush(driver);
    }

    /// <summary>A new array is a cleared or resized screen: what the terminal shows of the old one is anybody's guess.</summary>
    private void ForgetShown(Cell[,] cells)
    {
        _screen = cells;
        _shown = new Cell[cells.GetLength(0), cells.GetLength(1)];
    }

    /// <summary>Asks the cells: the toolkit marks not every row it fills.</summary>
    private static bool HasWritten(Cell[,] cells, int row)
    {
        for (var column = 0; column < cells.GetLength(1); column++)
        {
            if (cells[row, column].IsDirty)
                return true;
        }
        return false;
    }

    private void Compare(Cell[,] cells, int row, bool sixteenColours)
    {
        var columns = cells.GetLength(1);
        for (var column = 0; column < columns; column++)
        {
            ref var cell = ref cells[row, column];
            ref var shown = ref _shown[row, column];
            cell.IsDirty = false;
            var width = Math.Max(1, GraphemeWidth.Of(cell.Grapheme));
            if (shown.Grapheme != cell.Grapheme || shown.Attribute != cell.Attribute)
            {
                shown = cell;
                Append(cell, row, column, columns, width, sixteenColours);
                if (!IsOneRune(cell.Grapheme))
                    Forget(row, column + width, column + Reach(cell.Grapheme));
            }
            if (width == 2 && column + 1 < columns)
                Cover(cells, row, ++column);
        }
    }

    /// <summary>What a wide grapheme covers equals nothing, so that it is sent as soon as it shows again.</summary>
    private void Cover(Cell[,] cells, int row, int column)
    {
        cells[row, column].IsDirty = false;
        _shown[row, column] = default;
    }

    /// <summary>Cells that the terminal may have painted over, when it takes a cluster for wider than we do.</summary>
    private void Forget(int row, int from, int until)
    {
        for (var column = from; column < Math.Min(until, _shown.GetLength(1)); column++)
            _shown[row, column] = default;
    }

    /// <summary>The most cells a terminal may take for it that knows no clusters: an emoji's skin counts for it as much as the emoji.</summary>
    private static int Reach(string grapheme) => grapheme.EnumerateRunes().Sum(rune => rune.IsBmp ? Math.Max(1, GraphemeWidth.Of(rune.ToString())) : 2);

    private void Append(Cell cell, int row, int column, int columns, int width, bool sixteenColours)
    {
        if (_cursor != (row, column))
            _output.Append(CultureInfo.InvariantCulture, $"\e[{row + 1};{column + 1}H");
        var attribute = cell.Attribute ?? Attribute.Default;
        Sgr.AppendChange(_output, _attribute, attribute, sixteenColours);
        _attribute = attribute;
        var fits = column + width <= columns;
        var text = fits ? Printable.Of(cell.Grapheme) : " ";
        _output.Append(text);
        // Terminals disagree on the width of clusters, and at the right edge on where the cursor is.
        _cursor = IsOneRune(text) && column + width < columns ? (row, column + width) : null;
    }

    private static bool IsOneRune(string text) => text.Length == 1 || (text.Length == 2 && char.IsHighSurrogate(text[0]));

    private void Flush(IDriver driver)
    {
        // Where the cursor shows it would be seen running about; the toolkit shows it again afterwards.
        if (driver.GetCursor().IsVisible)
            _output.Insert(0, "\e[?25l");
        driver.WriteRaw(_output.Append(Sgr.Reset).ToString());
        _output.Clear();
        (_cursor, _attribute) = (null, null);
    }

    /// <summary>The shadows the toolkit has sent by itself.</summary>
    private void RememberTheRest()
    {
        if (_app.Driver?.GetOutputBuffer() is not { Contents: { } cells } buffer || !ReferenceEquals(cells, _screen))
            return;
        for (var row = 0; row < cells.GetLength(0); row++)
        {
            if (!buffer.DirtyLines[row])
                continue;
            buffer.DirtyLines[row] = false;
            for (var column = 0; column < cells.GetLength(1); column++)
            {
                _shown[row, column] = cells[row, column];
                if (GraphemeWidth.Of(cells[row, column].Grapheme) == 2 && column + 1 < cells.GetLength(1))
                    _shown[row, ++column] = default;
            }
        }
    }
}
