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
    private readonly int _seed;
    private readonly float _alone;
    private float _dropout;
    private readonly NetworkTrainer _network;
    private readonly float[] _transitionSums;
    private float[]? _weightSums;
    private int _summed;
    private ulong _random = 0x123456789ABCDEFUL;

    public CrfTrainer(int rows, float rate, float dropout, float alone, NetworkTrainer network, int seed)
    {
        _weights = new float[(long)rows * TagWeights.RowLength];
        _squares = new float[_weights.Length];
        Array.Fill(_squares, FirstSquare);
        _transitions = new float[_tags * _tags];
        _transitionSquares = new float[_tags * _tags];
        _transitionSums = new float[_tags * _tags];
        Array.Fill(_transitionSquares, FirstSquare);
        _lattice = new(EntityModel.Tags, _transitions);
        (_rate, _dropout, _alone, _network, _seed) = (rate, dropout, alone, network, seed);
        _random += (ulong)seed * 0x9E3779B97F4A7C15UL;
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

    /// <summary>Goes back to the mean of the weights taken in, and leaves nothing out any more.</summary>
    public void Settle()
    {
        if (_summed == 0)
            return;
        var (weights, transitions, network) = Mean();
        weights.CopyTo(_weights, 0);
        transitions.CopyTo(_transitions, 0);
        _network.Use(network);
        _summed = 0;
        _dropout = 0;
        _network.IsLearning = false;
    }

    /// <summary>Goes through all examples once in a new order.</summary>
    /// <param name="examples">All examples.</param>
    /// <param name="own">Those to learn from.</param>
    /// <param name="epoch">Number of the round.</param>
    /// <param name="teacher">Who says how likely each tag is, besides the tags allowed; null for nobody.</param>
    /// <returns>Mean loss a token.</returns>
    public double Epoch(List<Example> examples, int[] own, int epoch, Teacher? teacher = null)
    {
        var order = own.SelectMany(index => Enumerable.Repeat(index, examples[index].Repeats)).ToArray();
        new Random(1000 + epoch + 100 * _seed).Shuffle(order);
        double loss = 0;
        long tokens = 0;
        foreach (var index in order)
        {
            loss += Learn(examples[index], index, teacher);
            tokens += examples[index].Length;
        }
        return loss / tokens;
    }

    private float[] _scores = [];
    private float[] _likely = [];
    private float[] _wanted = [];
    private float[] _taught = [];
    private readonly List<int> _kept = [];
    private readonly List<int> _keptStarts = [];

    private double Learn(Example example, int index, Teacher? teacher)
    {
        var length = example.Length;
        var size = length * _tags;
        Score(example);
        Span<float> change = stackalloc float[_tags * _tags];
        change.Clear();
        _lattice.Use(_transitions);
        var all = _lattice.Marginals(_scores, length, [], _likely);
        _lattice.AddExpectedTransitions(length, 1, change);
        var right = _lattice.Marginals(_scores, length, example.Allowed, _wanted);
        var taught = teacher?.ShareOf(example) ?? 0;
        _lattice.AddExpectedTransitions(length, taught - 1, change);
        var loss = all - right;
        if (!double.IsFinite(loss))
            return 0;
        if (taught > 0)
            Mix(teacher!, index, length, taught, change);
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

    /// <summary>What the teacher finds likely takes its share in what is wanted.</summary>
    private void Mix(Teacher teacher, int index, int length, float share, Span<float> change)
    {
        var size = length * _tags;
        if (_taught.Length < size)
            _taught = new float[size * 2];
        teacher.Read(index, _scores);
        _lattice.Use(teacher.Transitions);
        _lattice.Marginals(_scores, length, [], _taught);
        _lattice.AddExpectedTransitions(length, -share, change);
        for (var i = 0; i < size; i++)
            _wanted[i] += share * (_taught[i] - _wanted[i]);
    }

    /// <summary>Scores of all tags of a sentence; valid until the next is asked for.</summary>
    public ReadOnlySpan<float> Scores(Example example)
    {
        Score(example);
        return _scores.AsSpan(0, example.Length * _tags);
    }

    private void Score(Example example)
    {
        var size = example.Length * _tags;
        if (_scores.Length < size)
            (_scores, _likely, _wanted) = (new float[size * 2], new float[size * 2], new float[size * 2]);
        _kept.Clear();
        _keptStarts.Clear();
        var scale = 1 / (1 - _dropout);
        var limit = (uint)(_dropout * uint.MaxValue);
        Span<float> sums = stackalloc float[TagWeights.RowLength];
        // Now and then the network must do without the weights, or it would only learn what they leave over.
        var alone = _network.IsLearning && Next() < (uint)(_alone * uint.MaxValue);
        for (var at = 0; at < example.Length; at++)
        {
            _keptStarts.Add(_kept.Count);
            sums.Clear();
            for (var i = example.Starts[at]; i < example.Starts[at + 1]; i++)
            {
                if (alone || (limit > 0 && Next() < limit))
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
