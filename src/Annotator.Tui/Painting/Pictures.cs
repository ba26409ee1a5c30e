namespace Annotator.Tui.Painting;

/// <summary>Visible stand-ins for characters that a terminal must not get or a reader could not see.</summary>
internal static class Pictures
{
    private static readonly string[] Controls = [.. Enumerable.Range(0, 32).Select(code => ((char)(0x2400 + code)).ToString())];

    /// <returns>One printable character of one cell; null for a character that may be drawn as it is.</returns>
    public static string? For(char character) => character switch
    {
        < ' ' => Controls[character],
        '\u007F' => "␡",
        >= '\u0080' and <= '\u009F' => "�",
        '\u00AD' => "‐",
        '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u180E' => "◦",
        '\u200E' or '\u202A' or '\u202D' or '\u2066' => "→",
        '\u200F' or '\u202B' or '\u202E' or '\u2067' or '\u061C' => "←",
        '\u202C' or '\u2068' or '\u2069' => "↔",
        '\u2028' or '\u2029' => "⏎",
        >= '\u206A' and <= '\u206F' or >= '\uFFF9' and <= '\uFFFB' => "◦",
        _ => null,
    };
}
