using Annotator.Language.Tagging;

namespace Annotator.Language.Tests.Tagging;

public class WindowLayerTests
{
    [Fact]
    public void Adds_what_stands_within_reach_and_cuts_at_zero()
    {
        // One input and eight outputs: the word before counts 1, the word itself 10, the word after 100; the last output is turned round.
        float[] weights = [.. Row(1), .. Row(10), .. Row(100)];
        var outputs = new float[3 * 8];

        new WindowLayer(1, 8, 1, weights, new float[8]).Apply([1, 2, 3], outputs);

        Assert.Equal([210, 321, 32], [outputs[0], outputs[8], outputs[16]]);
        Assert.Equal(0, outputs[7]);

        static float[] Row(float weight) => [weight, weight, weight, weight, weight, weight, weight, -weight];
    }

    [Fact]
    public void Refuses_numbers_that_do_not_fit() =>
        Assert.Contains("from 2 to 8", Assert.Throws<ArgumentException>(() => new WindowLayer(2, 8, 1, new float[3], new float[8])).Message, StringComparison.Ordinal);
}
