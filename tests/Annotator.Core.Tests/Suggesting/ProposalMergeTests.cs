using System.Collections.Immutable;
using Annotator.Core.Suggesting;

namespace Annotator.Core.Tests.Suggesting;

public class ProposalMergeTests
{
    private static readonly Document Text = new("test", "Anne of Bath and Ben of York");

    [Fact]
    public void Equal_proposals_are_one_annotation_with_both_sources_and_the_attributes_of_both()
    {
        var suggested = Run(
            Fake.Annotator(_ => [Fake.Per(0, 4, 0.9)], "names"),
            Fake.Annotator(_ => [Fake.Per(0, 4, 0.5) with { Attributes = Kind("person") }], "more", "entity", "entity"));

        var anne = Assert.Single(suggested.Document.Annotations);
        Assert.Equal(["names@1", "more@1"], anne.Sources);
        Assert.Equal(0.9, anne.Confidence);
        Assert.Equal("person", anne.Attributes.TextOrNull("kind"));
    }

    [Fact]
    public void Run_again_an_annotator_replaces_its_own_proposals_only_and_keeps_their_ids()
    {
        var names = Fake.Annotator(_ => [Fake.Per(0, 4)], "names");
        var suggested = Run(names, Fake.Annotator(_ => [Fake.Per(17, 20), Fake.Per(0, 4)], "others"));

        var again = suggested.With(SuggestionBatch.Ask(Fake.Annotator(_ => [Fake.Per(24, 28), Fake.Per(17, 20)], "others"), suggested.Document, CancellationToken.None));

        Assert.Equal(
            ["a1 names@1", "a2 others@1", "a3 others@1"],
            again.Document.Annotations.Select(annotation => $"{annotation.Id} {string.Join(" ", annotation.Sources)}"));
    }

    [Fact]
    public void A_failed_run_leaves_what_it_proposed_before()
    {
        var suggested = Run(Fake.Annotator(_ => [Fake.Per(0, 4)]));

        var after = suggested.With(SuggestionBatch.Ask(Fake.Annotator(_ => throw new InvalidOperationException("no")), suggested.Document, CancellationToken.None));

        Assert.Single(after.Document.Annotations);
        Assert.Equal(RunStatus.Failed, Assert.Single(after.Runs).Status);
    }

    [Fact]
    public void Keys_become_links_and_links_to_what_others_proposed_find_their_end()
    {
        var suggested = Run(
            Fake.Annotator(_ => [Fake.Per(0, 4)], "names"),
            Fake.Annotator(document => [
                new("quote", "PER", new(0, 12), null, null, ImmutableDictionary<string, AttributeValue>.Empty, null, [new("cue", "c"), new("speaker", document.Annotations[0].Id)]),
                new("quote", "CUE", new(5, 7), null, null, ImmutableDictionary<string, AttributeValue>.Empty, "c", []),
            ], "quotes", "quote", "entity"));

        Assert.Equal(["l1 cue a2→a3", "l2 speaker a2→a1"], suggested.Document.Links.Select(link => $"{link.Id} {link.Role} {link.From}→{link.To}"));
    }

    [Fact]
    public void A_link_goes_when_its_end_is_no_longer_proposed()
    {
        var quotes = Fake.Annotator(document => [new("quote", "PER", new(0, 12), null, null, ImmutableDictionary<string, AttributeValue>.Empty, null, [new("speaker", document.Annotations[0].Id)])], "quotes", "quote", "entity");
        var suggested = Run(Fake.Annotator(_ => [Fake.Per(0, 4)], "names"), quotes);

        var after = suggested.With(SuggestionBatch.Ask(Fake.Annotator(_ => [], "names"), suggested.Document, CancellationToken.None));

        Assert.Empty(after.Document.Links);
        Assert.Equal("quote", Assert.Single(after.Document.Annotations).Layer);
    }

    private static Suggested Run(params ReadyAnnotator[] annotators) => new Suggester(annotators).Run(Text, CancellationToken.None);

    private static ImmutableDictionary<string, AttributeValue> Kind(string kind) => ImmutableDictionary<string, AttributeValue>.Empty.Add("kind", kind);
}
