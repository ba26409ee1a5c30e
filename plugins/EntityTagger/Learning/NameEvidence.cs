using Annotator.Language.Tagging;

namespace EntityTagger;

/// <summary>What earlier decisions say of the words of a text: where a reviewed name stands again, its tags are likelier.</summary>
internal sealed class NameEvidence
{
    /// <summary>Features a word has because of a reviewed name.</summary>
    public const int MostKeys = 2;

    private const int Role = 231;

    /// <summary>How much decisions count where the words stand alone.</summary>
    private const float Alone = 1;

    /// <summary>How much they count inside a longer run of capitals, where the words may be part of another name.</summary>
    private const float Inside = 0.1f;

    /// <summary>Decisions of every kind that are thought to have been made before the first.</summary>
    private const float Prior = 0.5f;

    private readonly Place[] _places;

    /// <param name="names">What was decided.</param>
    /// <param name="words">The text.</param>
    public NameEvidence(ReviewedNames names, TokenizedText words)
    {
        _places = names.IsEmpty ? [] : new Place[words.Count];
        foreach (var sentence in names.IsEmpty ? [] : words.Sentences)
        {
            for (var at = sentence.FirstToken; at < sentence.EndToken;)
            {
                var end = names.Longest(words, at, sentence.EndToken, out var counts);
                if (end > at)
                    Mark(at, end, counts, IsInside(words, sentence.FirstToken, at, end, sentence.EndToken));
                at = Math.Max(end, at + 1);
            }
        }
    }

    /// <summary>Whether a word belongs to a reviewed name.</summary>
    public bool Covers(int at) => _places.Length > 0 && _places[at].Counts is not null;

    /// <summary>Adds what the decisions say to the scores of a word's tags.</summary>
    public void AddTo(int at, Span<float> scores)
    {
        ref readonly var place = ref _places[at];
        var weight = place.Inside ? Inside : Alone;
        var all = place.Counts!.Sum() + Outcome.Count * Prior;
        for (var label = 0; label < Outcome.None; label++)
            scores[TagSet.Tag(label, place.First, place.Last)] += weight * MathF.Log(Outcome.Count * (place.Counts![label] + Prior) / all);
        scores[TagSet.Outside] += weight * MathF.Log(Outcome.Count * (place.Counts![Outcome.None] + Prior) / all);
    }

    /// <summary>Writes the keys of features that say so, for weights to be learned.</summary>
    /// <returns>How many.</returns>
    public int Keys(int at, Span<uint> keys)
    {
        ref readonly var place = ref _places[at];
        var all = place.Counts!.Sum();
        var most = place.Counts!.Max();
        var outcome = (uint)Array.IndexOf(place.Counts!, most);
        var position = (place.First ? 1u : 0) | (place.Last ? 2u : 0) | (place.Inside ? 4u : 0);
        var purity = most == all ? 2u : most * 3 > all * 2 ? 1u : 0;
        keys[0] = FeatureHash.Of(Role, outcome, position);
        keys[1] = FeatureHash.Of(Role + 1, outcome << 8 | purity << 4 | (uint)Math.Min(all, 4), position);
        return MostKeys;
    }

    private void Mark(int first, int end, ReadOnlySpan<int> counts, bool inside)
    {
        var kept = counts.ToArray();
        for (var at = first; at < end; at++)
            _places[at] = new(kept, at == first, at == end - 1, inside);
    }

    /// <summary>Whether capitals go on before or after, so that the words may be part of a longer name.</summary>
    private static bool IsInside(TokenizedText words, int sentenceFirst, int first, int end, int sentenceEnd) =>
        (first - 1 > sentenceFirst && words.IsCapital(first - 1)) || (end < sentenceEnd && words.IsCapital(end));

    private readonly record struct Place(int[]? Counts, bool First, bool Last, bool Inside);
}
