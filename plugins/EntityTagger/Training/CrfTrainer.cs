using System.Numerics;
using System.Runtime.InteropServices;
using Annotator.Language.Tagging;

namespace EntityTagger.Training;

/// <summary>Fits a linear-chain conditional random field by stochastic gradient steps, one sentence at a time (AdaGrad).</summary>
/// <remarks>Where several tags are allowed, the probability of all legal sequences through them is raised together.</remarks>
internal sealed class CrfTrainer
{
    private const float FirstSquare = 0.5f;
    private const float LeastGradient = 0.01f;
    private readonly int _tags = EntityModel.Tags.Count;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _transitions;
    private readonly float[] _transitionSquares;
    private readonly TagLattice _lattice;
    private readonly float _rate;
    private float _dropout;
    private readonly NetworkTrainer _network;
    private readonly float[] _transitionSums;
    private float[]? _weightSums;
    private int _summed;
    private ulong _random = 0x123456789ABCDEFUL;

    public CrfTrainer(int rows, float rate, float dropout, NetworkTrainer network)
    {
        _weights = new float[(long)rows * TagWeights.RowLength];
        _squares = new float[_weights.Length];
        Array.Fill(_squares, FirstSquare);
        _transitions = new float[_tags * _tags];
        _transitionSquares = new float[_tags * _tags];
        _transitionSums = new float[_tags * _tags];
        Array.Fill(_transitionSquares, FirstSquare);
        _lattice = new(EntityModel.Tags, _transitions);
        (_rate, _dropout, _network) = (rate, dropout, network);
    }

    /// <summary>Takes the weights as they are now into the mean.</summary>
    public void AddToMean()
    {
        _summed++;
        _weightSums ??= new float[_weights.Length];
        for (var i = 0; i < _weights.Length; i++)
            _weightSums[i] += _weights[i];
        for (var i = 0; i < _transitions.Length; i++)
            _transitionSums[i] += _transitions[i];
        _network.AddToMean();
    }

    /// <summary>The mean of the weights taken in.</summary>
    public (float[] Weights, float[] Transitions, float[] Network) Mean() =>
        ([.. _weightSums!.Select(sum => sum / _summed)], [.. _transitionSums.Select(sum => sum / _summed)], _network.Mean());

    /// <summary>Goes through all examples once in a new order.</summary>
    /// <returns>Mean loss a token.</returns>
    public double Epoch(List<Example> examples, int epoch)
    {
        var order = examples.SelectMany((example, index) => Enumerable.Repeat(index, example.Repeats)).ToArray();
        new Random(1000 + epoch).Shuffle(order);
        double loss = 0;
        long tokens = 0;
        foreach (var index in order)
        {
            loss += Learn(examples[index]);
            tokens += examples[index].Length;
        }
        return loss / tokens;
    }

    private float[] _scores = [];
    private float[] _likely = [];
    private float[] _wanted = [];
    private readonly List<int> _kept = [];
    private readonly List<int> _keptStarts = [];

    private double Learn(Example example)
    {
        var length = example.Length;
        var size = length * _tags;
        if (_scores.Length < size)
            (_scores, _likely, _wanted) = (new float[size * 2], new float[size * 2], new float[size * 2]);
        Score(example);
        Span<float> change = stackalloc float[_tags * _tags];
        change.Clear();
        _lattice.Use(_transitions);
        var all = _lattice.Marginals(_scores, length, [], _likely);
        _lattice.AddExpectedTransitions(length, 1, change);
        var right = _lattice.Marginals(_scores, length, example.Allowed, _wanted);
        _lattice.AddExpectedTransitions(length, -1, change);
        var loss = all - right;
        if (!double.IsFinite(loss))
            return 0;
        for (var at = 0; at < length; at++)
            Step(at);
        _network.Learn(_likely, _wanted, length);
        for (var i = 0; i < change.Length; i++)
        {
            if (change[i] == 0)
                continue;
            _transitionSquares[i] += change[i] * change[i];
            _transitions[i] -= _rate * change[i] / MathF.Sqrt(_transitionSquares[i]);
        }
        return loss;
    }

    /// <summary>Allows, besides the tags a sentence came with, those that the weights so far find likely.</summary>
    public void Doubt(Example example, float likely)
    {
        var size = example.Length * _tags;
        if (_scores.Length < size)
            (_scores, _likely, _wanted) = (new float[size * 2], new float[size * 2], new float[size * 2]);
        var dropout = _dropout;
        _dropout = 0;
        _network.IsLearning = false;
        Score(example);
        _network.IsLearning = true;
        _dropout = dropout;
        _lattice.Use(_transitions);
        _lattice.Marginals(_scores, example.Length, [], _likely);
        for (var at = 0; at < example.Length; at++)
        {
            for (var tag = 0; tag < _tags; tag++)
                example.Allowed[at] |= _likely[at * _tags + tag] > likely ? 1u << tag : 0;
        }
    }

    private void Score(Example example)
    {
        _kept.Clear();
        _keptStarts.Clear();
        var scale = 1 / (1 - _dropout);
        var limit = (uint)(_dropout * uint.MaxValue);
        Span<float> sums = stackalloc float[TagWeights.RowLength];
        for (var at = 0; at < example.Length; at++)
        {
            _keptStarts.Add(_kept.Count);
            sums.Clear();
            for (var i = example.Starts[at]; i < example.Starts[at + 1]; i++)
            {
                if (limit > 0 && Next() < limit)
                    continue;
                var row = example.Features[i];
                _kept.Add(row);
                var weights = _weights.AsSpan(row * TagWeights.RowLength, TagWeights.RowLength);
                for (var tag = 0; tag < TagWeights.RowLength; tag += Vector<float>.Count)
                    (new Vector<float>(sums[tag..]) + new Vector<float>(weights[tag..])).CopyTo(sums[tag..]);
            }
            _scores[at * _tags] = 0;
            for (var tag = 0; tag < TagWeights.RowLength; tag++)
                _scores[at * _tags + 1 + tag] = sums[tag] * scale;
        }
        _keptStarts.Add(_kept.Count);
        _network.AddTo(_scores, example.Seen);
    }

    private void Step(int at)
    {
        Span<float> gradient = stackalloc float[TagWeights.RowLength];
        var largest = 0f;
        for (var tag = 0; tag < TagWeights.RowLength; tag++)
        {
            gradient[tag] = _likely[at * _tags + 1 + tag] - _wanted[at * _tags + 1 + tag];
            largest = Math.Max(largest, Math.Abs(gradient[tag]));
        }
        if (largest < LeastGradient)
            return;
        foreach (var row in CollectionsMarshal.AsSpan(_kept)[_keptStarts[at].._keptStarts[at + 1]])
        {
            var weights = _weights.AsSpan(row * TagWeights.RowLength, TagWeights.RowLength);
            var squares = _squares.AsSpan(row * TagWeights.RowLength, TagWeights.RowLength);
            for (var tag = 0; tag < TagWeights.RowLength; tag += Vector<float>.Count)
            {
                var value = new Vector<float>(gradient[tag..]);
                var weight = new Vector<float>(weights[tag..]);
                var square = new Vector<float>(squares[tag..]) + value * value;
                square.CopyTo(squares[tag..]);
                (weight - value * _rate / Vector.SquareRoot(square)).CopyTo(weights[tag..]);
            }
        }
    }

    private uint Next()
    {
        _random ^= _random << 13;
        _random ^= _random >> 7;
        _random ^= _random << 17;
        return (uint)(_random >> 32);
    }
}
