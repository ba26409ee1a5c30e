using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Annotator.Language.Tagging;

/// <summary>Weighted sums: makes from the numbers of each token as many other numbers.</summary>
/// <remarks>Sums are taken in one order whatever the machine and however many tokens come together, so that the same text gives the same scores everywhere.</remarks>
public sealed class DenseLayer
{
    /// <summary>Outputs that are summed at once: two registers for each of four tokens.</summary>
    private const int Block = 16;

    private readonly float[] _weights;
    private readonly float[] _bias;

    /// <param name="inputs">Inputs of a token.</param>
    /// <param name="outputs">Outputs of a token; a multiple of sixteen.</param>
    /// <param name="weights">For each input a weight for each output.</param>
    /// <param name="bias">What each output begins with.</param>
    public DenseLayer(int inputs, int outputs, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        if (outputs % Block != 0 || weights.Length != inputs * outputs || bias.Length != outputs)
            throw new ArgumentException($"A layer from {inputs} to {outputs} has {weights.Length} weights and a bias of {bias.Length}.");
        (Inputs, Outputs, _bias) = (inputs, outputs, bias.ToArray());
        // Block after block, so that the weights in use stay together in the cache.
        _weights = new float[weights.Length];
        for (var input = 0; input < inputs; input++)
        {
            for (var output = 0; output < outputs; output += Block)
                weights.Slice(input * outputs + output, Block).CopyTo(_weights.AsSpan((output * inputs) + input * Block));
        }
    }

    /// <summary>Inputs of a token.</summary>
    public int Inputs { get; }

    /// <summary>Outputs of a token.</summary>
    public int Outputs { get; }

    /// <summary>Outputs of some tokens.</summary>
    /// <param name="inputs">Inputs, token after token.</param>
    /// <param name="outputs">Where the outputs go; its length says how many tokens there are.</param>
    public void Apply(ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        var tokens = outputs.Length / Outputs;
        for (var output = 0; output < Outputs; output += Block)
        {
            var weights = MemoryMarshal.Cast<float, Vector256<float>>(_weights.AsSpan(output * Inputs, Inputs * Block));
            var bias = MemoryMarshal.Cast<float, Vector256<float>>(_bias.AsSpan(output, Block));
            var token = 0;
            for (; token + 4 <= tokens; token += 4)
                ApplyToFour(inputs.Slice(token * Inputs, 4 * Inputs), weights, bias, outputs[(token * Outputs + output)..]);
            for (; token < tokens; token++)
                ApplyToOne(inputs.Slice(token * Inputs, Inputs), weights, bias, outputs[(token * Outputs + output)..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ApplyToFour(ReadOnlySpan<float> inputs, ReadOnlySpan<Vector256<float>> weights, ReadOnlySpan<Vector256<float>> bias, Span<float> outputs)
    {
        Vector256<float> left0 = bias[0], left1 = left0, left2 = left0, left3 = left0;
        Vector256<float> right0 = bias[1], right1 = right0, right2 = right0, right3 = right0;
        var second = inputs.Slice(Inputs, Inputs);
        var third = inputs.Slice(2 * Inputs, Inputs);
        var fourth = inputs.Slice(3 * Inputs, Inputs);
        inputs = inputs[..Inputs];
        weights = weights[..(2 * Inputs)];
        for (var input = 0; input < inputs.Length; input++)
        {
            var (left, right) = (weights[2 * input], weights[2 * input + 1]);
            var value = Vector256.Create(inputs[input]);
            (left0, right0) = (Vector256.FusedMultiplyAdd(value, left, left0), Vector256.FusedMultiplyAdd(value, right, right0));
            value = Vector256.Create(second[input]);
            (left1, right1) = (Vector256.FusedMultiplyAdd(value, left, left1), Vector256.FusedMultiplyAdd(value, right, right1));
            value = Vector256.Create(third[input]);
            (left2, right2) = (Vector256.FusedMultiplyAdd(value, left, left2), Vector256.FusedMultiplyAdd(value, right, right2));
            value = Vector256.Create(fourth[input]);
            (left3, right3) = (Vector256.FusedMultiplyAdd(value, left, left3), Vector256.FusedMultiplyAdd(value, right, right3));
        }
        Put(outputs, left0, right0);
        Put(outputs[Outputs..], left1, right1);
        Put(outputs[(2 * Outputs)..], left2, right2);
        Put(outputs[(3 * Outputs)..], left3, right3);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ApplyToOne(ReadOnlySpan<float> inputs, ReadOnlySpan<Vector256<float>> weights, ReadOnlySpan<Vector256<float>> bias, Span<float> outputs)
    {
        var (left, right) = (bias[0], bias[1]);
        weights = weights[..(2 * inputs.Length)];
        for (var input = 0; input < inputs.Length; input++)
        {
            var value = Vector256.Create(inputs[input]);
            left = Vector256.FusedMultiplyAdd(value, weights[2 * input], left);
            right = Vector256.FusedMultiplyAdd(value, weights[2 * input + 1], right);
        }
        Put(outputs, left, right);
    }

    private static void Put(Span<float> outputs, Vector256<float> left, Vector256<float> right)
    {
        left.CopyTo(outputs);
        right.CopyTo(outputs[Vector256<float>.Count..]);
    }
}
