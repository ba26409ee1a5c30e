using System.Runtime.CompilerServices;

namespace Annotator.Language.Tagging;

/// <summary>Finds the best legal tags of a sequence, and how likely each tag is, from scores of tags and of their neighbourhoods.</summary>
/// <remarks>A linear chain; not for use by two threads at once. Time and memory are linear in the length.</remarks>
public sealed class TagLattice
{
    private readonly int _tags;
    private readonly float[] _transitions;
    private readonly double[] _factors;
    private readonly int[][] _before;
    private float[] _best = [];
    private byte[] _from = [];
    private double[] _local = [];
    private double[] _forward = [];
    private double[] _backward = [];

    /// <param name="tags">The tags.</param>
    /// <param name="transitions">Score of each tag (row) before each tag (column); those that may not follow are never read.</param>
    public TagLattice(TagSet tags, ReadOnlySpan<float> transitions)
    {
        ArgumentNullException.ThrowIfNull(tags);
        _tags = tags.Count;
        _transitions = new float[_tags * _tags];
        _factors = new double[_tags * _tags];
        _before = [.. Enumerable.Range(0, _tags).Select(next => Enumerable.Range(0, _tags).Where(tag => TagSet.MayFollow(tag, next)).ToArray())];
        Use(transitions);
    }

    /// <summary>Takes other transition scores, as a trainer does after each step.</summary>
    public void Use(ReadOnlySpan<float> transitions)
    {
        transitions.CopyTo(_transitions);
        for (var i = 0; i < _factors.Length; i++)
            _factors[i] = TagSet.MayFollow(i / _tags, i % _tags) ? Math.Exp(_transitions[i]) : 0;
    }

    /// <summary>The tags with the highest score that make whole spans.</summary>
    /// <param name="scores">Scores of the tags, token after token.</param>
    /// <param name="tags">Where the tags go; its length is the number of tokens.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Best(ReadOnlySpan<float> scores, Span<byte> tags)
    {
        var length = tags.Length;
        if (length == 0)
            return;
        Grow(ref _best, length * _tags);
        Grow(ref _from, length * _tags);
        for (var tag = 0; tag < _tags; tag++)
            _best[tag] = tag == 0 || TagSet.Begins(tag) ? scores[tag] : float.NegativeInfinity;
        for (var at = 1; at < length; at++)
        {
            var previous = _best.AsSpan((at - 1) * _tags, _tags);
            for (var tag = 0; tag < _tags; tag++)
            {
                var (best, from) = (float.NegativeInfinity, 0);
                foreach (var before in _before[tag])
                {
                    var score = previous[before] + _transitions[before * _tags + tag];
                    if (score > best)
                        (best, from) = (score, before);
                }
                _best[at * _tags + tag] = best + scores[at * _tags + tag];
                _from[at * _tags + tag] = (byte)from;
            }
        }
        Follow(tags);
    }

    /// <summary>How likely each tag is at each token.</summary>
    /// <param name="scores">Scores of the tags, token after token.</param>
    /// <param name="length">Number of tokens.</param>
    /// <param name="allowed">Bit masks of the tags each token may have; empty for all.</param>
    /// <param name="likely">Where the probabilities go, laid out as the scores.</param>
    /// <returns>Logarithm of the sum over all sequences.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Marginals(ReadOnlySpan<float> scores, int length, ReadOnlySpan<uint> allowed, Span<float> likely)
    {
        Grow(ref _local, length * _tags);
        Grow(ref _forward, length * _tags);
        Grow(ref _backward, length * _tags);
        var sum = Exponentials(scores, length, allowed);
        sum += Forward(length);
        Backward(length);
        for (var at = 0; at < length; at++)
        {
            double total = 0;
            for (var i = at * _tags; i < (at + 1) * _tags; i++)
                total += _forward[i] * _backward[i];
            for (var i = at * _tags; i < (at + 1) * _tags; i++)
                likely[i] = (float)(_forward[i] * _backward[i] / total);
        }
        return sum;
    }

    /// <summary>Adds how often each tag is expected before each tag, for the sequence last asked about.</summary>
    /// <param name="length">Number of tokens.</param>
    /// <param name="sign">What each expectation is multiplied by.</param>
    /// <param name="expected">The sums, laid out as the transitions.</param>
    public void AddExpectedTransitions(int length, float sign, Span<float> expected)
    {
        Span<double> pair = stackalloc double[_tags * _tags];
        for (var at = 1; at < length; at++)
        {
            double total = 0;
            for (var next = 0; next < _tags; next++)
            {
                var after = _local[at * _tags + next] * _backward[at * _tags + next];
                foreach (var tag in _before[next])
                    total += pair[tag * _tags + next] = _forward[(at - 1) * _tags + tag] * _factors[tag * _tags + next] * after;
            }
            for (var next = 0; next < _tags; next++)
            {
                foreach (var tag in _before[next])
                    expected[tag * _tags + next] += sign * (float)(pair[tag * _tags + next] / total);
            }
        }
    }

    private void Follow(Span<byte> tags)
    {
        var last = (tags.Length - 1) * _tags;
        var best = 0;
        for (var tag = 1; tag < _tags; tag++)
        {
            if (!TagSet.GoesOn(tag) && _best[last + tag] > _best[last + best])
                best = tag;
        }
        for (var at = tags.Length - 1; at >= 0; at--)
        {
            tags[at] = (byte)best;
            best = _from[at * _tags + best];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Exponentials(ReadOnlySpan<float> scores, int length, ReadOnlySpan<uint> allowed)
    {
        double sum = 0;
        for (var at = 0; at < length; at++)
        {
            var highest = float.NegativeInfinity;
            for (var tag = 0; tag < _tags; tag++)
                highest = Math.Max(highest, scores[at * _tags + tag]);
            sum += highest;
            for (var tag = 0; tag < _tags; tag++)
            {
                var may = (allowed.IsEmpty || (allowed[at] >> tag & 1) != 0)
                    && (at > 0 || tag == 0 || TagSet.Begins(tag)) && (at < length - 1 || !TagSet.GoesOn(tag));
                _local[at * _tags + tag] = may ? MathF.Exp(Math.Max(scores[at * _tags + tag] - highest, -60)) : 0;
            }
        }
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Forward(int length)
    {
        double logarithm = 0;
        for (var at = 0; at < length; at++)
        {
            double total = 0;
            for (var tag = 0; tag < _tags; tag++)
            {
                double sum = at == 0 ? 1 : 0;
                if (at > 0)
                {
                    foreach (var before in _before[tag])
                        sum += _forward[(at - 1) * _tags + before] * _factors[before * _tags + tag];
                }
                total += _forward[at * _tags + tag] = sum * _local[at * _tags + tag];
            }
            for (var tag = 0; tag < _tags; tag++)
                _forward[at * _tags + tag] /= total;
            logarithm += Math.Log(total);
        }
        return logarithm;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Backward(int length)
    {
        _backward.AsSpan((length - 1) * _tags, _tags).Fill(1);
        for (var at = length - 2; at >= 0; at--)
        {
            var here = _backward.AsSpan(at * _tags, _tags);
            here.Clear();
            double total = 0;
            for (var next = 0; next < _tags; next++)
            {
                var after = _local[(at + 1) * _tags + next] * _backward[(at + 1) * _tags + next];
                foreach (var tag in _before[next])
                    total += AddTo(ref here[tag], _factors[tag * _tags + next] * after);
            }
            foreach (ref var value in here)
                value /= total;
        }
    }

    private static double AddTo(ref double sum, double value)
    {
        sum += value;
        return value;
    }

    private static void Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length)
            array = new T[length * 2];
    }
}
