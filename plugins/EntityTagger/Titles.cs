namespace EntityTagger;

/// <summary>Titles and ranks: they announce a person and stay outside the name.</summary>
internal static class Titles
{
    /// <returns>Where the titles that start at a word end; the word itself when it is none.</returns>
    public static int EndOf(TokenizedText words, NameLists lists, int first, int end)
    {
        var at = first;
        while (at < end)
        {
            if (lists.Titles.Longest(words, at, end) is { } title)
                at = title.End;
            else if (WordClasses.TitleWords.Contains(words[at]))
                at++;
            else
                break;
        }
        return at;
    }
}
