using System.Text;
using Wcwidth;

namespace Annotator.Tui.Painting;

/// <summary>What a terminal shows for one grapheme: how many cells, and what is drawn where the character itself could do harm.</summary>
internal static class CellText
{
    private const char FirstNarrow = '\u00A0';

    /// <summary>Characters of one cell met so far, from <see cref="FirstNarrow"/> on.</summary>
    private static readonly string?[] Narrow = new string?[0x2600 - FirstNarrow];

    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(code => ((char)code).ToString())];

    /// <summary>The cells a string takes, grapheme by grapheme; wide ones take two.</summary>
    public static int WidthOf(string text)
    {
        if (IsPlainAscii(text))
            return text.Length;
        var width = 0;
        for (var offset = 0; offset < text.Length;)
        {
            var next = Language.Graphemes.Next(text, offset);
            width += Of(text, offset, next).Width;
            offset = next;
        }
        return width;
    }

    /// <summary>The first graphemes of a string that fit, with an ellipsis where something was cut.</summary>
    public static string Fit(string text, int width)
    {
        if (width <= 0)
            return "";
        if (text.Length <= width && IsPlainAscii(text))
            return text;
        var shown = new StringBuilder();
        var used = 0;
        for (var offset = 0; offset < text.Length;)
        {
            var next = Language.Graphemes.Next(text, offset);
            var (picture, cells) = Of(text, offset, next);
            var isLast = next == text.Length;
            if (used + cells > (isLast ? width : width - 1))
                return shown.Append('…').ToString();
            shown.Append(picture);
            used += cells;
            offset = next;
        }
        return shown.ToString();
    }

    /// <summary>What stands for the grapheme between two offsets, and its width in cells: 1 or 2.</summary>
    /// <remarks>
    /// Controls become pictures, so that no text reaches the terminal as an escape sequence; so do the characters that change the
    /// direction of what follows and those that take no room. Tabs and line ends are laid out by the caller.
    /// </remarks>
    public static (string Picture, int Width) Of(string text, int start, int end)
    {
        var first = text[start];
        if (end - start == 1)
        {
            if (first is >= ' ' and < '\u007F')
                return (Ascii[first], 1);
            if (IsPlainlyNarrow(first))
                return (Narrow[first - FirstNarrow] ??= first.ToString(), 1);
        }
        if (Pictures.For(first) is { } picture)
            return (picture, 1);
        var grapheme = text[start..end];
        if (grapheme.Any(character => Pictures.For(character) is not null && character != '\u200D'))
            grapheme = string.Concat(grapheme.Select(character => character == '\u200D' ? "\u200D" : Pictures.For(character) ?? character.ToString()));
        var width = grapheme.EnumerateRunes().Sum(rune => Math.Max(0, UnicodeCalculator.GetWidth(rune)));
        return width == 0 ? ("◌" + grapheme, 1) : (grapheme, Math.Min(2, width));
    }

    private static bool IsPlainAscii(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    /// <summary>Letters, punctuation and lines that most of what is not ASCII is made of, known without a table.</summary>
    private static bool IsPlainlyNarrow(char character) =>
        character is >= '\u00A1' and < '\u0300' and not '\u00AD' or >= '\u2010' and < '\u2028' or >= '\u2500' and < '\u25A0';
}
