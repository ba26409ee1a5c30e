using System.Globalization;
using System.Text;

namespace Annotator.Tui.Loop;

/// <summary>The last gate before the terminal: what passes fills its cell and does nothing else.</summary>
internal static class Printable
{
    private const string Replacement = "\uFFFD";

    /// <returns>
    /// The grapheme; U+FFFD for one that could command the terminal or turn the direction of the text, a blank for one without width.
    /// </returns>
    public static string Of(string grapheme)
    {
        if (grapheme.Length == 1 && grapheme[0] is >= ' ' and < '\u007F')
            return grapheme;
        foreach (var rune in grapheme.EnumerateRunes())
        {
            if (IsCommand(rune))
                return Replacement;
        }
        return GraphemeWidth.Of(grapheme) == 0 ? " " : grapheme;
    }

    private static bool IsCommand(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
