using Annotator.Language.Tagging;

namespace Annotator.Language.Tests.Tagging;

public class TagLatticeTests
{
    private static readonly TagSet Tags = new("PER", "LOC");

    /// <summary>Small uneven scores, the same each time.</summary>
    private static float[] Scores(int count) => [.. Enumerable.Range(0, count).Select(i => (i * 37 % 23 - 11) / 7f)];

    [Fact]
    public void Finds_the_best_of_all_legal_sequences()
    {
        var (scores, transitions) = (Scores(4 * Tags.Count), Scores(Tags.Count * Tags.Count));
        var best = new byte[4];

        new TagLattice(Tags, transitions).Best(scores, best);

        var expected = Legal(4).MaxBy(tags => Score(tags, scores, transitions))!;
        Assert.Equal(expected, best.Select(tag => (int)tag));
    }

    [Fact]
    public void Gives_each_tag_the_share_of_the_sequences_through_it()
    {
        var (scores, transitions) = (Scores(3 * Tags.Count), Scores(Tags.Count * Tags.Count));
        var likely = new float[scores.Length];

        var logarithm = new TagLattice(Tags, transitions).Marginals(scores, 3, [], likely);

        var weights = Legal(3).Select(tags => (Tags: tags, Weight: Math.Exp(Score(tags, scores, transitions)))).ToList();
        var sum = weights.Sum(pair => pair.Weight);
        Assert.Equal(Math.Log(sum), logarithm, 4);
        for (var at = 0; at < 3; at++)
        {
            for (var tag = 0; tag < Tags.Count; tag++)
                Assert.Equal(weights.Where(pair => pair.Tags[at] == tag).Sum(pair => pair.Weight) / sum, likely[at * Tags.Count + tag], 4);
        }
    }

    [Fact]
    public void Keeps_to_the_tags_allowed()
    {
        var (scores, transitions) = (Scores(3 * Tags.Count), Scores(Tags.Count * Tags.Count));
        var likely = new float[scores.Length];
        var person = TagSet.Tag(0, first: true, last: true);

        new TagLattice(Tags, transitions).Marginals(scores, 3, [~0u, 1u << person, ~0u], likely);

        Assert.Equal(1, likely[Tags.Count + person], 5);
    }

    private static IEnumerable<int[]> Legal(int length) =>
        Enumerable.Range(0, (int)Math.Pow(Tags.Count, length))
            .Select(number => Enumerable.Range(0, length).Select(at => number / (int)Math.Pow(Tags.Count, at) % Tags.Count).ToArray())
            .Where(tags => (tags[0] == 0 || TagSet.Begins(tags[0])) && !TagSet.GoesOn(tags[^1])
                && tags.Zip(tags.Skip(1)).All(pair => TagSet.MayFollow(pair.First, pair.Second)));

    private static double Score(int[] tags, float[] scores, float[] transitions) =>
        tags.Select((tag, at) => scores[at * Tags.Count + tag]).Sum()
        + tags.Zip(tags.Skip(1)).Sum(pair => transitions[pair.First * Tags.Count + pair.Second]);
}
