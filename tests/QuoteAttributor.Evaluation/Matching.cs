using System.Text.RegularExpressions;

namespace Annotator.Quotes.Evaluation;

/// <summary>Pairs gold with found quotes: the words overlap to four fifths, the best pairs first.</summary>
internal static partial class Matching
{
    private const string Edges = " \t\n\r\u00a0\"“”„‟«»‹›‘’‚'`´「」『』,.;:!?…—–-";

    /// <summary>The pairs of two lists of quotes, each quote in one at most.</summary>
    public static IReadOnlyList<(Quote Gold, Quote Found)> Pairs(string text, IReadOnlyList<Quote> gold, IReadOnlyList<Quote> found)
    {
        var words = Words().Matches(text).Select(match => new TextSpan(match.Index, match.Index + match.Length)).ToArray();
        var candidates =
            from one in gold
            from other in found
            let share = Share(Of(words, Trimmed(text, one)), Of(words, Trimmed(text, other)))
            where share >= 0.8 || IsExact(text, one, other)
            orderby share descending, IsExact(text, one, other) descending
            select (one, other);
        var taken = new HashSet<Quote>(ReferenceEqualityComparer.Instance);
        return [.. candidates.Where(pair => !taken.Contains(pair.one) && !taken.Contains(pair.other) && taken.Add(pair.one) && taken.Add(pair.other))];
    }

    /// <summary>Whether two quotes have the same words, marks and outer punctuation aside.</summary>
    public static bool IsExact(string text, Quote one, Quote other) => Trimmed(text, one) == Trimmed(text, other);

    /// <summary>Whether the found quote has the gold one's speaker: by name, else by a shared word, else nobody.</summary>
    public static bool IsRightSpeaker(string text, Quote gold, Quote found)
    {
        if (gold.Name is not null)
            return found.Name is not null && CanonicalName.Of(gold.Name) == CanonicalName.Of(found.Name);
        return gold.Speaker is { } speaker
            ? found.Speaker is { } other && SharesWord(text, speaker, other)
            : found.Speaker is null && found.Name is null;
    }

    /// <summary>Whether the found quote has the gold one's words for the speaker, at least one of them; or neither has any.</summary>
    public static bool IsRightMention(string text, Quote gold, Quote found) =>
        gold.Speaker is { } speaker ? found.Speaker is { } other && SharesWord(text, speaker, other) : found.Speaker is null;

    /// <summary>Whether two spans share a word.</summary>
    public static bool SharesWord(string text, TextSpan one, TextSpan other) =>
        one.Overlaps(other) && Words().IsMatch(text[Math.Max(one.Start, other.Start)..Math.Min(one.End, other.End)]);

    private static (int Start, int End) Trimmed(string text, Quote quote)
    {
        var (start, end) = (quote.Span.Start, quote.Span.End);
        while (start < end && Edges.Contains(text[start]))
            start++;
        if (quote.Type != "direct" && text.AsSpan(start).StartsWith("that ", StringComparison.OrdinalIgnoreCase))
            start += 5;
        while (start < end && Edges.Contains(text[start]))
            start++;
        while (end > start && Edges.Contains(text[end - 1]))
            end--;
        return (start, end);
    }

    private static HashSet<int> Of(TextSpan[] words, (int Start, int End) span) =>
        [.. words.Where(word => word.Start < span.End && span.Start < word.End).Select(word => word.Start)];

    private static double Share(HashSet<int> one, HashSet<int> other) =>
        one.Count(other.Contains) / (double)Math.Max(1, Math.Max(one.Count, other.Count));

    [GeneratedRegex(@"\w+(?:[’'.\-]\w+)*")]
    private static partial Regex Words();
}
