using Annotator.Language.Tagging;

namespace Annotator.Language.Tests.Tagging;

public class DenseLayerTests
{
    [Fact]
    public void Sums_what_each_input_counts_and_begins_with_the_bias()
    {
        // Two inputs and sixteen outputs: the first input counts 1, 2, 3 and so on, the second 100; each output begins with a half.
        float[] weights = [.. Enumerable.Range(1, 16).Select(i => (float)i), .. Enumerable.Repeat(100f, 16)];
        var outputs = new float[16];

        new DenseLayer(2, 16, weights, [.. Enumerable.Repeat(0.5f, 16)]).Apply([2, 3], outputs);

        Assert.Equal([302.5f, 304.5f, 332.5f], [outputs[0], outputs[1], outputs[15]]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    public void Gives_a_token_the_same_numbers_in_whatever_company(int tokens)
    {
        var random = new Random(3);
        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
        var layer = new DenseLayer(5, 32, Numbers(5 * 32), Numbers(32));
        var inputs = Numbers(tokens * 5);
        var (together, alone) = (new float[tokens * 32], new float[tokens * 32]);

        layer.Apply(inputs, together);
        for (var token = 0; token < tokens; token++)
            layer.Apply(inputs.AsSpan(token * 5, 5), alone.AsSpan(token * 32, 32));

        Assert.Equal(alone, together);
    }

    [Fact]
    public void Refuses_numbers_that_do_not_fit() =>
        Assert.Contains("from 2 to 16", Assert.Throws<ArgumentException>(() => new DenseLayer(2, 16, new float[3], new float[16])).Message, StringComparison.Ordinal);
}
