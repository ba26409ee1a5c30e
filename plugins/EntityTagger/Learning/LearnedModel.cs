using System.Numerics;
using Annotator.Language.Tagging;

namespace EntityTagger;

/// <summary>What was learned, ready to be asked beside the shipped model; unchanging, so any number of threads may ask.</summary>
internal sealed class LearnedModel
{
    private readonly KeyIndex _index;
    private readonly float[] _weights;
    private readonly ReviewedNames _names;

    public LearnedModel(LearnedState state)
    {
        var share = state.Trust.Share;
        (_index, _weights) = (new(state.Keys), share == 1 ? state.Weights : [.. state.Weights.Select(weight => weight * share)]);
        _names = new(state.Documents.SelectMany(document => document.Names));
    }

    /// <summary>What adds to the scores of one text.</summary>
    public IScoreAddition For(TokenizedText words) => new Addition(this, new(_names, words));

    /// <summary>Lets decisions overrule what no score was asked about: names that a list or a short form gave.</summary>
    public List<FoundName> Overrule(TokenizedText words, List<FoundName> names)
    {
        for (var i = names.Count - 1; i >= 0; i--)
        {
            var name = names[i];
            if (name.Certainty < FoundName.Listed || _names.Longest(words, name.First, name.End, out var counts) != name.End)
                continue;
            var most = Outcome.Likeliest(counts);
            if (most == Outcome.None)
                names.RemoveAt(i);
            else
                names[i] = name with { Label = most };
        }
        return names;
    }

    /// <summary>What was decided about the words of a name, for the person to check; null when nothing speaks for its label.</summary>
    public string? Reason(TokenizedText words, FoundName name) =>
        _names.Longest(words, name.First, name.End, out var counts) == name.End && counts[name.Label] is var count and > 0
            ? $"decided as {EntityModel.Tags.Labels[name.Label]} {(count == 1 ? "once" : $"{count} times")} before"
            : null;

    private void Add(ReadOnlySpan<uint> keys, Span<float> scores)
    {
        foreach (var key in keys)
        {
            if (_index.Find(key) is var place and >= 0)
                AddRow(_weights.AsSpan(place * TagWeights.RowLength, TagWeights.RowLength), scores[1..]);
        }
    }

    /// <summary>Adds the weights of a feature to the scores of the tags but outside.</summary>
    public static void AddRow(ReadOnlySpan<float> weights, Span<float> scores)
    {
        for (var tag = 0; tag < TagWeights.RowLength; tag += Vector<float>.Count)
            (new Vector<float>(scores[tag..]) + new Vector<float>(weights[tag..])).CopyTo(scores[tag..]);
    }

    private sealed class Addition(LearnedModel model, NameEvidence evidence) : IScoreAddition
    {
        public void Add(int at, ReadOnlySpan<uint> keys, Span<float> scores)
        {
            model.Add(keys, scores);
            if (!evidence.Covers(at))
                return;
            evidence.AddTo(at, scores);
            Span<uint> own = stackalloc uint[NameEvidence.MostKeys];
            model.Add(own[..evidence.Keys(at, own)], scores);
        }
    }
}
