using Annotator.Language.Tagging;

namespace Annotator.Language.Syntax;

/// <summary>What a tagger sees of a word by itself, as keys.</summary>
/// <param name="Lower">Key of the word in small letters, digits as one.</param>
/// <param name="Exact">Key of the word as written.</param>
/// <param name="Shape">Key of capitals, digits and marks in it.</param>
/// <param name="Clusters">Numbers of the coarse and the fine cluster it is in; 0 for none.</param>
/// <param name="Endings">Keys of its last one to four letters; 0 where it is shorter.</param>
/// <param name="Beginning">Key of its first three letters; 0 where it is shorter.</param>
internal readonly record struct WordLooks(
    uint Lower, uint Exact, uint Shape, (uint Coarse, uint Fine) Clusters, (uint One, uint Two, uint Three, uint Four) Endings, uint Beginning)
{
    private const int Longest = 48;

    /// <summary>What stands beyond the ends of a sentence.</summary>
    public static WordLooks Outside { get; } = new(1, 1, 1, default, default, 0);

    /// <summary>The looks of a word.</summary>
    /// <param name="word">The word; of one that is very long, the end.</param>
    /// <param name="clusters">Finds the clusters of a word by its key.</param>
    public static WordLooks Of(ReadOnlySpan<char> word, WordClusters clusters)
    {
        if (word.Length > Longest)
            word = word[^Longest..];
        Span<char> lower = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++)
            lower[i] = word[i] switch { >= '0' and <= '9' => '0', '’' => '\'', '‐' or '‑' => '-', var letter => char.ToLowerInvariant(letter) };
        var key = FeatureHash.Of(lower);
        return new(
            key, FeatureHash.Of(word), FeatureHash.Of(2, ShapeOf(word)), clusters.Of(key),
            (End(lower, 1), End(lower, 2), End(lower, 3), End(lower, 4)), lower.Length > 3 ? FeatureHash.Of(lower[..3]) : 0);
    }

    private static uint End(ReadOnlySpan<char> word, int length) => word.Length > length ? FeatureHash.Of(word[^length..]) : 0;

    private static uint ShapeOf(ReadOnlySpan<char> word)
    {
        var shape = char.IsUpper(word[0]) ? 1u : char.IsLower(word[0]) ? 2u : char.IsDigit(word[0]) ? 3u : 4u;
        bool upper = false, lower = false, digit = false, hyphen = false, dot = false;
        foreach (var letter in word[1..])
        {
            upper |= char.IsUpper(letter);
            lower |= char.IsLower(letter);
            digit |= char.IsDigit(letter);
            hyphen |= letter == '-';
            dot |= letter == '.';
        }
        return shape | (upper ? 8u : 0) | (lower ? 16u : 0) | (digit ? 32u : 0) | (hyphen ? 64u : 0) | (dot ? 128u : 0) | (word.Length == 1 ? 256u : 0);
    }
}
