using Annotator.Language;

namespace Annotator.Tui.State;

/// <summary>Steps by word from anywhere in a text; looks only at what lies between.</summary>
/// <remarks>A word is a run of letters, digits and marks, with single joints inside it: al-Qaida, O'Neil, U.S, 3,000.</remarks>
internal static class WordMotion
{
    /// <summary>The start of the first word after an offset; the end of the text when there is none.</summary>
    public static int NextStart(string text, int offset)
    {
        if (IsInWord(text, offset))
            offset = EndOf(text, offset);
        while (offset < text.Length && !IsInWord(text, offset))
            offset = Graphemes.Next(text, offset);
        return offset;
    }

    /// <summary>The start of the last word that starts before an offset; the start of the text when there is none.</summary>
    public static int PreviousStart(string text, int offset)
    {
        do
        {
            if (offset == 0)
                return 0;
            offset = Graphemes.Previous(text, offset);
        }
        while (!IsInWord(text, offset));
        return StartOf(text, offset);
    }

    /// <summary>The end of the first word that ends after an offset; the end of the text when there is none.</summary>
    public static int NextEnd(string text, int offset)
    {
        while (offset < text.Length && !IsInWord(text, offset))
            offset = Graphemes.Next(text, offset);
        return EndOf(text, offset);
    }

    /// <summary>The end of the last word that ends before an offset; the start of the text when there is none.</summary>
    public static int PreviousEnd(string text, int offset)
    {
        if (offset > 0 && IsInWord(text, offset) && IsInWord(text, offset - 1))
            offset = StartOf(text, offset);
        else if (offset > 0 && IsInWord(text, offset - 1))
            offset = StartOf(text, offset - 1);
        while (offset > 0 && !IsInWord(text, offset - 1))
            offset--;
        return offset;
    }

    /// <summary>The word around an offset, or the next one on the right; null when none follows.</summary>
    public static TextSpan? At(string text, int offset)
    {
        var start = IsInWord(text, offset) ? StartOf(text, offset) : NextStart(text, offset);
        return start < text.Length ? new(start, EndOf(text, start)) : null;
    }

    private static int StartOf(string text, int offset)
    {
        while (offset > 0 && IsInWord(text, offset - 1))
            offset--;
        return offset;
    }

    private static int EndOf(string text, int offset)
    {
        while (offset < text.Length && IsInWord(text, offset))
            offset++;
        return offset;
    }

    private static bool IsInWord(string text, int offset) =>
        offset >= 0 && offset < text.Length
        && (IsWordCharacter(text[offset])
            || IsJoint(text[offset]) && offset > 0 && offset + 1 < text.Length
                && IsWordCharacter(text[offset - 1]) && IsWordCharacter(text[offset + 1]));

    private static bool IsWordCharacter(char character) =>
        char.IsLetterOrDigit(character) || character == '_' || char.IsSurrogate(character)
        || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.Format;

    private static bool IsJoint(char character) => character is '-' or '\'' or '’' or '.' or ',' or '&' or '@' or '‑';
}
