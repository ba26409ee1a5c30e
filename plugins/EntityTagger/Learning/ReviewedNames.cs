using System.Runtime.InteropServices;

namespace EntityTagger;

/// <summary>What a reviewer decided about names over all documents, found by their words.</summary>
internal sealed class ReviewedNames
{
    private readonly Dictionary<uint, int> _places = [];
    private readonly List<int> _counts = [];

    /// <param name="decisions">Of all documents, in any order.</param>
    public ReviewedNames(IEnumerable<NameDecision> decisions)
    {
        foreach (var decision in decisions)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, decision.Key, out var known);
            if (!known)
            {
                place = _counts.Count;
                CollectionsMarshal.SetCount(_counts, place + Outcome.Count);
            }
            _counts[place + decision.Outcome] += decision.Count;
        }
    }

    /// <summary>Whether nothing was decided yet.</summary>
    public bool IsEmpty => _places.Count == 0;

    /// <summary>The longest reviewed name that begins at a word.</summary>
    /// <returns>Its end; the word itself when none does.</returns>
    public int Longest(TokenizedText words, int at, int end, out ReadOnlySpan<int> counts)
    {
        counts = default;
        var (key, longest) = (0u, at);
        for (var next = at; next < Math.Min(end, at + NameKey.MostWords); next++)
        {
            key = NameKey.With(key, words[next]);
            if (!_places.TryGetValue(key, out var place))
                continue;
            counts = CollectionsMarshal.AsSpan(_counts).Slice(place, Outcome.Count);
            longest = next + 1;
        }
        return longest;
    }
}
