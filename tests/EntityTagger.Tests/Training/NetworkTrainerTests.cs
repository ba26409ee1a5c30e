using EntityTagger.Training;

namespace EntityTagger.Tests.Training;

public class NetworkTrainerTests
{
    [Fact]
    public void Learns_a_tag_that_only_the_words_around_tell()
    {
        // Two words that look alike; the first flag of the word before says which tag the second has.
        var (network, random) = (new NetworkTrainer(0.05f), new Random(1));
        var (scores, wanted) = (new float[2 * 17], new float[2 * 17]);
        double loss = 0;

        for (var round = 0; round < 400; round++)
        {
            var isOther = random.Next(2) == 1;
            var seen = new sbyte[2 * ContextNetwork.Inputs];
            seen[WordVectors.Length] = isOther ? (sbyte)64 : (sbyte)0;
            var tag = isOther ? 4 : 8;
            Array.Clear(scores);
            network.AddTo(scores, seen, 2);
            var likely = Softmax(scores);
            Array.Clear(wanted);
            wanted[17 + tag] = 1;
            Array.Copy(likely, wanted, 17);
            loss = -Math.Log(likely[17 + tag]);
            network.Learn(likely, wanted, 2);
        }

        Assert.InRange(loss, 0, 0.05);
    }

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
