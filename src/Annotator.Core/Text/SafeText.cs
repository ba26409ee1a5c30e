namespace Annotator.Core.Text;

/// <summary>Text from documents and plugins, made harmless for a terminal and honest to the eye.</summary>
/// <remarks>
/// Control characters could move the cursor or rename the window; bidirectional controls can make a line read as something else.
/// Joiners and variation selectors stay, for they are part of emoji and of words.
/// </remarks>
public static class SafeText
{
    private const char Unknown = '\uFFFD';

    /// <summary>The text with every unsafe character replaced by one visible character, so that offsets stay true.</summary>
    /// <returns>One line, as line ends are replaced too; the same string when all of it was safe.</returns>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = 0;
        while (first < text.Length && SafeAt(text, first) == text[first])
            first++;
        return first == text.Length ? text : string.Create(text.Length, text, static (safe, text) =>
        {
            for (var offset = 0; offset < safe.Length; offset++)
                safe[offset] = SafeAt(text, offset);
        });
    }

    /// <summary>Whether nothing in the text would be replaced.</summary>
    public static bool IsSafe(string text) => ReferenceEquals(Of(text), text);

    private static char SafeAt(string text, int offset) => text[offset] switch
    {
        < ' ' and var control => (char)('\u2400' + control),
        < '\u007F' and var ascii => ascii,
        '\u007F' => '\u2421',
        <= '\u009F' => Unknown,
        '\u2028' or '\u2029' => '\u2424',
        '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u206F') => Unknown,
        '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB') or '\uFFFE' or '\uFFFF' => Unknown,
        var unit when char.IsSurrogate(unit) && !IsPaired(text, offset) => Unknown,
        var safe => safe,
    };

    private static bool IsPaired(string text, int offset) => char.IsHighSurrogate(text[offset])
        ? offset + 1 < text.Length && char.IsLowSurrogate(text[offset + 1])
        : offset > 0 && char.IsHighSurrogate(text[offset - 1]);
}
