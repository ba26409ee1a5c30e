using Annotator.Language.Syntax;

namespace Annotator.Quotes.Training;

/// <summary>Learns weights by the averaged perceptron, in whole numbers, so that every machine comes to the same bytes.</summary>
/// <remarks>It tags as the tagger will, by its own guesses, and moves the weights where a guess is wrong.</remarks>
internal sealed class PartTrainer(FeatureRows rows, int margin)
{
    private const int Width = PartsOfSpeech.Learned;

    private readonly int[] _weights = new int[rows.Keys.Length * Width];
    private readonly long[] _sums = new long[rows.Keys.Length * Width];
    private readonly int[] _since = new int[rows.Keys.Length * Width];
    private readonly int[] _scores = new int[Width];
    private int _now;

    /// <summary>Goes through all sentences once in a new order.</summary>
    /// <returns>Share of the words guessed right.</returns>
    public double Epoch(List<TreeSentence> sentences, Dictionary<uint, byte> sure, WordClusters clusters, int epoch)
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        new Random(100 + epoch).Shuffle(order);
        int right = 0, all = 0;
        foreach (var index in order)
        {
            foreach (var (keys, gold, guess) in new Walk(sentences[index], sure, clusters).Words((keys, _) => Best(keys)))
            {
                all++;
                right += gold == guess ? 1 : 0;
                _now++;
                var rival = Rival(gold);
                if (_scores[gold] - _scores[rival] <= margin)
                    Move(keys, gold, rival);
            }
        }
        return right / (double)all;
    }

    /// <summary>The mean of the weights over all steps, in bytes.</summary>
    /// <param name="scale">What a weight of 1 becomes.</param>
    public sbyte[] Mean(int scale)
    {
        var mean = new sbyte[_weights.Length];
        for (var i = 0; i < mean.Length; i++)
        {
            var sum = _sums[i] + (long)_weights[i] * (_now - _since[i]);
            mean[i] = (sbyte)Math.Clamp(Math.Round(sum * (double)scale / _now), -127, 127);
        }
        return mean;
    }

    private int Best(uint[] keys)
    {
        Array.Clear(_scores);
        foreach (var key in keys)
        {
            var row = key == 0 ? -1 : rows.Row(key);
            for (var part = 0; row >= 0 && part < Width; part++)
                _scores[part] += _weights[row * Width + part];
        }
        var best = 0;
        for (var part = 1; part < Width; part++)
            best = _scores[part] > _scores[best] ? part : best;
        return best;
    }

    // The best of the wrong ones.
    private int Rival(int gold)
    {
        var best = gold == 0 ? 1 : 0;
        for (var part = best + 1; part < Width; part++)
            best = part != gold && _scores[part] > _scores[best] ? part : best;
        return best;
    }

    private void Move(uint[] keys, int gold, int guess)
    {
        foreach (var key in keys)
        {
            if (key == 0 || rows.Row(key) is not (>= 0 and var row))
                continue;
            Add(row * Width + gold, 1);
            Add(row * Width + guess, -1);
        }
    }

    private void Add(int place, int change)
    {
        _sums[place] += (long)_weights[place] * (_now - _since[place]);
        _since[place] = _now;
        _weights[place] += change;
    }
}
