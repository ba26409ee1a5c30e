namespace Annotator.Tui.Painting;

/// <summary>Where the text stands in its pane: behind line numbers, and in the middle of a wide screen.</summary>
/// <param name="Margin">Columns left of the text.</param>
/// <param name="Width">Columns of the text.</param>
/// <param name="NumberWidth">Columns of the line numbers, at the left of the pane; 0 when they are off.</param>
internal readonly record struct TextFrame(int Margin, int Width, int NumberWidth)
{
    /// <summary>Longer rows are hard to read.</summary>
    public const int MostReadable = 92;

    /// <summary>Lays out a pane.</summary>
    /// <param name="paneWidth">Columns of the pane; the last one is kept for a caret behind a full row.</param>
    /// <param name="lines">Lines of the text; 0 for no numbers.</param>
    public static TextFrame For(int paneWidth, int lines)
    {
        var numbers = lines == 0 ? 0 : lines.ToString(System.Globalization.CultureInfo.InvariantCulture).Length + 1;
        var room = Math.Max(2, paneWidth - 1 - numbers);
        var width = Math.Min(room, MostReadable);
        return new(numbers + (room - width) / 2, width, numbers);
    }
}
