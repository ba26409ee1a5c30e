using Annotator.Language;

namespace EntityTagger;

/// <summary>Short forms in capitals, and the full names they stand behind in brackets.</summary>
internal static class Acronyms
{
    public static bool IsAcronym(string word) =>
        word.Length is >= 2 and <= 7 && char.IsUpper(word[0]) && (word.Length > 2 || word[1] != '.')
        && word.All(c => char.IsUpper(c) || char.IsDigit(c) || c is '.' or '&') && !WordClasses.NoAcronyms.Contains(word);

    /// <returns>Where in a run the name starts whose short form follows in brackets; null when none does.</returns>
    public static int? StartOfFullName(TokenizedText words, int first, int end)
    {
        if (words[end] != "(" || words[end + 2] != ")" || !IsAcronym(words[end + 1]))
            return null;
        var letters = words[end + 1].Replace(".", "", StringComparison.Ordinal);
        var left = letters.Length;
        for (var at = end - 1; at >= first; at--)
        {
            if (words[at][0] == letters[left - 1])
                left--;
            else if (char.IsUpper(words[at][0]))
                return null;
            if (left == 0)
                return at;
        }
        return null;
    }

    /// <summary>A unit's number belongs to its name: <c>101st Airborne Division</c>.</summary>
    public static int WithOrdinal(TokenizedText words, int first) =>
        first > 0 && words.Tokens[first - 1].Kind == TokenKind.Number && IsOrdinal(words[first - 1]) ? first - 1 : first;

    private static bool IsOrdinal(string number) => number.Length > 2 && number[^2..] is "st" or "nd" or "rd" or "th";
}
