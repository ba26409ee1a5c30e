using Annotator.Language.Syntax;

namespace Annotator.Quotes.Training;

/// <summary>Goes through a sentence as the tagger does and stops at each word that has to be decided.</summary>
internal sealed class Walk(TreeSentence sentence, Dictionary<uint, byte> sure, WordClusters clusters)
{
    /// <summary>The keys, the right part and the guess of each word that has to be decided.</summary>
    /// <param name="decide">Makes the guess; it is told what is right, which is null where nobody knows.</param>
    public IEnumerable<(uint[] Keys, int Gold, int Guess)> Words(Func<uint[], PartOfSpeech?, int> decide)
    {
        var looks = sentence.Tokens.Select(token => WordLooks.Of(token.In(sentence.Text), clusters)).ToArray();
        WordLooks At(int index) => index >= 0 && index < looks.Length ? looks[index] : WordLooks.Outside;
        var keys = new uint[PartFeatures.Count];
        uint previous = 0, second = 0;
        for (var i = 0; i < looks.Length; i++)
        {
            int part;
            if (PartOfSpeechTagger.ByKind(sentence.Text, sentence.Tokens[i]) is { } known)
                part = (int)known;
            else if (sure.TryGetValue(looks[i].Exact, out var always))
                part = always;
            else
            {
                PartFeatures.Write([At(i - 2), At(i - 1), looks[i], At(i + 1), At(i + 2)], previous, second, keys);
                part = decide(keys, sentence.Parts[i]);
                if (sentence.Parts[i] is { } gold && gold != PartOfSpeech.Mark)
                    yield return (keys, (int)gold, part);
            }
            (previous, second) = ((uint)part + 1, previous);
        }
    }
}
