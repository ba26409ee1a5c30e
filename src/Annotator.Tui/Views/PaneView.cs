using Annotator.Tui.Loop;
using Annotator.Tui.Painting;
using Terminal.Gui.Input;

namespace Annotator.Tui.Views;

/// <summary>Shows what a painter painted; knows nothing of what it means.</summary>
/// <param name="theme">How inks look.</param>
/// <param name="paint">Paints as many lines as the pane is high, each as wide as it.</param>
internal sealed class PaneView(Theme theme, Func<int, int, IReadOnlyList<StyledLine>> paint) : CellView
{
    private IReadOnlyList<StyledLine> _lines = [];
    private System.Drawing.Size _painted;

    /// <summary>Takes what the mouse does in the pane; a position outside it may be negative.</summary>
    public Action<Mouse>? Pointed { get; init; }

    /// <summary>Paints anew, and asks to be drawn only when a line is another than before: drawing costs more than painting.</summary>
    public void Refresh()
    {
        if (!Visible || Viewport.Size.IsEmpty)
            return;
        var lines = paint(Viewport.Width, Viewport.Height);
        if (_painted == Viewport.Size && IsSame(lines))
            return;
        (_lines, _painted) = (lines, Viewport.Size);
        SetNeedsDraw();
    }

    /// <inheritdoc/>
    protected override void BeginPaint()
    {
        if (_painted != Viewport.Size)
            (_lines, _painted) = (paint(Viewport.Width, Viewport.Height), Viewport.Size);
    }

    /// <inheritdoc/>
    protected override void PaintRow(int row, ScreenRow cells)
    {
        if (row < _lines.Count)
        {
            foreach (var run in _lines[row].Runs)
                cells.Write(run.Text, theme[run.Ink]);
        }
        cells.Fill(theme[Ink.Plain]);
    }

    private bool IsSame(IReadOnlyList<StyledLine> lines)
    {
        if (lines.Count != _lines.Count)
            return false;
        for (var index = 0; index < lines.Count; index++)
        {
            if (!ReferenceEquals(lines[index], _lines[index]) && !lines[index].Runs.SequenceEqual(_lines[index].Runs))
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    protected override bool OnMouseEvent(Mouse mouse)
    {
        Pointed?.Invoke(mouse);
        return true;
    }
}
