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

    /// <summary>Takes what the mouse does in the pane; a position outside it may be negative.</summary>
    public Action<Mouse>? Pointed { get; init; }

    /// <inheritdoc/>
    protected override void BeginPaint() => _lines = paint(Viewport.Width, Viewport.Height);

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

    /// <inheritdoc/>
    protected override bool OnMouseEvent(Mouse mouse)
    {
        Pointed?.Invoke(mouse);
        return true;
    }
}
