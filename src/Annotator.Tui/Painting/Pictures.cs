using Annotator.Core.Text;

namespace Annotator.Tui.Painting;

/// <summary>Visible stand-ins for characters that a terminal must not get or a reader could not see.</summary>
internal static class Pictures
{
    /// <returns>One printable character of one cell; null for a character that may be drawn as it is.</returns>
    public static string? For(char character) => character switch
    {
        >= ' ' and < '\u007F' => null,
        '\u00AD' => "‐",
        '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\u180E' => "◦",
        '\u200E' or '\u202A' or '\u202D' or '\u2066' => "→",
        '\u200F' or '\u202B' or '\u202E' or '\u2067' or '\u061C' => "←",
        '\u202C' or '\u2068' or '\u2069' => "↔",
        _ when char.IsSurrogate(character) => null,
        _ => SafeText.Of(character.ToString()) is var safe && safe[0] != character ? safe : null,
    };
}
