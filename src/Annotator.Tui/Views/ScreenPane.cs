using System.Drawing;
using Annotator.Tui.Painting;
using Terminal.Gui.Input;

namespace Annotator.Tui.Views;

/// <summary>A part of the screen and who paints it.</summary>
/// <param name="paint">Paints as many lines as the pane is high, each as wide as it.</param>
internal sealed class ScreenPane(Func<int, int, IReadOnlyList<StyledLine>> paint)
{
    private Pane _place;
    private bool _isStale = true;

    /// <summary>Takes what the mouse does in the pane; a position outside it may be negative.</summary>
    public Action<Point, MouseFlags>? Pointed { get; init; }

    /// <summary>Whether it is shown; one that is not lets what lies below through.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>Where it stands.</summary>
    public Pane Place
    {
        get => _place;
        set
        {
            _isStale |= _place != value;
            _place = value;
        }
    }

    /// <summary>Its lines as last painted.</summary>
    public IReadOnlyList<StyledLine> Lines { get; private set; } = [];

    /// <summary>Whether a cell of the screen belongs to it.</summary>
    public bool Covers(int column, int row) => CoversRow(row) && column >= Place.Left && column < Place.Left + Place.Width;

    /// <summary>Whether a row of the screen crosses it.</summary>
    public bool CoversRow(int row) => IsVisible && !Place.IsEmpty && row >= Place.Top && row < Place.Top + Place.Height;

    /// <summary>Paints anew.</summary>
    /// <returns>Whether any line is another than before.</returns>
    public bool Refresh()
    {
        if (!IsVisible || Place.IsEmpty)
            return false;
        var lines = paint(Place.Width, Place.Height);
        if (!_isStale && IsSame(lines))
            return false;
        (Lines, _isStale) = (lines, false);
        return true;
    }

    private bool IsSame(IReadOnlyList<StyledLine> lines)
    {
        if (lines.Count != Lines.Count)
            return false;
        for (var index = 0; index < lines.Count; index++)
        {
            if (!ReferenceEquals(lines[index], Lines[index]) && !lines[index].Runs.SequenceEqual(Lines[index].Runs))
                return false;
        }
        return true;
    }
}
