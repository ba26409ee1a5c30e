using Annotator;

namespace EntityTagger.Tests;

public class ContractTests
{
    private const string Text =
        "Gen. Ana Ruiz of the Zyx Army 👍🏽 met 𝒜nna Bell (UN) in Kabul, Afghanistan.\r\n\r\nRuiz said: “The U.S. Navy left 東京.” Al-Qaida\u0301 👨‍👩‍👧Boko Haram";

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u3000")]
    public void Finds_nothing_where_there_is_nothing(string text) => Assert.Empty(Tagged.Suggestions(text));

    [Fact]
    public void Gives_the_same_answer_from_many_threads()
    {
        var annotator = new Entities();
        var document = new AnnotatedDocument(new Document("test", Text));
        var expected = annotator.Suggest(document, CancellationToken.None).Select(Print).ToArray();

        var answers = Enumerable.Range(0, 32).AsParallel().WithDegreeOfParallelism(8)
            .Select(_ => annotator.Suggest(document, CancellationToken.None).Select(Print).ToArray()).ToArray();

        Assert.NotEmpty(expected);
        Assert.All(answers, answer => Assert.Equal(expected, answer));
    }

    [Fact]
    public void Stays_inside_the_text_with_declared_labels_in_order_and_apart()
    {
        foreach (var text in Cuts(Text))
        {
            var end = 0;
            foreach (var suggestion in Tagged.Suggestions(text))
            {
                Assert.Null(new Document("test", text).WhyNot(suggestion.Span));
                Assert.Contains(suggestion.Label, new[] { "PER", "ORG", "LOC", "MISC" });
                Assert.InRange(suggestion.Confidence!.Value, 0.01, 1);
                Assert.False(string.IsNullOrWhiteSpace(suggestion.Reason));
                Assert.True(suggestion.Span.Start >= end);
                end = suggestion.Span.End;
            }
        }
    }

    [Fact]
    public void Stops_when_asked_to()
    {
        var document = new AnnotatedDocument(new Document("test", Text));

        Assert.Throws<OperationCanceledException>(() => new Entities().Suggest(document, new CancellationToken(canceled: true)).ToArray());
    }

    [Theory]
    [InlineData("Ana ")]
    [InlineData("President of the ")]
    [InlineData("U.S. Army ")]
    [InlineData("al-Qaida van de ")]
    [InlineData("Kabul, ")]
    public void Takes_endless_runs_of_names(string piece) => Tagged.Suggestions(string.Concat(Enumerable.Repeat(piece, 50_000)));

    private static string Print(Suggestion suggestion) => $"{suggestion.Span} {suggestion.Label} {suggestion.Confidence} {suggestion.Reason}";

    /// <summary>The text cut off at every place where a document may end.</summary>
    private static IEnumerable<string> Cuts(string text) =>
        Enumerable.Range(0, text.Length + 1).Where(end => end == 0 || !char.IsHighSurrogate(text[end - 1])).Select(end => text[..end]);
}
