using System.Collections.Immutable;
using Annotator.Cli.Showing;

namespace Annotator.Cli.Tests;

public class MapPageTests
{
    [Fact]
    public void Puts_each_place_on_the_map_once_and_lists_its_mentions()
    {
        var page = MapPage.Of(Document("Kabul <b> Kabul", new(0, 5), new(10, 15)));

        Assert.Equal(2, page.Split("<circle ").Length);
        Assert.Contains("cx=\"69.1723\" cy=\"-34.5281\"", page, StringComparison.Ordinal);
        Assert.Contains("<b>Kabul &lt;1&gt;</b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_places_says_so() =>
        Assert.Contains("No annotation says where it is.", MapPage.Of(Document("Nothing.")), StringComparison.Ordinal);

    private static AnnotatedDocument Document(string text, params TextSpan[] spans)
    {
        var attributes = ImmutableDictionary<string, AttributeValue>.Empty.Add("lat", 34.5281).Add("lon", 69.1723).Add("name", "Kabul <1>");
        return new(
            new Document("d", text),
            spans.Select((span, i) => new Annotation($"a{i + 1}", "entity", "LOC", span) { Proposals = [new("x@1", null, null, attributes)] }),
            []);
    }
}
