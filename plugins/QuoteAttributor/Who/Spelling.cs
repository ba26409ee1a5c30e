namespace Annotator.Quotes.Who;

/// <summary>Compares words letter by letter.</summary>
internal static class Spelling
{
    /// <summary>Whether one word has a letter more than the other; a mistaken letter makes another name: Obama, Osama.</summary>
    public static bool IsOneLetterOff(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length > other.Length)
            return IsOneLetterOff(other, one);
        var same = one.CommonPrefixLength(other);
        return same > 0 && one.Length + 1 == other.Length && one[same..].SequenceEqual(other[(same + 1)..]);
    }
}
