using System.Globalization;
using System.Text;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Annotator.Tui.Loop;

/// <summary>Writes the escape sequence that sets colours and style ("select graphic rendition", ECMA-48 §8.3.117).</summary>
internal static class Sgr
{
    /// <summary>Back to the terminal's own colours and no style.</summary>
    public const string Reset = "\e[m";

    private static readonly (TextStyle Style, char Code)[] Styles =
    [
        (TextStyle.Bold, '1'),
        (TextStyle.Faint, '2'),
        (TextStyle.Italic, '3'),
        (TextStyle.Underline, '4'),
        (TextStyle.Blink, '5'),
        (TextStyle.Reverse, '7'),
        (TextStyle.Strikethrough, '9'),
    ];

    /// <summary>Appends what turns one attribute into another.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="from">What is set; null when unknown.</param>
    /// <param name="to">What shall be set; <see cref="Color.None"/> is the terminal's own colour.</param>
    /// <param name="sixteenColours">Whether to name the nearest of the terminal's sixteen colours instead of red, green and blue.</param>
    public static void AppendChange(StringBuilder output, Attribute? from, Attribute to, bool sixteenColours)
    {
        if (from is { } set && (set.Foreground, set.Background, set.Style) == (to.Foreground, to.Background, to.Style))
            return;
        output.Append("\e[");
        var start = output.Length;
        var known = from is { } before && before.Style == to.Style ? from : null;
        if (known is null)
            AppendStyle(output, to.Style);
        if (known?.Foreground != to.Foreground && !(known is null && to.Foreground == Color.None))
            AppendColour(output, to.Foreground, background: false, sixteenColours);
        if (known?.Background != to.Background && !(known is null && to.Background == Color.None))
            AppendColour(output, to.Background, background: true, sixteenColours);
        output.Remove(start, 1).Append('m');
    }

    /// <summary>A style can be taken off only by resetting all, colours too.</summary>
    private static void AppendStyle(StringBuilder output, TextStyle style)
    {
        output.Append(";0");
        foreach (var (one, code) in Styles)
        {
            if ((style & one) != 0)
                output.Append(';').Append(code);
        }
    }

    private static void AppendColour(StringBuilder output, Color colour, bool background, bool sixteenColours)
    {
        output.Append(';');
        if (colour == Color.None)
            output.Append(background ? "49" : "39");
        else if (sixteenColours)
            output.Append(CultureInfo.InvariantCulture, $"{SixteenColours.CodeOf(colour) + (background ? 10 : 0)}");
        else
            output.Append(CultureInfo.InvariantCulture, $"{(background ? '4' : '3')}8;2;{colour.R};{colour.G};{colour.B}");
    }
}
