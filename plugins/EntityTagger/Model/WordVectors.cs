using Annotator.Language.Tagging;

namespace EntityTagger;

/// <summary>Where words stand in a space of meaning, found by the key of the word in lower case; in steps of 1/64.</summary>
internal sealed class WordVectors(KeyIndex index, sbyte[] vectors)
{
    public const int Length = 48;
    private const float Step = 1 / 64f;

    /// <summary>Writes a word's vector; zeros for a word that has none.</summary>
    /// <returns>Whether it has one.</returns>
    public bool Write(uint key, Span<float> target)
    {
        if (index.Find(key) is not (var place and >= 0))
        {
            target[..Length].Clear();
            return false;
        }
        var vector = vectors.AsSpan(place * Length, Length);
        for (var i = 0; i < Length; i++)
            target[i] = vector[i] * Step;
        return true;
    }
}
