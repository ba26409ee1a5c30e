using System.Collections.Immutable;
using Annotator.Core.Editing;
using Annotator.Core.Suggesting;
using Annotator.Testing;

namespace Annotator.Tui.Tests.State;

public class ResolvingTests
{
    [Fact]
    public void One_key_takes_the_first_alternative_and_a_number_before_it_another()
    {
        using var desk = Desk.On(Paris());

        desk.Press("n $");
        Assert.Equal("Texas", Region(desk));
        desk.Press("2 $");
        Assert.Equal("Ontario", Region(desk));
        desk.Press("3 $");
        Assert.Equal("It has only 2 alternatives.", desk.Workbench.Notice.Text);
        desk.Press("z z");
        Assert.Equal(("France", Review.Pending), (Region(desk), desk.Current.Find("a1").Review));
    }

    [Fact]
    public void Nothing_is_lost_by_taking_one_after_the_other()
    {
        using var desk = Desk.On(Paris());

        desk.Press("n $ 2 $ 1 $");

        Assert.Equal(
            ["France", "Ontario", "Texas"],
            Alternatives.Of(desk.Current.Find("a1")).Append(desk.Current.Find("a1").Attributes).Select(one => one.TextOrNull("region")).Order());
    }

    [Fact]
    public void The_speaker_of_a_quote_is_taken_with_its_link_and_for_all_pieces_when_asked()
    {
        var marked = Marked.Text("[quote:DIRECT “I go,”] said [PER Anne], [quote:DIRECT “now.”] [PER Mary Tudor] stayed.");
        foreach (var id in (string[])["a1", "a3"])
        {
            marked = marked.With(marked.Find(id) with
            {
                Proposals = [new Proposal("test@1") with { Attributes = Map(("speaker", "Anne"), ("group", "g1"), ("alternatives", List(Map(("speaker", "Mary Tudor"))))) }],
            });
        }
        using var desk = Desk.On(marked);

        desk.Press("$ a");

        Assert.Equal(["Mary Tudor", "Mary Tudor"], desk.Current.Annotations.Where(annotation => annotation.Layer == "quote").Select(quote => quote.Attributes.TextOrNull("speaker")));
        Assert.Equal(["a1 speaker a4", "a3 speaker a4"], desk.Current.Links.Select(link => $"{link.From} {link.Role} {link.To}").Order());
        Assert.Equal("Anne", Alternatives.Of(desk.Current.Find("a1")).Single().TextOrNull("speaker"));
        desk.Press("z");
        Assert.Empty(desk.Current.Links);
    }

    [Fact]
    public void The_list_of_alternatives_is_there_without_a_plugin()
    {
        using var desk = Desk.On(Paris());

        desk.Press("n _");
        Assert.Equal(["Paris  US, Texas", "Paris  CA, Ontario"], desk.Workbench.Dialogue!.Choices.Select(choice => choice.Text));
        desk.Press("Down Enter");
        Assert.Equal("Ontario", Region(desk));
    }

    [Fact]
    public void A_typed_name_is_looked_up_beside_and_taken()
    {
        using var gazetteer = new Gazetteer();
        using var desk = Desk.On(Marked.Text("in [LOC Paris]"), gazetteer.Annotator);
        desk.Workbench.BeginSuggesting();
        desk.PumpUntil(() => desk.Workbench.Plugins is [{ Run: not null }]);

        desk.Press("n _ P a r");
        Assert.All(desk.Workbench.Dialogue!.Choices, choice => Assert.NotNull(choice.WhyNot));
        desk.PumpUntil(() => desk.Workbench.Dialogue!.Choices is [{ WhyNot: null }, ..]);
        Assert.Equal(["Paris: Texas", "Parma: Italy"], desk.Workbench.Dialogue!.Choices.Select(choice => $"{choice.Text}: {choice.Detail}"));
        Assert.DoesNotContain("", gazetteer.Asked);

        desk.Press("Enter");
        Assert.Equal("Texas", Region(desk));
    }

    [Fact]
    public void An_answer_to_what_was_typed_before_is_never_offered_and_typing_on_stops_its_search()
    {
        using var gazetteer = new Gazetteer();
        using var desk = Desk.On(Marked.Text("in [LOC Paris]"), gazetteer.Annotator);
        desk.Workbench.BeginSuggesting();
        desk.PumpUntil(() => desk.Workbench.Plugins is [{ Run: not null }]);

        desk.Press("n _ s l o w");
        desk.Press("Ctrl+U P a r m");
        desk.PumpUntil(() => desk.Workbench.Dialogue!.Choices is [{ WhyNot: null }, ..]);

        Assert.Equal(["Parma"], desk.Workbench.Dialogue!.Choices.Select(choice => choice.Text));
    }

    [Fact]
    public void A_look_up_that_fails_says_why_and_one_without_answer_says_so()
    {
        using var gazetteer = new Gazetteer();
        using var desk = Desk.On(Marked.Text("in [LOC Paris]"), gazetteer.Annotator);
        desk.Workbench.BeginSuggesting();
        desk.PumpUntil(() => desk.Workbench.Plugins is [{ Run: not null }]);

        desk.Press("n _ b a d");
        desk.PumpUntil(() => desk.Workbench.Dialogue!.Choices is [{ Text: "The look-up of 'bad' failed: no such map" }]);
        desk.Press("Ctrl+U x y z");
        desk.PumpUntil(() => desk.Workbench.Dialogue!.Choices is [{ Text: "nothing bears that name" }]);
        desk.Press("Enter Esc");
        Assert.Empty(desk.Current.Find("a1").Attributes);
    }

    [Fact]
    public void Where_nothing_looks_up_names_it_says_so()
    {
        using var desk = Desk.On(Marked.Text("[PER Anne]"));
        desk.Press("_");
        Assert.Equal("The plugins are still being loaded.", desk.Workbench.Notice.Text);

        desk.Workbench.BeginSuggesting();
        desk.PumpUntil(() => desk.Workbench.LookupsOf("entity") is not null);
        desk.Press("_");
        Assert.Equal("No plugin here looks up names for the layer 'entity'.", desk.Workbench.Notice.Text);
    }

    [Fact]
    public void A_quote_without_alternatives_asks_who_speaks()
    {
        using var desk = Desk.With("[quote:DIRECT “Hi,”] said [PER Anna Keller].");

        desk.Press("_ 1");

        Assert.Equal("Anna Keller", desk.Current.Find("a1").Attributes.TextOrNull("speaker"));
    }

    private static string? Region(Desk desk) => desk.Current.Find("a1").Attributes.TextOrNull("region");

    private static AnnotatedDocument Paris()
    {
        var marked = Marked.Text("in [LOC Paris]");
        return marked.With(marked.Find("a1") with
        {
            Proposals = [new Proposal("test@1") with { Attributes = Place("France", "FR").SetItem("alternatives", List(Place("Texas", "US"), Place("Ontario", "CA"))) }],
        });
    }

    private static ImmutableDictionary<string, AttributeValue> Place(string region, string country) => Map(("name", "Paris"), ("region", region), ("country", country));

    private static ImmutableDictionary<string, AttributeValue> Map(params (string Name, AttributeValue Value)[] pairs) =>
        pairs.ToImmutableDictionary(pair => pair.Name, pair => pair.Value);

    private static AttributeValue.List List(params ImmutableDictionary<string, AttributeValue>[] maps) => new([.. maps.Select(map => new AttributeValue.Map(map))]);

    /// <summary>A plugin that knows two places; asked for "slow" it answers only when it is stopped, asked for "bad" it throws.</summary>
    private sealed class Gazetteer : ILookupAnnotator, IDisposable
    {
        private readonly ManualResetEventSlim _never = new();

        public List<string> Asked { get; } = [];

        public ReadyAnnotator Annotator => new(new("gazetteer", "1", [new("entity", ["LOC"])], [], [], []), this);

        public IEnumerable<Suggestion> Suggest(AnnotatedDocument document, CancellationToken cancellation) => [];

        public IEnumerable<Alternative> LookUp(string query, Annotation annotation, AnnotatedDocument document, CancellationToken cancellation)
        {
            Asked.Add(query);
            if (query == "slow")
                _never.Wait(cancellation);
            if (query == "bad")
                throw new InvalidOperationException("no such map");
            return ((Alternative[])[new("Paris", "Texas", Place("Texas", "US")), new("Parma", "Italy", Place("Emilia-Romagna", "IT"))])
                .Where(place => place.Name.StartsWith(query, StringComparison.OrdinalIgnoreCase));
        }

        public void Dispose() => _never.Dispose();
    }
}
