using Annotator;
using Annotator.Testing;

namespace LocationTagger.Tests.Resolution;

public class UnlistedPlacesTests
{
    private const string Local = "Crews from Bedford, Mitchell and Oolitic, Indiana, fought the fire; ";

    [Fact]
    public void In_a_local_text_a_small_town_that_is_nowhere_near_is_one_nearby()
    {
        var stray = Suggestion(Local + "it began in Honey Grove.", "Honey Grove");

        Assert.Equal(AttributeValue.None, stray.Attributes["geonames"]);
        Assert.Equal("US", stray.Attributes.TextOrNull("country"));
        Assert.StartsWith("not in the gazetteer; the text is set around ", stray.Reason);
    }

    [Fact]
    public void With_its_state_it_is_where_the_text_says() =>
        Assert.Equal(new AttributeValue.Integer(4698610), Suggestion(Local + "it began in Honey Grove, Texas.", "Honey Grove").Attributes["geonames"]);

    [Fact]
    public void A_text_set_nowhere_moves_nothing() =>
        Assert.Equal(new AttributeValue.Integer(4698610), Suggestion("He left Kabul and Rome. It began in Honey Grove.", "Honey Grove").Attributes["geonames"]);

    [Fact]
    public void A_name_the_entity_tagger_is_sure_of_is_put_there_too() =>
        Assert.StartsWith("not in the gazetteer; the text is set around ", Suggestion(Local + "it began in [LOC Zzyxxville].", "Zzyxxville", sureness: 0.9).Reason);

    [Theory]
    [InlineData("it began at [LOC Zzyxx Lake].")]
    [InlineData("it began on [LOC Zzyxx Street].")]
    [InlineData("[LOC Zzyxxville] burns.")]
    public void A_site_or_a_name_without_a_word_of_place_is_not(string text) =>
        Assert.DoesNotContain(Suggestions(Local + text, sureness: 0.9), suggestion => suggestion.Attributes.TextOrNull("name")!.StartsWith("Zzyxx", StringComparison.Ordinal));

    private static Suggestion Suggestion(string marked, string name, double? sureness = null) =>
        Assert.Single(Suggestions(marked, sureness), suggestion => suggestion.Attributes.TextOrNull("name") == name);

    private static Suggestion[] Suggestions(string marked, double? sureness)
    {
        var document = Marked.Text(marked);
        return Tagger.Suggestions(new(
            document.Document,
            document.Annotations.Select(annotation => annotation with { Proposals = [new("tagger", sureness, null, annotation.Attributes)] }),
            []));
    }
}
