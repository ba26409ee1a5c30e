namespace Annotator.Tui.State;

/// <summary>Scores how well typed letters fit a text that holds them in order.</summary>
internal static class FuzzyMatch
{
    /// <summary>The score of a fit: neighbours and beginnings of words count most.</summary>
    /// <returns>Null when a letter is missing; 0 or more, higher for better.</returns>
    public static int? Score(string typed, string text)
    {
        var (score, at, last) = (0, 0, -2);
        foreach (var letter in typed)
        {
            if (char.IsWhiteSpace(letter))
                continue;
            var found = Find(text, letter, at);
            if (found < 0)
                return null;
            score += found == last + 1 ? 3 : found == 0 || !char.IsLetterOrDigit(text[found - 1]) ? 2 : 0;
            (last, at) = (found, found + 1);
        }
        return score;
    }

    /// <summary>What fits, the best first; among equals the given order stays.</summary>
    public static IReadOnlyList<T> Best<T>(IEnumerable<T> items, string typed, Func<T, string> text) =>
        [.. items.Select(item => (item, score: Score(typed, text(item)))).Where(scored => scored.score is not null).OrderByDescending(scored => scored.score).Select(scored => scored.item)];

    private static int Find(string text, char letter, int from)
    {
        for (var offset = from; offset < text.Length; offset++)
        {
            if (char.ToUpperInvariant(text[offset]) == char.ToUpperInvariant(letter))
                return offset;
        }
        return -1;
    }
}
