using Annotator.Language.Tagging;

namespace EntityTagger;

/// <summary>What a listed name of one or more words is; a name may be several things.</summary>
[Flags]
internal enum NameLabels : byte
{
    None = 0,
    Country = 1,
    Place = 2,
    SmallPlace = 4,
    People = 8,
    Organisation = 16,
    ArmedGroup = 32,
    Company = 64,

    /// <summary>The beginning of a longer name.</summary>
    Opening = 128,
}

/// <summary>Listed names, found from their first word on; the longest wins.</summary>
internal sealed class Phrases(KeyIndex index, NameLabels[] labels)
{
    /// <summary>The key of a word or of a sequence of words.</summary>
    public static uint Key(uint opening, uint word) => opening == 0 ? word : FeatureHash.Of(77, opening, word);

    /// <returns>How many words the longest listed name has that starts at a word, and what it is; 0 when none does.</returns>
    public (int Words, NameLabels Labels) Longest(ReadOnlySpan<uint> words)
    {
        var found = (0, NameLabels.None);
        var key = 0u;
        for (var at = 0; at < words.Length; at++)
        {
            key = Key(key, words[at]);
            if (index.Find(key) is not (var place and >= 0))
                break;
            if ((labels[place] & ~NameLabels.Opening) is var found1 and not NameLabels.None)
                found = (at + 1, found1);
            if ((labels[place] & NameLabels.Opening) == 0)
                break;
        }
        return found;
    }
}
