using Annotator.Language.Tagging;

namespace Annotator.Language.Tests.Tagging;

public class TagWeightsTests
{
    [Fact]
    public void Adds_what_the_known_features_weigh()
    {
        var rows = new sbyte[2 * TagWeights.RowLength];
        rows[0] = 100;
        rows[TagWeights.RowLength] = 50;
        rows[TagWeights.RowLength + 15] = -128;
        var scores = new float[TagWeights.RowLength + 1];

        new TagWeights([7, 4_000_000_000], rows, 0.5f).Score([7, 4_000_000_000, 12345], scores);

        Assert.Equal([0f, 75f, -64f], [scores[0], scores[1], scores[16]]);
    }

    [Fact]
    public void Finds_every_key_and_no_other()
    {
        uint[] keys = [.. Enumerable.Range(1, 10_000).Select(i => (uint)i * 400_009)];

        var index = new KeyIndex(keys);

        Assert.All(keys.Index(), pair => Assert.Equal(pair.Index, index.Find(pair.Item)));
        Assert.All(keys, key => Assert.Equal(-1, index.Find(key + 1)));
    }

    [Theory]
    [InlineData("O", "S-PER", true)]
    [InlineData("O", "I-PER", false)]
    [InlineData("B-PER", "O", false)]
    [InlineData("B-PER", "E-PER", true)]
    [InlineData("B-PER", "E-LOC", false)]
    [InlineData("E-PER", "B-LOC", true)]
    public void Only_whole_spans_are_legal(string tag, string next, bool legal) => Assert.Equal(legal, TagSet.MayFollow(Tag(tag), Tag(next)));

    private static int Tag(string name) =>
        name == "O" ? TagSet.Outside : TagSet.Tag(name.EndsWith("PER", StringComparison.Ordinal) ? 0 : 1, name[0] is 'B' or 'S', name[0] is 'E' or 'S');
}
