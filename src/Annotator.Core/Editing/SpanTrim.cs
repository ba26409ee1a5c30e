using System.Globalization;

namespace Annotator.Core.Editing;

/// <summary>Takes outer blanks off a span: white space of any kind, and the characters that take no room.</summary>
public static class SpanTrim
{
    /// <returns>The span without outer blanks; null when nothing else is in it.</returns>
    public static TextSpan? Trim(string text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (start, end) = (span.Start, span.End);
        while (start < end && IsBlank(text[start]))
            start++;
        while (end > start && IsBlank(text[end - 1]))
            end--;
        return start < end ? new(start, end) : null;
    }

    private static bool IsBlank(char character) =>
        char.IsWhiteSpace(character)
        || character is '\u200B' or '\u2060' or '\uFEFF' or '\u00AD'
        || char.GetUnicodeCategory(character) == UnicodeCategory.Control;
}
