using Annotator;

namespace EntityTagger.Tests;

/// <summary>Each stage looks by itself, so that no stage of a long text holds a person up.</summary>
public class CancellationTests
{
    private static readonly CancellationToken Cancelled = new(canceled: true);
    private static readonly string Text = string.Concat(Enumerable.Repeat("Gen. Ana Ruiz of the Zyx Army (ZA) met Anna Bell in Kabul on Monday. ", 2 * Pace.Tokens / 16));
    private static readonly TokenizedText Words = new(Text);
    private static readonly TextView View = new(Words, EntityModel.Shipped, CancellationToken.None);

    public static TheoryData<string, Action> Stages()
    {
        var tagger = new SequenceTagger(EntityModel.Shipped);
        var scores = tagger.Scores(View, CancellationToken.None);
        return new()
        {
            { "tokens", () => _ = new TokenizedText(Text, Cancelled) },
            { "view", () => _ = new TextView(Words, EntityModel.Shipped, Cancelled) },
            { "scores", () => _ = tagger.Scores(View, Cancelled) },
            { "probabilities", () => _ = tagger.Likely(Words, scores, Cancelled) },
            { "vote", () => DocumentEvidence.Join(View, scores, scores, Cancelled) },
            { "best tags", () => _ = tagger.Best(Words, scores, Cancelled) },
            { "lists", () => _ = Unseen.Add(View, [], Cancelled) },
            { "times", () => _ = new Times().Suggest(new(new Document("test", Text)), Cancelled).Count() },
        };
    }

    [Theory]
    [MemberData(nameof(Stages), DisableDiscoveryEnumeration = true)]
    public void Every_stage_stops(string stage, Action run)
    {
        Assert.True(Words.Count > Pace.Tokens, stage);
        Assert.Throws<OperationCanceledException>(run);
    }

    [Fact]
    public void Looks_again_after_so_many_tokens()
    {
        Pace.Keep(Pace.Tokens - 1, Cancelled);

        Assert.Throws<OperationCanceledException>(() => Pace.Keep(Pace.Tokens, Cancelled));
    }
}
