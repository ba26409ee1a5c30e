using EntityTagger.Training;

namespace EntityTagger.Tests.Training;

public class NetworkTrainerTests
{
    private static readonly WordVectors NoVectors = new(new([]), new([]), []);

    [Fact]
    public void Learns_a_tag_that_only_a_word_far_away_tells()
    {
        // Words that look alike; a mark of the first one says which tag the last one has.
        var (network, random) = (new NetworkTrainer(0.1f, dropout: 0, wordDropout: 0, NoVectors, seed: 0), new Random(1));
        var (scores, wanted) = (new float[4 * 17], new float[4 * 17]);
        double loss = 0;

        for (var round = 0; round < 600; round++)
        {
            var isOther = random.Next(2) == 1;
            Array.Clear(scores);
            network.AddTo(scores, Sentence(isOther));
            var likely = Softmax(scores);
            Array.Copy(likely, wanted, wanted.Length);
            Array.Clear(wanted, 3 * 17, 17);
            var tag = isOther ? 4 : 8;
            wanted[3 * 17 + tag] = 1;
            loss = -Math.Log(likely[3 * 17 + tag]);
            network.Learn(likely, wanted, 4);
        }

        Assert.InRange(loss, 0, 0.05);
    }

    [Fact]
    public void Gradients_are_those_of_the_loss()
    {
        // A tiny step along the gradient of one sentence lowers its loss, for every seed of the scores wanted.
        foreach (var tag in Enumerable.Range(1, 16))
        {
            var network = new NetworkTrainer(1e-3f, dropout: 0, wordDropout: 0, NoVectors, seed: 0);
            double Loss(bool learn)
            {
                var scores = new float[4 * 17];
                network.AddTo(scores, Sentence(true));
                var likely = Softmax(scores);
                var wanted = new float[4 * 17];
                for (var at = 0; at < 4; at++)
                    wanted[at * 17 + tag] = 1;
                if (learn)
                    network.Learn(likely, wanted, 4);
                return Enumerable.Range(0, 4).Sum(at => -Math.Log(likely[at * 17 + tag]));
            }

            var before = Loss(learn: true);

            Assert.True(Loss(learn: false) < before, $"tag {tag}");
        }
    }

    private static SeenWords Sentence(bool isOther) => new([-1, -1, -1, -1], [(ushort)(isOther ? 7 : 8), 9, 9, 9], [0, 1, 2, 3, 4]);

    private static float[] Softmax(float[] scores)
    {
        var likely = new float[scores.Length];
        for (var at = 0; at < scores.Length; at += 17)
        {
            var sum = scores.Skip(at).Take(17).Sum(MathF.Exp);
            for (var tag = 0; tag < 17; tag++)
                likely[at + tag] = MathF.Exp(scores[at + tag]) / sum;
        }
        return likely;
    }
}
