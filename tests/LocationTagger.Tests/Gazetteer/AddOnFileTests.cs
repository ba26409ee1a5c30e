using Annotator;
using Annotator.Testing;

namespace LocationTagger.Tests.Gazetteer;

public sealed class AddOnFileTests : IDisposable
{
    private const string Heading = "name\talternatives\tlat\tlon\tcountry\tfeature\tpopulation\tgeonames\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Its_places_are_found_with_those_of_the_gazetteer()
    {
        var added = Found("The camp at Bentiu Gate, south of Abu Shok, was full.", Heading + "Abu Shok\tAboushouk|Abu Shouk\t13.68\t25.35\tSD\tPPL\t54000\t-5\n");

        Assert.Equal(["Abu Shok -"], added);
    }

    [Fact]
    public void Its_places_have_their_other_names_their_ids_and_lie_where_their_neighbours_do()
    {
        var suggestion = Assert.Single(Suggestions("He lives in Aboushouk.", "Abu Shok\tAboushouk\t13.68\t25.35\tSD\tPPL\t54000\t4711\n"));

        Assert.Equal(
            "4711 Abu Shok SD Northern Darfur 13.68 25.35 PPL",
            string.Join(' ', new[] { "geonames", "name", "country", "admin", "lat", "lon", "feature" }.Select(name => suggestion.Attributes.GetValueOrDefault(name))));
    }

    [Fact]
    public void Its_places_are_preferred_to_others_of_their_name_unless_the_text_tells_otherwise()
    {
        const string Row = "Paris\t\t48.00\t-100.0\tUS\tPPL\t9000000\n";

        Assert.Equal(["Paris -"], Found("He lives in Paris.", Row));
        Assert.Equal(["Paris 2988507", "France 3017382"], Found("He lives in Paris, France.", Row));
    }

    [Fact]
    public void Its_places_can_be_looked_up()
    {
        var document = Marked.Text("[LOC Somewhere] it rained.");

        var found = With("Abu Shok\t\t13.68\t25.35\tSD\n").LookUp("abu sh", document.Annotations[0], document, CancellationToken.None);

        Assert.Contains("Abu Shok", found.Select(each => each.Name));
    }

    [Fact]
    public void Columns_after_the_point_may_be_missing() => Assert.Equal(["Abu Shok -"], Found("He lives in Abu Shok.", "Abu Shok\t\t13.68\t25.35\n"));

    [Theory]
    [InlineData("Abu Shok", "line 2: 1 columns instead of name, alternatives, lat, lon and up to four more, with a tab between")]
    [InlineData("\t\t1\t2", "line 2: the name must have letters, and at most 200 of them")]
    [InlineData("Abu Shok\t\tnorth\t2", "line 2: lat 'north' is no number from -90 to 90")]
    [InlineData("Abu Shok\t\tNaN\t2", "line 2: lat 'NaN' is no number from -90 to 90")]
    [InlineData("Abu Shok\t\t1\t181", "line 2: lon '181' is no number from -180 to 180")]
    [InlineData("Abu Shok\t\t1\t2\tSudan", "line 2: country 'Sudan' is no code of two capital letters")]
    [InlineData("Abu Shok\t\t1\t2\tSD\tCAMP", "line 2: feature 'CAMP' is no GeoNames code that the gazetteer has, as PPL or ADM2")]
    [InlineData("Abu Shok\t\t1\t2\tSD\tPPL\tmany", "line 2: population 'many' is no whole number from 0")]
    [InlineData("Abu Shok\t\t1\t2\tSD\tPPL\t1\tx\u001b[2J", "line 2: geonames 'x\ufffd[2J' is no whole number")]
    public void A_wrong_row_names_file_line_and_reason(string row, string problem)
    {
        var error = Assert.Throws<InvalidDataException>(() => Found("Paris", Heading + row + "\n"));

        Assert.Equal(
            $"The add-on gazetteer '{_folder.File("more.tsv")}' has wrong rows: {problem}. Correct them, or take the file out of the option 'gazetteers'.",
            error.Message);
    }

    [Fact]
    public void Ten_wrong_rows_are_told_and_the_rest_counted()
    {
        var error = Assert.Throws<InvalidDataException>(() => Found("Paris", string.Concat(Enumerable.Repeat("x\n", 12))));

        Assert.Contains("line 10:", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("line 11:", error.Message, StringComparison.Ordinal);
        Assert.Contains("; and 2 more.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_of_with_what_to_do()
    {
        var tagger = new LocationAnnotator(Tagger.Options(embedded: false, _folder.File("gone.tsv")));

        var error = Assert.Throws<FileNotFoundException>(() => tagger.Suggest(Marked.Text("Paris"), CancellationToken.None));

        Assert.Equal($"The add-on gazetteer '{_folder.File("gone.tsv")}' is not there. Put it there, or correct the option 'gazetteers'.", error.Message);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told_of()
    {
        File.WriteAllBytes(_folder.File("more.tsv"), [0x41, 0xFF, 0xFE]);
        var tagger = new LocationAnnotator(Tagger.Options(embedded: false, _folder.File("more.tsv")));

        var error = Assert.Throws<InvalidDataException>(() => tagger.Suggest(Marked.Text("Paris"), CancellationToken.None));

        Assert.Contains("is not UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_files_are_read_in_order()
    {
        File.WriteAllText(_folder.File("a.tsv"), "Abu Shok\t\t13.68\t25.35\tSD\n");
        File.WriteAllText(_folder.File("b.tsv"), "\nKibera Camp\t\t-1.31\t36.78\tKE\r\n");
        var tagger = new LocationAnnotator(Tagger.Options(embedded: false, $"{_folder.File("a.tsv")}; {_folder.File("b.tsv")}"));

        var found = tagger.Suggest(Marked.Text("From Abu Shok he went to Kibera Camp."), CancellationToken.None);

        Assert.Equal(["Abu Shok", "Kibera Camp"], found.Select(each => each.Attributes.TextOrNull("name")));
    }

    public void Dispose() => _folder.Dispose();

    private LocationAnnotator With(string rows)
    {
        File.WriteAllText(_folder.File("more.tsv"), rows);
        return new(Tagger.Options(embedded: false, _folder.File("more.tsv")));
    }

    private Suggestion[] Suggestions(string text, string rows) => [.. With(rows).Suggest(Marked.Text(text), CancellationToken.None)];

    private string[] Found(string text, string rows)
    {
        var document = Marked.Text(text);
        return
        [
            .. With(rows).Suggest(document, CancellationToken.None)
                .Select(each => $"{document.Document.TextOf(each.Span)} {(each.Attributes["geonames"] is AttributeValue.Integer id ? id.ToString() : "-")}"),
        ];
    }
}
