using System.Buffers;
using System.Globalization;
using System.Text;

namespace Annotator.Language;

/// <summary>Where a word or a number ends.</summary>
internal static class Words
{
    private static readonly SearchValues<char> Joiners = SearchValues.Create("'’-\u2010\u2011.,:/&_\u200C\u200D\u00AD");

    /// <returns>The end of the word that starts at an offset; the offset itself when none does.</returns>
    public static int EndOf(string text, int start)
    {
        var end = EndOfPart(text, start);
        // An abbreviation goes on past its stop where a hyphen follows: U.S.-led.
        while (end > start && end < text.Length && text[end] == '-' && text[end - 1] == '.' && LetterAt(text, end + 1) > 0)
            end = EndOfPart(text, end + 1);
        return end;
    }

    /// <summary>Digits, perhaps with signs between them and one of the endings of years, ordinals and units.</summary>
    public static bool IsNumber(ReadOnlySpan<char> word)
    {
        if (!char.IsDigit(word[0]))
            return false;
        var digits = word.LastIndexOfAnyInRange('0', '9') + 1;
        foreach (var c in word[..digits])
        {
            if (char.IsLetter(c) || c == '-')
                return false;
        }
        return word[digits..] is "" or "s" or "st" or "nd" or "rd" or "th" or "k" or "m" or "bn" or "am" or "pm" or "km" or "kg";
    }

    /// <returns>Length of the letter, digit or mark at an offset; 0 when it is something else.</returns>
    public static int LetterAt(string text, int at)
    {
        if (at >= text.Length)
            return 0;
        if (char.IsAsciiLetterOrDigit(text[at]))
            return 1;
        if (text[at] < '\u0080' || Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) != OperationStatus.Done)
            return 0;
        return Rune.GetUnicodeCategory(rune) switch
        {
            <= UnicodeCategory.LetterNumber => length,
            _ => 0,
        };
    }

    private static int EndOfPart(string text, int start)
    {
        var end = start;
        while (end < text.Length)
        {
            if (LetterAt(text, end) is var length and > 0)
                end += length;
            else if (end > start && Joiners.Contains(text[end]) && Joins(text, end))
                end++;
            else
                break;
        }
        if (end == start)
            return start;
        end = Clitics.CutFrom(text, start, end);
        return end < text.Length && text[end] == '.' && Abbreviations.TakesStop(text, start, end) ? end + 1 : end;
    }

    private static bool Joins(string text, int at)
    {
        if (LetterAt(text, at + 1) == 0)
            return false;
        char before = text[at - 1], after = text[at + 1];
        return text[at] switch
        {
            '\'' or '’' => !char.IsDigit(before) && Clitics.EndOf(text, at) == at,
            '.' => char.IsDigit(before) ? char.IsDigit(after) : !char.IsDigit(after) && !(char.IsLower(before) && char.IsUpper(after)),
            ',' or ':' or '/' => char.IsDigit(before) && char.IsDigit(after),
            '&' => char.IsUpper(before) && char.IsUpper(after),
            _ => true,
        };
    }
}
