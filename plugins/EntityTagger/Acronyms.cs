namespace EntityTagger;

/// <summary>Short forms in capitals, and the full names they stand behind in brackets.</summary>
internal static class Acronyms
{
    public static bool IsAcronym(string word) =>
        word.Length is >= 2 and <= 7 && char.IsUpper(word[0]) && (word.Length > 2 || word[1] != '.')
        && word.All(c => char.IsUpper(c) || char.IsDigit(c) || c is '.' or '&') && !WordClasses.NoAcronyms.Contains(word);

    /// <summary>Whether a name is followed by its short form in brackets: <c>Zyx Young Farmers (ZYF)</c>.</summary>
    public static bool IsDefined(TokenizedText words, int first, int end)
    {
        if (words[end] != "(" || words[end + 2] != ")" || !IsAcronym(words[end + 1]))
            return false;
        var letters = words[end + 1].Replace(".", "", StringComparison.Ordinal);
        var left = letters.Length;
        for (var at = end - 1; at >= first && left > 0; at--)
        {
            if (char.ToUpperInvariant(words[at][0]) == letters[left - 1])
                left--;
        }
        return left == 0;
    }
}
