using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EntityTagger.Training;

/// <summary>The products of matrices that passing gradients down takes.</summary>
internal static class Products
{
    private const int Width = 8;

    /// <summary>For each token the sum over inputs of value and weight.</summary>
    public static void Forward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> weights, Span<float> outputs, int inputCount, int outputCount)
    {
        var tokens = outputs.Length / outputCount;
        var rows = MemoryMarshal.Cast<float, Vector256<float>>(weights);
        var stride = outputCount / Width;
        for (var token = 0; token < tokens; token++)
        {
            var input = inputs.Slice(token * inputCount, inputCount);
            var output = MemoryMarshal.Cast<float, Vector256<float>>(outputs.Slice(token * outputCount, outputCount));
            var at = 0;
            for (; at + 4 <= stride; at += 4)
            {
                var (a, b, c, d) = (output[at], output[at + 1], output[at + 2], output[at + 3]);
                for (var i = 0; i < input.Length; i++)
                {
                    var value = Vector256.Create(input[i]);
                    var row = rows.Slice(i * stride + at, 4);
                    a = Vector256.FusedMultiplyAdd(value, row[0], a);
                    b = Vector256.FusedMultiplyAdd(value, row[1], b);
                    c = Vector256.FusedMultiplyAdd(value, row[2], c);
                    d = Vector256.FusedMultiplyAdd(value, row[3], d);
                }
                (output[at], output[at + 1], output[at + 2], output[at + 3]) = (a, b, c, d);
            }
            for (; at < stride; at++)
            {
                var sum = output[at];
                for (var i = 0; i < input.Length; i++)
                    sum = Vector256.FusedMultiplyAdd(Vector256.Create(input[i]), rows[i * stride + at], sum);
                output[at] = sum;
            }
        }
    }

    /// <summary>Adds to each weight's gradient the sum over tokens of input and gradient.</summary>
    public static void AddToWeights(ReadOnlySpan<float> inputs, ReadOnlySpan<float> gradients, Span<float> sums, int inputCount, int outputCount)
    {
        var tokens = gradients.Length / outputCount;
        var stride = outputCount / Width;
        var values = MemoryMarshal.Cast<float, Vector256<float>>(gradients);
        var rows = MemoryMarshal.Cast<float, Vector256<float>>(sums);
        for (var i = 0; i < inputCount; i++)
        {
            var row = rows.Slice(i * stride, stride);
            var at = 0;
            for (; at + 4 <= stride; at += 4)
            {
                var (a, b, c, d) = (row[at], row[at + 1], row[at + 2], row[at + 3]);
                for (var token = 0; token < tokens; token++)
                {
                    var input = Vector256.Create(inputs[token * inputCount + i]);
                    var value = values.Slice(token * stride + at, 4);
                    a = Vector256.FusedMultiplyAdd(input, value[0], a);
                    b = Vector256.FusedMultiplyAdd(input, value[1], b);
                    c = Vector256.FusedMultiplyAdd(input, value[2], c);
                    d = Vector256.FusedMultiplyAdd(input, value[3], d);
                }
                (row[at], row[at + 1], row[at + 2], row[at + 3]) = (a, b, c, d);
            }
            for (; at < stride; at++)
            {
                for (var token = 0; token < tokens; token++)
                    row[at] = Vector256.FusedMultiplyAdd(Vector256.Create(inputs[token * inputCount + i]), values[token * stride + at], row[at]);
            }
        }
    }

    /// <summary>For each input the sum over outputs of weight and gradient.</summary>
    public static void Back(ReadOnlySpan<float> gradients, ReadOnlySpan<float> weights, Span<float> inputs, int inputCount, int outputCount)
    {
        var tokens = gradients.Length / outputCount;
        for (var i = 0; i < inputCount; i++)
        {
            var row = MemoryMarshal.Cast<float, Vector256<float>>(weights.Slice(i * outputCount, outputCount));
            for (var token = 0; token < tokens; token++)
            {
                var value = MemoryMarshal.Cast<float, Vector256<float>>(gradients.Slice(token * outputCount, outputCount));
                var (even, odd) = (Vector256<float>.Zero, Vector256<float>.Zero);
                for (var at = 0; at + 2 <= row.Length; at += 2)
                {
                    even = Vector256.FusedMultiplyAdd(row[at], value[at], even);
                    odd = Vector256.FusedMultiplyAdd(row[at + 1], value[at + 1], odd);
                }
                inputs[token * inputCount + i] = Vector256.Sum(even + odd);
            }
        }
    }

    public static void Add(Span<float> sums, ReadOnlySpan<float> values)
    {
        var sum = MemoryMarshal.Cast<float, Vector256<float>>(sums);
        var value = MemoryMarshal.Cast<float, Vector256<float>>(values);
        for (var i = 0; i < sum.Length; i++)
            sum[i] += value[i];
    }
}
