using Annotator.Language;

namespace EntityTagger;

/// <summary>Short forms in capitals, and the full names they stand behind in brackets.</summary>
internal static class Acronyms
{
    public static bool IsAcronym(string word) =>
        word.Length is >= 2 and <= 7 && word.All(c => char.IsUpper(c) || c is '.' or '&' || char.IsDigit(c)) && char.IsUpper(word[0]) && !WordClasses.NoAcronyms.Contains(word)
        && !(word.Length == 2 && word[1] == '.');

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
        first > 0 && words.Tokens[first - 1].Kind == TokenKind.Number && char.IsLetter(words[first - 1][^1]) && words[first - 1][^1] != 's' ? first - 1 : first;
}
