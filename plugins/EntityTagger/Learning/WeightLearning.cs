using System.Runtime.InteropServices;
using Annotator.Language;
using Annotator.Language.Tagging;

namespace EntityTagger;

/// <summary>
/// Moves the weights of features by a few gradient steps (AdaGrad) on the sentences of a reviewed text, so that its decisions
/// become likely. A text that is learned again moves them little, for its decisions are likely already.
/// </summary>
internal sealed class WeightLearning
{
    /// <summary>Steps of 0.02 to 0.08 differ little now that <see cref="Trust"/> holds them back where they lead astray.</summary>
    private const float Rate = 0.06f;

    private const int Rounds = 3;

    private const float FirstSquare = 0.5f;

    /// <summary>Below this change of a tag's probability a word teaches nothing worth keeping.</summary>
    private const float LeastGradient = 0.05f;

    /// <summary>Longer sentences are lists or no sentences, and would take too long.</summary>
    private const int LongestSentence = 400;

    private readonly int _tags = EntityModel.Tags.Count;
    private readonly Dictionary<uint, int> _places;
    private readonly List<float> _weights;
    private readonly List<float> _squares;

    public WeightLearning(LearnedState before)
    {
        _places = new(before.Keys.Length + 8192);
        for (var place = 0; place < before.Keys.Length; place++)
            _places.Add(before.Keys[place], place);
        _weights = [.. before.Weights];
        _squares = [.. before.Squares];
    }

    /// <summary>Learns the tags a text may have.</summary>
    /// <param name="reviewed">The text.</param>
    /// <param name="names">What was decided in other texts.</param>
    /// <param name="model">The shipped model.</param>
    /// <param name="cancellation">Asked at each sentence.</param>
    /// <returns>How badly each share of the weights foretold the tags before, as <see cref="Trust"/> counts it.</returns>
    public double[] Learn(ReviewedText reviewed, ReviewedNames names, EntityModel model, CancellationToken cancellation)
    {
        var text = new TextView(reviewed.Words, model, cancellation);
        var seen = new SeenFeatures(reviewed.Words.Count, new(names, reviewed.Words));
        using var tagger = new SequenceTagger(model, seen);
        var scores = tagger.Scores(text, cancellation);
        var lattice = new TagLattice(EntityModel.Tags, model.Transitions);
        var losses = new double[Trust.Shares.Length];
        foreach (var sentence in reviewed.Sentences.Where(_ => _squares.Count > 0))
        {
            cancellation.ThrowIfCancellationRequested();
            AddLosses(sentence, reviewed, seen, scores, lattice, losses);
        }
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var sentence in reviewed.Sentences)
            {
                cancellation.ThrowIfCancellationRequested();
                Learn(sentence, reviewed, seen, scores, lattice);
            }
        }
        return losses;
    }

    private void AddLosses(Sentence sentence, ReviewedText reviewed, SeenFeatures seen, float[] scores, TagLattice lattice, double[] losses)
    {
        var length = sentence.TokenCount;
        if (length > LongestSentence)
            return;
        var shipped = scores.AsSpan(sentence.FirstToken * _tags, length * _tags);
        var learned = new float[shipped.Length];
        AddLearned(sentence, seen, learned);
        var (now, ignored) = (new float[shipped.Length], new float[shipped.Length]);
        var allowed = reviewed.Allowed.AsSpan(sentence.FirstToken, length);
        for (var share = 0; share < losses.Length; share++)
        {
            for (var i = 0; i < now.Length; i++)
                now[i] = shipped[i] + Trust.Shares[share] * learned[i];
            var loss = lattice.Marginals(now, length, [], ignored) - lattice.Marginals(now, length, allowed, ignored);
            losses[share] += double.IsFinite(loss) ? loss : 0;
        }
    }

    private void AddLearned(Sentence sentence, SeenFeatures seen, Span<float> scores)
    {
        for (var at = 0; at < sentence.TokenCount; at++)
        {
            foreach (var key in seen.Of(sentence.FirstToken + at))
            {
                if (_places.TryGetValue(key, out var place))
                    LearnedModel.AddRow(Row(place), scores.Slice(at * _tags + 1, TagWeights.RowLength));
            }
        }
    }

    /// <summary>The weights as they are now, in the order of their keys.</summary>
    public (uint[] Keys, float[] Weights, float[] Squares) Sorted()
    {
        var keys = _places.Keys.Order().ToArray();
        var weights = new float[keys.Length * TagWeights.RowLength];
        var squares = new float[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var place = _places[keys[i]];
            Row(place).CopyTo(weights.AsSpan(i * TagWeights.RowLength));
            squares[i] = _squares[place];
        }
        return (keys, weights, squares);
    }

    private Span<float> Row(int place) => CollectionsMarshal.AsSpan(_weights).Slice(place * TagWeights.RowLength, TagWeights.RowLength);

    private void Learn(Sentence sentence, ReviewedText reviewed, SeenFeatures seen, float[] scores, TagLattice lattice)
    {
        var length = sentence.TokenCount;
        if (length > LongestSentence)
            return;
        var now = scores.AsSpan(sentence.FirstToken * _tags, length * _tags).ToArray();
        AddLearned(sentence, seen, now);
        var (likely, wanted) = (new float[now.Length], new float[now.Length]);
        var allowed = reviewed.Allowed.AsSpan(sentence.FirstToken, length);
        var loss = lattice.Marginals(now, length, [], likely) - lattice.Marginals(now, length, allowed, wanted);
        if (!double.IsFinite(loss))
            return;
        for (var at = 0; at < length; at++)
            Step(likely.AsSpan(at * _tags + 1, TagWeights.RowLength), wanted.AsSpan(at * _tags + 1, TagWeights.RowLength), seen.Of(sentence.FirstToken + at));
    }

    private void Step(ReadOnlySpan<float> likely, ReadOnlySpan<float> wanted, ReadOnlySpan<uint> keys)
    {
        Span<float> gradient = stackalloc float[TagWeights.RowLength];
        float largest = 0, square = 0;
        for (var tag = 0; tag < gradient.Length; tag++)
        {
            gradient[tag] = likely[tag] - wanted[tag];
            largest = Math.Max(largest, Math.Abs(gradient[tag]));
            square += gradient[tag] * gradient[tag];
        }
        if (largest < LeastGradient)
            return;
        foreach (var key in keys)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, key, out var known);
            if (!known)
            {
                place = _squares.Count;
                _squares.Add(FirstSquare);
                CollectionsMarshal.SetCount(_weights, _weights.Count + TagWeights.RowLength);
                Row(place).Clear();
            }
            var step = Rate / MathF.Sqrt(_squares[place] += square);
            var row = Row(place);
            for (var tag = 0; tag < row.Length; tag++)
                row[tag] -= step * gradient[tag];
        }
    }

    /// <summary>Writes down the features of every word as the model sees them.</summary>
    private sealed class SeenFeatures(int words, NameEvidence evidence) : IScoreAddition
    {
        private readonly uint[][] _keys = new uint[words][];

        public ReadOnlySpan<uint> Of(int at) => _keys[at];

        public void Add(int at, ReadOnlySpan<uint> keys, Span<float> scores)
        {
            if (!evidence.Covers(at))
            {
                _keys[at] = keys.ToArray();
                return;
            }
            Span<uint> own = stackalloc uint[NameEvidence.MostKeys];
            _keys[at] = [.. keys, .. own[..evidence.Keys(at, own)]];
            evidence.AddTo(at, scores);
        }
    }
}
