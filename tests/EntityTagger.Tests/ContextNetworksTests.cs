namespace EntityTagger.Tests;

public class ContextNetworksTests
{
    private static readonly WordVectors Vectors = new(new([7]), new([]), new sbyte[WordVectors.Length]);

    [Fact]
    public void Two_networks_score_their_sum()
    {
        var (one, other) = (Numbers(1), Numbers(2));

        var together = Scores([.. one, .. other]);

        Assert.Equal(Scores(one).Zip(Scores(other), (left, right) => left + right), together, (left, right) => Math.Abs(left - right) < 1e-4f);
        Assert.Contains(together, score => score != 0);
    }

    private static float[] Numbers(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, NetworkShape.Count).Select(_ => random.NextSingle() * 0.2f - 0.1f)];
    }

    private static float[] Scores(float[] numbers)
    {
        var words = new TokenizedText("Bath lies west of London.");
        var text = new TextView(words, EntityModel.Shipped, CancellationToken.None);
        var scores = new float[words.Count * EntityModel.Tags.Count];
        new ContextNetworks(Vectors, numbers).AddTo(scores, text, 0, words.Count, SentenceLook.Plain, new NetworkRoom());
        return scores;
    }
}
