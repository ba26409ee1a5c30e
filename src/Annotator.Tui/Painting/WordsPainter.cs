namespace Annotator.Tui.Painting;

/// <summary>Paints a sentence where there is nothing else to show.</summary>
internal static class WordsPainter
{
    /// <summary>As many rows as the words need, and at most as many as there are.</summary>
    public static IEnumerable<StyledLine> Paint(string words, int width, int height)
    {
        var rows = new TextRows(words, width);
        var painted = 0;
        for (Row? row = rows.At(0); painted < height && row is { } visible; row = rows.Below(visible), painted++)
            yield return new LineBuilder(width).Text(rows.TextOf(visible).TrimEnd(), Ink.Faint).Line(Ink.Plain);
    }
}
