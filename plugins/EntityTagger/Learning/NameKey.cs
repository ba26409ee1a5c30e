using Annotator.Language.Tagging;

namespace EntityTagger;

/// <summary>Turns the words of a name into one key, word after word, so that longer and longer stretches can be looked up.</summary>
internal static class NameKey
{
    /// <summary>Words of the longest name that is remembered.</summary>
    public const int MostWords = 10;

    private const int Role = 230;

    /// <summary>The key of a stretch and one more word; 0 for the stretch before the first.</summary>
    public static uint With(uint stretch, string word) => FeatureHash.Of(Role, stretch, FeatureHash.Of(word));

    /// <summary>The key of a range of words.</summary>
    public static uint Of(TokenizedText words, int first, int end)
    {
        var key = 0u;
        for (var at = first; at < end; at++)
            key = With(key, words[at]);
        return key;
    }
}
