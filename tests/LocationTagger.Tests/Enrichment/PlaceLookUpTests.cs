using Annotator;
using Annotator.Testing;

namespace LocationTagger.Tests.Enrichment;

public class PlaceLookUpTests
{
    private const string Anywhere = "[LOC Somewhere] it rained.";

    [Theory]
    [InlineData("Kabul", "Kabul")]
    [InlineData("kabul", "Kabul")]
    [InlineData("Badajo", "Badajoz")]
    [InlineData("alcala de henares", "Alcalá de Henares")]
    [InlineData("Lodz", "Łódź")]
    [InlineData("Munchen", "Munich")]
    [InlineData("mar del pl", "Mar del Plata")]
    public void Finds_a_place_by_its_name_its_beginning_or_another_spelling(string query, string name) =>
        Assert.Equal(name, LookUp(query, Anywhere)[0].Name);

    [Fact]
    public void Says_what_tells_a_place_from_others_of_its_name() =>
        Assert.Contains("Texas, United States · 24,782 · seat of a second-order division", LookUp("Paris", Anywhere).Select(each => each.Detail));

    [Fact]
    public void Gives_the_attributes_the_annotation_takes_with_it()
    {
        var texas = LookUp("Paris, Tex", Anywhere)[0].Attributes;

        Assert.Equal(new AttributeValue.Integer(4717560), texas["geonames"]);
        Assert.Equal(
            "toponym Paris US Texas PPLA2 33.6609 -95.5555",
            string.Join(' ', new[] { "kind", "name", "country", "admin", "feature", "lat", "lon" }.Select(name => texas[name])));
    }

    [Theory]
    [InlineData(Anywhere, "France")]
    [InlineData("[LOC Somewhere] near Bonham, Clarksville and Honey Grove, Texas, it rained.", "Texas, United States")]
    public void The_other_places_of_the_document_tell_which_is_likely(string text, string lies)
    {
        var first = LookUp("Paris", WithPlaces(text))[0];

        Assert.Contains(lies, first.Detail!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s")]
    [InlineData("san")]
    [InlineData("Springfield")]
    public void Gives_twenty_at_most(string query) => Assert.Equal(20, LookUp(query, Anywhere).Length);

    [Fact]
    public void What_has_just_the_name_comes_before_what_goes_on() =>
        Assert.All(LookUp("York", Anywhere).Take(5), each => Assert.Equal("York", each.Name));

    [Theory]
    [InlineData("")]
    [InlineData(" ,;")]
    [InlineData("\ud800")]
    [InlineData("qqqqq")]
    public void Finds_nothing_where_nothing_is_named(string query) => Assert.Empty(LookUp(query, Anywhere));

    [Fact]
    public void Ends_when_the_person_has_typed_on()
    {
        var document = Marked.Text(Anywhere);

        Assert.ThrowsAny<OperationCanceledException>(() => Tagger.Plain.LookUp("Paris", document.Annotations[0], document, new(canceled: true)).Count());
    }

    private static Alternative[] LookUp(string query, string marked) => LookUp(query, Marked.Text(marked));

    private static Alternative[] LookUp(string query, AnnotatedDocument document) =>
        [.. Tagger.Plain.LookUp(query, document.Annotations[0], document, CancellationToken.None)];

    /// <summary>The document with what the tagger itself finds in it.</summary>
    private static AnnotatedDocument WithPlaces(string marked)
    {
        var document = Marked.Text(marked);
        var found = Tagger.Suggestions(document).Select((suggestion, i) =>
            new Annotation($"a{i + 100}", suggestion.Layer, suggestion.Label, suggestion.Span)
            {
                Proposals = [new("location-tagger", suggestion.Confidence, suggestion.Reason, suggestion.Attributes)],
            });
        return new(document.Document, [.. document.Annotations, .. found], []);
    }
}
