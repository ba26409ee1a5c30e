using Annotator.Language.Tagging;

namespace EntityTagger;

/// <summary>Where words stand in a space of meaning, found by the key of the word in lower case; in steps of 1/64.</summary>
/// <param name="frequent">Keys of the most frequent words, ascending; theirs are the first vectors.</param>
/// <param name="others">Keys of the other words, ascending.</param>
/// <param name="vectors">The vectors of the first, then of the others.</param>
internal sealed class WordVectors(KeyIndex frequent, KeyIndex others, sbyte[] vectors)
{
    public const int Length = 100;
    public const float Step = 1 / 64f;

    /// <summary>How many words at the beginning are frequent.</summary>
    public int Frequent => frequent.Count;

    /// <returns>The place of a word's vector; -1 for a word that has none.</returns>
    public int Find(uint key) =>
        frequent.Find(key) is var place and >= 0 ? place
        : others.Find(key) is var other and >= 0 ? frequent.Count + other
        : -1;

    public ReadOnlySpan<sbyte> At(int place) => vectors.AsSpan(place * Length, Length);

    /// <summary>Writes the vector of a place.</summary>
    public void Write(int place, Span<float> target)
    {
        var vector = At(place);
        for (var i = 0; i < Length; i++)
            target[i] = vector[i] * Step;
    }
}
