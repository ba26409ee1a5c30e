using Terminal.Gui.Text;

namespace Annotator.Tui.Loop;

/// <summary>How many columns a grapheme takes.</summary>
internal static class GraphemeWidth
{
    /// <returns>2 for a wide grapheme, 0 for one without any width of its own, else 1.</returns>
    public static int Of(string grapheme) =>
        grapheme.Length == 1 && IsPlainlyNarrow(grapheme[0]) ? 1 : Math.Clamp(grapheme.GetColumns(), 0, 2);

    /// <summary>Latin, and the lines and blocks that frames are made of: nearly all there is, known without a table.</summary>
    private static bool IsPlainlyNarrow(char character) =>
        character is (>= ' ' and < '\u007F') or (>= '\u00A1' and < '\u0300' and not '\u00AD') or (>= '\u2010' and < '\u2028') or (>= '\u2500' and < '\u25A0');
}
