using System.Collections.Immutable;
using Annotator.Core.Editing;
using Annotator.Testing;

namespace Annotator.Core.Tests.Editing;

public class TakeAlternativeTests
{
    private static readonly ImmutableDictionary<string, AttributeValue> France = Map(("name", "Paris"), ("country", "FR"), ("geonames", 2988507));
    private static readonly ImmutableDictionary<string, AttributeValue> Texas = Map(("name", "Paris"), ("country", "US"), ("geonames", 4717560));
    private static readonly ImmutableDictionary<string, AttributeValue> Camp = Map(("name", "Camp Paris"), ("geonames", AttributeValue.None), ("feature", "MILB"));

    [Fact]
    public void The_alternative_taken_and_what_was_there_change_places()
    {
        var session = Paris(France, Texas, Camp);

        session.Do(new TakeAlternative(["a1"], Texas));

        var annotation = session.Current.Find("a1");
        Assert.Equal("country US, geonames 4717560, name Paris", Printed(annotation));
        Assert.Equal(["FR", ""], Alternatives.Of(annotation).Select(other => other.TextOrNull("country") ?? ""));
        Assert.Equal(Review.Corrected, annotation.Review);
    }

    [Fact]
    public void An_attribute_the_alternative_lacks_goes_with_what_was_there()
    {
        var session = Paris(France, Texas, Camp);

        session.Do(new TakeAlternative(["a1"], Camp));
        Assert.Equal("country none, feature MILB, geonames none, name Camp Paris", Printed(session.Current.Find("a1")));

        session.Do(new TakeAlternative(["a1"], France));
        Assert.Equal("country FR, geonames 2988507, name Paris", Printed(session.Current.Find("a1")));
    }

    [Fact]
    public void Taken_back_by_taking_the_other_again_it_is_as_proposed_and_so_accepted()
    {
        var session = Paris(France, Texas);
        var before = session.Current.Find("a1").Attributes;

        session.Do(new TakeAlternative(["a1"], Texas));
        session.Do(new TakeAlternative(["a1"], France));

        Assert.Equal((Review.Accepted, true), (session.Current.Find("a1").Review, session.Current.Find("a1").Attributes.SameAs(before)));
    }

    [Fact]
    public void What_was_looked_up_leaves_what_was_there_as_the_first_alternative()
    {
        var session = Paris(France, Texas);

        session.Do(new TakeAlternative(["a1"], Camp));

        Assert.Equal(["FR", "US"], Alternatives.Of(session.Current.Find("a1")).Select(other => other.TextOrNull("country")));
    }

    [Fact]
    public void Undone_all_is_as_before()
    {
        var session = Paris(France, Texas);
        var before = session.Current.Find("a1");

        session.Do(new TakeAlternative(["a1"], Texas));
        session.Undo();

        Assert.Equal(before, session.Current.Find("a1"));
    }

    [Fact]
    public void What_is_taken_already_changes_nothing() => Assert.Null(Paris(France, Texas).Do(new TakeAlternative(["a1"], France)));

    private static AnnotationSession Paris(ImmutableDictionary<string, AttributeValue> now, params ImmutableDictionary<string, AttributeValue>[] others)
    {
        var marked = Marked.Text("in [LOC Paris]");
        var attributes = now.SetItem(Alternatives.Attribute, new AttributeValue.List([.. others.Select(other => new AttributeValue.Map(other))]));
        var document = marked.With(marked.Find("a1") with { Proposals = [new Proposal("test@1") with { Attributes = attributes }] });
        return new(document, "ana", new MemoryChangeLog("test"), TimeProvider.System);
    }

    private static ImmutableDictionary<string, AttributeValue> Map(params (string Name, AttributeValue Value)[] pairs) =>
        pairs.ToImmutableDictionary(pair => pair.Name, pair => pair.Value);

    private static string Printed(Annotation annotation) => string.Join(", ", annotation.Attributes
        .Where(pair => pair.Key != Alternatives.Attribute).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"));
}
