using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Annotator.Language.Tagging;

/// <summary>A layer of a small network: each token's output is made from the inputs of the tokens around it, and is never negative.</summary>
/// <remarks>Sums are taken in one order whatever the machine, so that the same text gives the same scores everywhere.</remarks>
public sealed class WindowLayer
{
    private readonly float[] _weights;
    private readonly float[] _bias;

    /// <param name="inputs">Inputs of a token.</param>
    /// <param name="outputs">Outputs of a token; a multiple of eight.</param>
    /// <param name="reach">How many tokens before and after it are looked at.</param>
    /// <param name="weights">For each distance from the first to the last, for each input, a weight for each output.</param>
    /// <param name="bias">What each output begins with.</param>
    public WindowLayer(int inputs, int outputs, int reach, float[] weights, float[] bias)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(bias);
        if (outputs % Vector256<float>.Count != 0 || weights.Length != (2 * reach + 1) * inputs * outputs || bias.Length != outputs)
            throw new ArgumentException($"A layer from {inputs} to {outputs} with reach {reach} has {weights.Length} weights and a bias of {bias.Length}.");
        (Inputs, Outputs, Reach, _weights, _bias) = (inputs, outputs, reach, weights, bias);
    }

    /// <summary>Inputs of a token.</summary>
    public int Inputs { get; }

    /// <summary>Outputs of a token.</summary>
    public int Outputs { get; }

    /// <summary>How many tokens before and after are looked at.</summary>
    public int Reach { get; }

    /// <summary>The weights; a trainer changes them.</summary>
    public Span<float> Weights => _weights;

    /// <summary>The bias; a trainer changes it.</summary>
    public Span<float> Bias => _bias;

    /// <summary>Outputs of a sequence of tokens.</summary>
    /// <param name="inputs">Inputs, token after token.</param>
    /// <param name="outputs">Where the outputs go; its length says how many tokens there are.</param>
    public void Apply(ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        var length = outputs.Length / Outputs;
        for (var at = 0; at < length; at++)
        {
            var sum = outputs.Slice(at * Outputs, Outputs);
            _bias.CopyTo(sum);
            for (var distance = -Reach; distance <= Reach; distance++)
            {
                if (at + distance >= 0 && at + distance < length)
                    Add(inputs.Slice((at + distance) * Inputs, Inputs), _weights.AsSpan((distance + Reach) * Inputs * Outputs, Inputs * Outputs), sum);
            }
            foreach (ref var output in MemoryMarshal.Cast<float, Vector256<float>>(sum))
                output = Vector256.Max(output, Vector256<float>.Zero);
        }
    }

    private static void Add(ReadOnlySpan<float> inputs, ReadOnlySpan<float> weights, Span<float> sums)
    {
        var sum = MemoryMarshal.Cast<float, Vector256<float>>(sums);
        var rows = MemoryMarshal.Cast<float, Vector256<float>>(weights);
        for (var input = 0; input < inputs.Length; input++)
        {
            // Half of all inputs are zero: flags that are off, outputs that were cut at zero.
            if (inputs[input] == 0)
                continue;
            var factor = Vector256.Create(inputs[input]);
            var row = rows.Slice(input * sum.Length, sum.Length);
            for (var i = 0; i < row.Length; i++)
                sum[i] += factor * row[i];
        }
    }
}
