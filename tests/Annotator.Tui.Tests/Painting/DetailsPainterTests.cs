using System.Collections.Immutable;
using Annotator.Testing;
using Annotator.Tui.Painting;

namespace Annotator.Tui.Tests.Painting;

public class DetailsPainterTests
{
    [Fact]
    public void Sources_attributes_alternatives_and_what_was_done_stand_in_few_rows()
    {
        using var desk = Desk.On(Paris());
        desk.Press("n $ = h i Enter");

        Assert.Equal(
            """
            Details
            entity LOC ± corrected by ana
            = Paris  US  lat 33.66, geonames 2
            1 Paris  FR  lat 48.85, geonames 1
            2 Paris  US  lat 36.3, geonames 3
            from test@1 .23: the best known of
              18 places of that name
            was LOC 'Paris'
            country US  geonames 2  lat 33.6609
            name Paris
            note hi
            05-04 12:00 ana: Note on 'Paris'
            05-04 12:00 ana: Let 'Paris' stand
              for Paris, US
            """, Picture(desk, width: 36, height: 14));
    }

    [Fact]
    public void What_does_not_fit_is_scrolled_to_and_a_row_of_an_alternative_knows_its_number()
    {
        using var desk = Desk.On(Paris());
        desk.Press("n");
        Assert.StartsWith("Details ↓", Picture(desk, 36, 5), StringComparison.Ordinal);

        desk.Press("2 Alt+Down");

        Assert.Equal(
            """
            Details ↑ ↓
            1 Paris  US  lat 33.66, geonames 2
            2 Paris  US  lat 36.3, geonames 3
            from test@1 .23: the best known of
            """, Picture(desk, 36, 4));
        Assert.Equal([null, 1, 2, null], Enumerable.Range(0, 4).Select(row => DetailsPainter.AlternativeAt(desk.Workbench, row, 36, 4)));
        desk.Press("9 9 Alt+Down");
        Assert.StartsWith("Details ↑\n", Picture(desk, 36, 4), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_done_before_a_restart_comes_as_soon_as_the_log_is_read()
    {
        using var desk = Desk.On(Paris());
        desk.Press("n a").Restart().Press("Tab");

        _ = Picture(desk, 36, 20);
        desk.PumpUntil(() => Picture(desk, 36, 20).Contains("ana: Accept LOC 'Paris'", StringComparison.Ordinal));

        desk.Press("z");
        Assert.Contains("ana: Undone: Accept LOC 'Paris'", Picture(desk, 60, 20), StringComparison.Ordinal);
    }

    private static string Picture(Desk desk, int width, int height) => string.Join("\n", DetailsPainter.Paint(desk.Workbench, width, height)
        .Select(line => string.Concat(line.Runs.Select(run => run.Text)).TrimEnd())).TrimEnd('\n');

    private static AnnotatedDocument Paris()
    {
        var marked = Marked.Text("in [LOC Paris]");
        var attributes = Place("FR", 1, 48.8534)
            .Add("alternatives", new AttributeValue.List([new AttributeValue.Map(Place("US", 2, 33.6609)), new AttributeValue.Map(Place("US", 3, 36.302))]))
            .Add("reason", "the best known of 18 places of that name");
        return marked.With(marked.Find("a1") with
        {
            Proposals = [new Proposal("test@1", 0.23, "the best known of 18 places of that name", attributes)],
        });
    }

    private static ImmutableDictionary<string, AttributeValue> Place(string country, long id, double latitude) =>
        ImmutableDictionary<string, AttributeValue>.Empty.Add("name", "Paris").Add("country", country).Add("geonames", id).Add("lat", latitude);
}
