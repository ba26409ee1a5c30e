using Annotator.Core.Suggesting;

namespace Annotator.Core.Tests.Suggesting;

public class SuggestionBatchTests
{
    private static readonly AnnotatedDocument Document = new(new Document("test", "Anne 👍 of Bath"));

    public static TheoryData<string, Suggestion> Refused => new()
    {
        { "Span [0, 99) runs past the end of the text (15).", Fake.Per(0, 99) },
        { "Span [0, 0) is empty.", Fake.Per(0, 4) with { Span = default } },
        { "Span [0, 6) ends inside a surrogate pair (offset 6).", Fake.Per(0, 6) },
        { "Layer 'quote' is not among those it declares with [Writes].", Fake.Per(0, 4) with { Layer = "quote" } },
        { "Label 'XYZ' is not among those it declares for layer 'entity'.", Fake.Per(0, 4) with { Label = "XYZ" } },
        { "Confidence 1.5 is not between 0 and 1.", Fake.Per(0, 4, 1.5) },
        { "Confidence NaN is not between 0 and 1.", Fake.Per(0, 4, double.NaN) },
        { "Links were not set; use an empty array.", Fake.Per(0, 4) with { Links = default } },
        { "Suggestion PER [0, 4) links to 'nowhere', which is neither a key of its answer nor an annotation.", Fake.Per(0, 4) with { Links = [new("speaker", "nowhere")] } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_kept_is_refused_with_its_reason_and_the_rest_is_kept(string reason, Suggestion bad)
    {
        var batch = SuggestionBatch.Ask(Fake.Annotator(_ => [bad, Fake.Per(11, 15)]), Document, CancellationToken.None);

        Assert.Equal((RunStatus.Ok, 1, 1), (batch.Run.Status, batch.Run.Kept, batch.Run.Refused));
        Assert.Equal(reason, Assert.Single(batch.Refusals));
    }

    [Fact]
    public void An_annotator_that_throws_half_way_gives_a_sentence_and_no_suggestions()
    {
        var batch = SuggestionBatch.Ask(Fake.Annotator(_ => Broken()), Document, CancellationToken.None);

        Assert.Equal((RunStatus.Failed, "InvalidOperationException: the model is missing"), (batch.Run.Status, batch.Run.Reason));
        Assert.Empty(batch.Suggestions);

        static IEnumerable<Suggestion> Broken()
        {
            yield return Fake.Per(0, 4);
            throw new InvalidOperationException("the model is missing");
        }
    }

    [Fact]
    public void An_annotator_that_gives_null_for_an_answer_fails_by_itself()
    {
        var batch = SuggestionBatch.Ask(Fake.Annotator(_ => null!), Document, CancellationToken.None);

        Assert.Equal(RunStatus.Failed, batch.Run.Status);
    }

    [Fact]
    public void A_suggestion_that_links_to_a_refused_one_is_refused_too()
    {
        var batch = SuggestionBatch.Ask(
            Fake.Annotator(_ => [Fake.Per(0, 4) with { Links = [new("speaker", "k")] }, Fake.Per(11, 99) with { Key = "k" }]), Document, CancellationToken.None);

        Assert.Equal((0, 2), (batch.Run.Kept, batch.Run.Refused));
    }

    [Fact]
    public void Stopped_half_way_nothing_of_it_is_kept()
    {
        using var source = new CancellationTokenSource();
        var batch = SuggestionBatch.Ask(Fake.Annotator(_ => Endless(source)), Document, source.Token);

        Assert.Equal(RunStatus.Cancelled, batch.Run.Status);

        static IEnumerable<Suggestion> Endless(CancellationTokenSource source)
        {
            while (true)
            {
                yield return Fake.Per(0, 4);
                source.Cancel();
            }
        }
    }

    [Fact]
    public void An_annotator_sees_the_layers_it_reads_without_its_own_proposals()
    {
        var seen = new List<string>();
        var document = new AnnotatedDocument(Document.Document, [
            new Annotation("a1", "entity", "PER", new(0, 4)) { Proposals = [new Proposal("names@1"), new Proposal("places@1")] },
            new Annotation("a2", "entity", "LOC", new(11, 15)) { Proposals = [new Proposal("places@1")] },
            new Annotation("a3", "quote", "DIRECT", new(0, 15)) { Proposals = [new Proposal("quotes@1")] },
        ], []);

        SuggestionBatch.Ask(Fake.Annotator(Look, "places", "entity", "entity"), document, CancellationToken.None);

        Assert.Equal(["a1 names@1"], seen);

        IEnumerable<Suggestion> Look(AnnotatedDocument shown)
        {
            seen.AddRange(shown.Annotations.Select(annotation => $"{annotation.Id} {string.Join(" ", annotation.Sources)}"));
            return [];
        }
    }
}
