namespace Annotator.Tui.Painting;

/// <summary>Paints the word that a screen is too small, in as few cells as there are.</summary>
internal static class TooSmallPainter
{
    /// <summary>Says how large the screen is and how large it must be.</summary>
    public static IReadOnlyList<StyledLine> Paint(int width, int height)
    {
        var words = new TextRows($"too small: {width}×{height}, needs {ScreenLayout.LeastWidth}×{ScreenLayout.LeastHeight}; q leaves", width);
        var lines = new List<StyledLine>();
        for (Row? row = words.At(0); row is { } visible && lines.Count < height; row = words.Below(visible))
            lines.Add(new LineBuilder(width).Text(words.TextOf(visible).TrimEnd(), Ink.Plain).Line(Ink.Plain));
        while (lines.Count < height)
            lines.Add(StyledLine.Blank(width));
        return lines;
    }
}
