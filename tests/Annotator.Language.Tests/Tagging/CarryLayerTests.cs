using Annotator.Language.Tagging;

namespace Annotator.Language.Tests.Tagging;

public class CarryLayerTests
{
    private const int States = 8;

    [Fact]
    public void Carries_a_token_forwards_and_backwards_and_forgets_by_the_gate()
    {
        // The value is the input; the gates stand half open whatever comes.
        var weights = new float[States * CarryLayer.SumsOfState];
        weights.AsSpan(0, States).Fill(1);
        weights.AsSpan(3 * States, States).Fill(1);
        var layer = new CarryLayer(1, States, weights, new float[weights.Length]);
        var outputs = new float[3 * layer.Outputs];

        layer.Apply([16, 0, 0], outputs, new float[3 * layer.Room]);

        // Half of the value is kept in the state, half of the state is shown.
        Assert.Equal([4f, 2f, 1f], [outputs[0], outputs[layer.Outputs], outputs[2 * layer.Outputs]]);
        Assert.Equal([4f, 0f, 0f], [outputs[States], outputs[layer.Outputs + States], outputs[2 * layer.Outputs + States]]);
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(3, 0.875)]
    [InlineData(-3, 0.125)]
    public void Gates_lie_between_shut_and_open(float sum, float expected) => Assert.Equal(expected, CarryLayer.Gate(sum));
}
