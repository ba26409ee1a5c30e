using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Annotator.Language.Tagging;

namespace EntityTagger.Training;

/// <summary>Fits the network together with the weights: takes the same gradients of the scores and passes them down.</summary>
internal sealed class NetworkTrainer
{
    private const float FirstSquare = 0.1f;
    private const float LeastGradient = 0.01f;
    private const int Row = TagWeights.RowLength;
    private readonly float _rate;
    private readonly float[] _numbers = new float[ContextNetwork.Parts[^1]];
    private readonly float[] _gradients = new float[ContextNetwork.Parts[^1]];
    private readonly float[] _squares = new float[ContextNetwork.Parts[^1]];
    private readonly double[] _sums = new double[ContextNetwork.Parts[^1]];
    private readonly ContextNetwork _shape;
    private int _summed;
    private float[] _inputs = [];
    private float[] _near = [];
    private float[] _wide = [];
    private float[] _nearGradients = [];

    public NetworkTrainer(float rate)
    {
        _rate = rate;
        Array.Fill(_squares, FirstSquare);
        var random = new Random(7);
        var parts = ContextNetwork.Parts;
        Fill(random, parts[0], parts[1], 0.08f);
        Fill(random, parts[2], parts[3], 0.08f);
        Fill(random, parts[4], parts[5], 0.08f);
        _shape = ContextNetwork.From(new(new([]), []), _numbers);
    }

    private void Fill(Random random, int start, int end, float most)
    {
        for (var i = start; i < end; i++)
            _numbers[i] = (random.NextSingle() * 2 - 1) * most;
    }

    /// <summary>Adds to the scores of a sentence and remembers what it took.</summary>
    public void AddTo(float[] scores, sbyte[] seen, int length)
    {
        if (_rate == 0)
            return;
        if (_inputs.Length < seen.Length)
        {
            _inputs = new float[seen.Length * 2];
            _near = new float[length * 2 * _shape.Near.Outputs];
            _wide = new float[length * 2 * _shape.Wide.Outputs];
            _nearGradients = new float[_near.Length];
        }
        for (var i = 0; i < seen.Length; i++)
            _inputs[i] = seen[i] / 64f;
        _shape.Near.Apply(_inputs, _near.AsSpan(0, length * _shape.Near.Outputs));
        _shape.Wide.Apply(_near, _wide.AsSpan(0, length * _shape.Wide.Outputs));
        _shape.AddTo(scores, _wide, length);
    }

    /// <summary>One step against the difference between what is likely and what is wanted.</summary>
    public void Learn(float[] likely, float[] wanted, int length)
    {
        if (_rate == 0)
            return;
        var states = _shape.Wide.Outputs;
        _nearGradients.AsSpan(0, length * _shape.Near.Outputs).Clear();
        Span<float> scoreGradients = stackalloc float[Row];
        Span<float> stateGradients = stackalloc float[states];
        var changed = false;
        for (var at = 0; at < length; at++)
        {
            var largest = 0f;
            for (var tag = 0; tag < Row; tag++)
            {
                scoreGradients[tag] = likely[at * (Row + 1) + 1 + tag] - wanted[at * (Row + 1) + 1 + tag];
                largest = Math.Max(largest, Math.Abs(scoreGradients[tag]));
            }
            if (largest < LeastGradient)
                continue;
            changed = true;
            PassOutput(_wide.AsSpan(at * states, states), scoreGradients, stateGradients);
            Pass(_shape.Wide, ContextNetwork.Parts[2], _near, at, length, stateGradients, _nearGradients);
        }
        if (!changed)
            return;
        for (var at = 0; at < length; at++)
        {
            var gradients = _nearGradients.AsSpan(at * _shape.Near.Outputs, _shape.Near.Outputs);
            if (gradients.IndexOfAnyExcept(0f) >= 0)
                Pass(_shape.Near, ContextNetwork.Parts[0], _inputs, at, length, gradients, null);
        }
        Step();
    }

    public void AddToMean()
    {
        _summed++;
        for (var i = 0; i < _numbers.Length; i++)
            _sums[i] += _numbers[i];
    }

    public float[] Mean() => _rate == 0 ? [] : [.. _sums.Select(sum => (float)(sum / _summed))];

    private void PassOutput(ReadOnlySpan<float> wide, ReadOnlySpan<float> scoreGradients, Span<float> stateGradients)
    {
        var start = ContextNetwork.Parts[4];
        for (var state = 0; state < wide.Length; state++)
        {
            stateGradients[state] = 0;
            if (wide[state] == 0)
                continue;
            stateGradients[state] = Dot(_shape.Output.AsSpan(state * Row, Row), scoreGradients);
            AddScaled(_gradients.AsSpan(start + state * Row, Row), scoreGradients, wide[state]);
        }
    }

    /// <summary>Gradients of a layer's numbers and, where asked for, of its inputs.</summary>
    private void Pass(WindowLayer layer, int start, float[] inputs, int at, int length, ReadOnlySpan<float> gradients, float[]? inputGradients)
    {
        for (var distance = -layer.Reach; distance <= layer.Reach; distance++)
        {
            var near = at + distance;
            if (near < 0 || near >= length)
                continue;
            for (var input = 0; input < layer.Inputs; input++)
            {
                var value = inputs[near * layer.Inputs + input];
                if (value == 0)
                    continue;
                var row = ((distance + layer.Reach) * layer.Inputs + input) * layer.Outputs;
                AddScaled(_gradients.AsSpan(start + row, layer.Outputs), gradients, value);
                if (inputGradients is not null)
                    inputGradients[near * layer.Inputs + input] += Dot(layer.Weights.Slice(row, layer.Outputs), gradients);
            }
        }
        AddScaled(_gradients.AsSpan(start + layer.Weights.Length, layer.Outputs), gradients, 1);
    }

    private void Step()
    {
        var numbers = _numbers.AsSpan();
        var gradients = MemoryMarshal.Cast<float, Vector256<float>>(_gradients.AsSpan());
        var squares = MemoryMarshal.Cast<float, Vector256<float>>(_squares.AsSpan());
        var values = MemoryMarshal.Cast<float, Vector256<float>>(numbers);
        for (var i = 0; i < values.Length; i++)
        {
            squares[i] += gradients[i] * gradients[i];
            values[i] -= gradients[i] * _rate / Vector256.Sqrt(squares[i]);
            gradients[i] = Vector256<float>.Zero;
        }
        var parts = ContextNetwork.Parts;
        numbers[parts[0]..parts[1]].CopyTo(_shape.Near.Weights);
        numbers[parts[1]..parts[2]].CopyTo(_shape.Near.Bias);
        numbers[parts[2]..parts[3]].CopyTo(_shape.Wide.Weights);
        numbers[parts[3]..parts[4]].CopyTo(_shape.Wide.Bias);
        numbers[parts[4]..parts[5]].CopyTo(_shape.Output);
    }

    private static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var sum = Vector256<float>.Zero;
        var left = MemoryMarshal.Cast<float, Vector256<float>>(one);
        var right = MemoryMarshal.Cast<float, Vector256<float>>(other);
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return Vector256.Sum(sum);
    }

    private static void AddScaled(Span<float> sums, ReadOnlySpan<float> values, float factor)
    {
        var sum = MemoryMarshal.Cast<float, Vector256<float>>(sums);
        var value = MemoryMarshal.Cast<float, Vector256<float>>(values);
        var factors = Vector256.Create(factor);
        for (var i = 0; i < sum.Length; i++)
            sum[i] += value[i] * factors;
    }
}
