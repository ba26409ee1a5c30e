using Annotator.Core.Editing;
using Annotator.Tui.Painting;
using Annotator.Tui.State;

namespace Annotator.Tui.Tests.Painting;

public class LaneTests
{
    [Fact]
    public void Overlapping_spans_are_drawn_below_the_row_the_innermost_nearest()
    {
        var document = Open.Marked("[quote:DIRECT “Hello [PER Anne Boleyn],”] said [PER Mary]");
        document.Session.Do(new Accept("a1"));

        Assert.Equal(
            """
            “Hello Anne Boleyn,” said Mary
                   └PER┄┄┄┄┄┄┘
            └DIRECT────────────┘
            """, Picture(document, LaneMode.Overlaps));
    }

    [Fact]
    public void All_spans_are_drawn_when_asked_for_and_neighbours_share_a_lane()
    {
        var document = Open.Marked("[PER Anne] and [PER Mary Tudor] of [LOC Kew]");
        document.Session.Do(new Relabel("a3", "ORG"));

        Assert.Equal(
            """
            Anne and Mary Tudor of Kew
            └PE┘     └PER┄┄┄┄┄┘    └O┘
            """, Picture(document, LaneMode.All));
    }

    [Fact]
    public void Where_lanes_run_out_the_last_says_how_many_are_missing()
    {
        var deep = string.Concat(Enumerable.Repeat("[LOC ", 11)) + "Kew" + string.Concat(Enumerable.Range(1, 11).Select(number => $" {number}]"));
        var document = Open.Marked(deep);

        var lanes = Picture(document, LaneMode.Overlaps).Split('\n');

        Assert.Equal(1 + Lanes.Most, lanes.Length);
        Assert.Equal("… 4 more around it", lanes[^1]);
    }

    [Fact]
    public void A_span_over_two_rows_has_open_ends()
    {
        var document = Open.Marked("[quote:DIRECT “Hello Anne [PER Boleyn],”] she said", width: 14);

        Assert.Equal(
            """
            “Hello Anne
            └DIRECT┄┄┄┄┄
            Boleyn,” she
            └PER┄┘
            ┄DIRECT┘
            said
            """, Picture(document, LaneMode.Overlaps));
    }

    [Fact]
    public void A_span_of_one_cell_shows_the_first_letter_of_its_label() =>
        Assert.Equal("a b\nP", Picture(Open.Marked("[PER a] b"), LaneMode.All));

    [Fact]
    public void The_caret_stays_in_sight_when_lanes_take_room()
    {
        var document = Open.Marked(string.Concat(Enumerable.Repeat("[quote:DIRECT “Hi [PER Anne],”]\n", 30)), height: 7);
        document.Switches = new(LaneMode.All);
        for (var row = 0; row < 30; row++)
        {
            document.MoveByRows(1);

            var (shown, line) = document.VisibleRows.Single(visible => visible.Row.Holds(document.Caret));
            Assert.InRange(line + 1 + document.LanesOf(shown).Count, 1, 7);
        }
    }

    private static string Picture(OpenDocument document, LaneMode lanes)
    {
        document.Switches = new(lanes);
        return string.Join("\n", TextPainter.Paint(document, Open.Layers, 60, 12).Select(line => string.Concat(line.Runs.Select(run => run.Text)).TrimEnd())).TrimEnd('\n');
    }
}
