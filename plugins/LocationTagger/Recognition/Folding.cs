using System.Globalization;
using System.Text;

namespace LocationTagger.Recognition;

/// <summary>Makes one spelling of the many a name has: lower case, no diacritics, no stops or apostrophes.</summary>
internal static class Folding
{
    /// <summary>The folded word; <c>saint</c> and <c>mount</c> become the abbreviations that are as common in names.</summary>
    public static string Fold(ReadOnlySpan<char> word) => Abbreviated(System.Text.Ascii.IsValid(word) ? FoldAscii(word) : FoldAny(word));

    private static string FoldAscii(ReadOnlySpan<char> word)
    {
        Span<char> folded = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            if (char.IsAsciiLetterOrDigit(c))
                folded[length++] = char.ToLowerInvariant(c);
        }
        return new(folded[..length]);
    }

    private static string FoldAny(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.ToString().ToLowerInvariant().Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark || c is '.' or '\'' or '’')
                continue;
            _ = c switch
            {
                'ł' => folded.Append('l'),
                'ø' => folded.Append('o'),
                'ı' => folded.Append('i'),
                'đ' or 'ð' => folded.Append('d'),
                'ß' => folded.Append("ss"),
                'æ' => folded.Append("ae"),
                'œ' => folded.Append("oe"),
                'þ' => folded.Append("th"),
                'ə' => folded.Append('a'),
                'ʻ' or 'ʼ' => folded,
                _ => folded.Append(c),
            };
        }
        return folded.ToString();
    }

    private static string Abbreviated(string folded) => folded switch
    {
        "saint" => "st",
        "sainte" => "ste",
        "mount" => "mt",
        "fort" => "ft",
        _ => folded,
    };
}
