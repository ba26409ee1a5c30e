using Annotator.Language;

namespace EntityTagger;

/// <summary>Lines whose capitals say nothing: headings, and what a web page says around its text ("Load More").</summary>
internal static class Headings
{
    private const int MostWords = 14;

    /// <summary>A line of its own without a full stop in which nearly every word has a capital.</summary>
    public static bool IsHeading(TokenizedText words, Sentence sentence)
    {
        var isLine = words.IsOnNewLine(sentence.FirstToken) && (sentence.EndToken == words.Count || words.IsOnNewLine(sentence.EndToken));
        if (!isLine || sentence.TokenCount > MostWords || words[sentence.EndToken - 1] is "." or "!" or "?" or "”" or "\"")
            return false;
        var capitals = 0;
        var lower = 0;
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            capitals += char.IsUpper(words[at][0]) ? 1 : 0;
            lower += char.IsLower(words[at][0]) && words[at].Length > 3 ? 1 : 0;
        }
        return lower == 0 && capitals > 0;
    }
}
