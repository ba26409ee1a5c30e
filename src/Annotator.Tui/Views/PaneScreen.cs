using System.Drawing;
using Annotator.Tui.Loop;
using Terminal.Gui.Input;

namespace Annotator.Tui.Views;

/// <summary>
/// Shows all panes in one view: the toolkit's work for each view of its own would cost more than painting them. Knows nothing of what
/// they mean.
/// </summary>
/// <param name="theme">How inks look.</param>
/// <param name="panes">From left to right; then those that may lie over them, the uppermost last.</param>
internal sealed class PaneScreen(Theme theme, ScreenPane[] panes) : CellView
{
    private ScreenPane? _grabbed;

    /// <summary>Paints the panes anew and asks to be drawn when one of them changed.</summary>
    /// <param name="isUncovered">Whether something that lay over them is gone.</param>
    public void Refresh(bool isUncovered)
    {
        var isChanged = isUncovered;
        foreach (var pane in panes)
            isChanged |= pane.Refresh();
        if (isChanged)
            SetNeedsDraw();
    }

    /// <inheritdoc/>
    protected override void PaintRow(int row, ScreenRow cells)
    {
        foreach (var pane in panes)
        {
            if (!pane.CoversRow(row))
                continue;
            cells.Seek(pane.Place.Left);
            if (row - pane.Place.Top >= pane.Lines.Count)
                continue;
            var runs = pane.Lines[row - pane.Place.Top].Runs;
            for (var index = 0; index < runs.Count; index++)
                cells.Write(runs[index].Text, theme[runs[index].Ink]);
        }
    }

    /// <inheritdoc/>
    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (mouse.Position is not { } at)
            return true;
        var pane = _grabbed ?? panes.LastOrDefault(pane => pane.Covers(at.X, at.Y));
        if (mouse.Flags.HasFlag(MouseFlags.LeftButtonPressed) && !mouse.Flags.HasFlag(MouseFlags.PositionReport))
            Grab(pane);
        else if (mouse.Flags.HasFlag(MouseFlags.LeftButtonReleased))
            LetGo();
        pane?.Pointed?.Invoke(new Point(at.X - pane.Place.Left, at.Y - pane.Place.Top), mouse.Flags);
        return true;
    }

    /// <summary>A drag stays with the pane it began in, wherever the mouse goes.</summary>
    private void Grab(ScreenPane? pane)
    {
        _grabbed = pane;
        App!.Mouse.GrabMouse(this);
    }

    private void LetGo()
    {
        _grabbed = null;
        App!.Mouse.UngrabMouse();
    }
}
