using Annotator;
using Annotator.Testing;

namespace LocationTagger.Tests.Enrichment;

public class PlaceSuggestionsTests
{
    [Fact]
    public void A_place_already_annotated_gets_a_suggestion_of_the_same_span_and_label()
    {
        var suggestion = Only("troops in [LOC northern Afghanistan] today");

        Assert.Equal(("entity", "LOC", new TextSpan(10, 30)), (suggestion.Layer, suggestion.Label, suggestion.Span));
        Assert.Equal(new AttributeValue.Integer(1149361), suggestion.Attributes["geonames"]);
    }

    [Fact]
    public void A_demonym_annotated_as_misc_gets_one_of_misc()
    {
        var suggestion = Only("The [MISC Afghan-led] talks failed.");

        Assert.Equal(("MISC", new TextSpan(4, 14)), (suggestion.Label, suggestion.Span));
        Assert.Equal("demonym", suggestion.Attributes.TextOrNull("kind"));
    }

    [Fact]
    public void Elsewhere_toponyms_are_proposed_as_loc_and_demonyms_as_misc() =>
        Assert.Equal(
            ["MISC", "LOC"],
            Tagger.Suggestions(Marked.Text("Afghan officials flew to Kabul.")).Select(suggestion => suggestion.Label));

    [Theory]
    [InlineData("He joined [ORG China Mobile] in May.")]
    [InlineData("He met [PER Jordan] there.")]
    [InlineData("The [MISC Paris Climate Accords] hold.")]
    public void Inside_another_name_nothing_is_proposed(string marked) => Assert.Empty(Tagger.Names(marked));

    [Theory]
    [InlineData("She died in [LOC Barnet General Hospital].")]
    [InlineData("He lives in [LOC Paris Street].")]
    public void A_site_named_after_a_place_is_another_place(string marked) => Assert.Empty(Tagger.Names(marked));

    [Fact]
    public void A_country_taken_for_an_organisation_is_proposed_as_a_place_beside_it() =>
        Assert.Equal("LOC", Only("He flew to [ORG Iran] today.").Label);

    [Fact]
    public void Inside_another_name_the_option_embedded_proposes_a_nested_place()
    {
        var suggestions = Tagger.WithEmbedded.Suggest(Marked.Text("He joined [ORG China Mobile] in May."), CancellationToken.None);

        var suggestion = Assert.Single(suggestions);
        Assert.Equal(("LOC", new TextSpan(10, 15)), (suggestion.Label, suggestion.Span));
        Assert.Equal("embedded", suggestion.Attributes.TextOrNull("kind"));
    }

    [Fact]
    public void What_a_person_holds_for_a_place_is_looked_up_against_all_doubt()
    {
        var document = Marked.Text("[LOC Most] of us agreed.");
        var accepted = new AnnotatedDocument(document.Document, [document.Annotations[0] with { Review = Review.Accepted }], []);

        Assert.Empty(Tagger.Suggestions(document));
        Assert.Equal(["LOC"], Tagger.Suggestions(accepted).Select(suggestion => suggestion.Label));
    }

    [Theory]
    [InlineData("Reporters followed [LOC Denzel] [LOC Washington] all day.")]
    [InlineData("[LOC Paris] [PER Hilton] stayed.")]
    public void What_the_entity_tagger_holds_for_a_place_is_evidence_among_other(string marked) => Assert.Empty(Tagger.Names(marked));

    [Fact]
    public void A_place_stands_beside_an_organisation_of_the_same_span() =>
        Assert.Equal(["Russia"], Tagger.Names("Gas from [ORG Russia] was cut."));

    [Fact]
    public void What_a_person_rejected_says_nothing()
    {
        var document = Marked.Text("He met [PER Iran] there.");
        document = document.With(document.Find("a1") with { Review = Review.Rejected });

        Assert.Single(Tagger.Suggestions(document));
    }

    [Fact]
    public void One_annotation_over_two_places_gets_one_suggestion() =>
        Assert.Equal(["Kabul, Afghanistan 1138958"], Tagger.Places("He is in [LOC Kabul, Afghanistan]."));

    [Fact]
    public void Says_all_that_is_known_of_the_place()
    {
        var attributes = Only("He flew to Baghdad.").Attributes;

        Assert.Equal(new AttributeValue.Integer(98182), attributes["geonames"]);
        Assert.Equal(
            "toponym Baghdad IQ PPLC 33.3406 44.4009",
            string.Join(' ', new[] { "kind", "name", "country", "feature", "lat", "lon" }.Select(name => attributes[name])));
        Assert.NotEmpty(attributes.TextOrNull("reason")!);
    }

    [Fact]
    public void A_place_that_geonames_lacks_has_an_id_of_none() =>
        Assert.Equal(AttributeValue.None, Only("The war in the Donbas began.").Attributes["geonames"]);

    [Fact]
    public void A_place_in_no_country_has_none() =>
        Assert.False(Only("Ships crossed the South China Sea.").Attributes.ContainsKey("country"));

    [Fact]
    public void Keeps_up_to_five_alternatives_the_likeliest_first()
    {
        var springfield = Tagger.Suggestions(Marked.Text("He lives in Springfield, Illinois."))[0];

        var alternatives = Assert.IsType<AttributeValue.List>(springfield.Attributes["alternatives"]).Values;

        Assert.Equal(5, alternatives.Length);
        Assert.All(alternatives, alternative => Assert.Contains("geonames", Assert.IsType<AttributeValue.Map>(alternative).Values.Keys));
    }

    [Fact]
    public void Is_surer_of_a_capital_than_of_a_town_among_many()
    {
        Assert.True(Only("He flew to Baghdad.").Confidence > Only("He drove to Springfield.").Confidence);
        Assert.InRange(Only("He drove to Springfield.").Confidence!.Value, 0, 1);
    }

    private static Suggestion Only(string marked) => Assert.Single(Tagger.Suggestions(Marked.Text(marked)));

    [Theory]
    [InlineData("A fire broke out in Paris, Texas.", "the text puts it in Texas")]
    [InlineData("The chase from Honey Grove ended near Clarksville.", "close to Honey Grove")]
    public void Says_what_decided(string text, string reason) =>
        Assert.Contains(reason, Tagger.Suggestions(Marked.Text(text)).Select(suggestion => suggestion.Reason));

    [Theory]
    [InlineData("A swan died in the village of Cellardyke in Fife, Scotland.", "Cellardyke", "Fife")]
    [InlineData("The bridge to Gulfport, Illinois, was closed.", "Gulfport", "Illinois")]
    public void A_place_the_gazetteer_lacks_is_put_where_the_text_puts_it(string text, string name, string container)
    {
        var suggestion = Assert.Single(Tagger.Suggestions(Marked.Text(text)), each => each.Attributes.TextOrNull("name") == name);

        Assert.Equal(AttributeValue.None, suggestion.Attributes["geonames"]);
        Assert.Equal($"not in the gazetteer; the text puts it in {container}", suggestion.Reason);
        Assert.DoesNotContain("feature", suggestion.Attributes.Keys);
    }
}
