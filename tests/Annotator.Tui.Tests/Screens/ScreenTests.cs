using Annotator.Testing;
using Annotator.Tui.Loop;
using Annotator.Tui.Settings;
using Annotator.Tui.Views;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;
using Terminal.Gui.Time;

namespace Annotator.Tui.Tests.Screens;

/// <summary>Whole screens, compared with approved pictures.</summary>
[Collection("Terminal.Gui")]
public class ScreenTests
{
    private const string News = """
        [quote:DIRECT “The bridge in [LOC Freiburg] will open in May,”] [mention:SPEAKER Mayor [PER Anna Keller]] [mention:CUE said] on Monday. [quote:DIRECT “Nobody believed us when we began, and for two long winters nobody in the [ORG City Council] wanted to pay for it.”]

        [ORG Keller Bau] of [LOC Basel] built it. The old one, 漢字 and all, fell into the [LOC Rhine] in 1997.
        """;

    [Fact]
    public void A_narrow_screen_shows_text_and_annotations() => Check("narrow", 80, 24, "");

    [Fact]
    public void A_wide_screen_shows_documents_text_annotations_details_and_plugins() => Check("wide", 140, 30, "n a n L Tab Tab r");

    [Fact]
    public void Lanes_show_all_annotations() => Check("lanes-all", 100, 30, "'");

    [Fact]
    public void Without_lanes_the_innermost_is_seen() => Check("lanes-off", 100, 24, "' '");

    [Fact]
    public void Blanks_and_line_numbers_are_shown_when_asked_for() => Check("invisibles", 80, 24, "' ' , #");

    [Fact]
    public void The_help_page_lists_every_key() => Check("help", 100, 110, "?");

    [Fact]
    public void A_command_is_looked_for_by_its_words() => Check("commands", 80, 24, ": b o u n d");

    [Fact]
    public void The_annotations_at_the_caret_are_listed() => Check("at-caret", 80, 24, "5 w \\");

    [Fact]
    public void Every_occurrence_is_marked_before_it_is_labelled() => Check("occurrences", 80, 24, "/ K e l l e r Enter P t");

    [Fact]
    public void A_small_screen_has_room_for_the_text_alone() => Check("small", 44, 10, "");

    [Fact]
    public void Too_small_a_screen_says_so() => Check("too-small", 30, 6, "");

    [Fact]
    public void A_list_on_a_low_screen_shows_the_choice_and_some_of_the_text() => Check("low-list", 60, 10, "Enter Down Down Down Down Down Down");

    [Fact]
    public void A_line_longer_than_the_screen_shows_what_is_typed_now() =>
        Check("long-line", 60, 10, "= " + string.Join(' ', "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz漢字".Select(letter => $"{letter}")) + " Left");

    [Fact]
    public void Too_small_to_see_what_a_key_does_it_does_nothing() => Check("too-small", 30, 6, "a r P ]", "a1 DIRECT Pending");

    private static void Check(string name, int width, int height, string keys, string annotation = "")
    {
        Environment.SetEnvironmentVariable("DisableRealDriverIO", "1");
        using var desk = Desk.With(News, "Dear [PER Anne]");
        using var app = Application.Create(new VirtualTimeProvider());
        app.Init(DriverRegistry.Names.ANSI);
        app.Driver!.SetScreenSize(width, height);
        using var window = new WorkbenchWindow(desk.Workbench, new Theme(ThemeName.Dark));
        _ = new CellDiff(app, window);
        var session = app.Begin(window)!;
        app.LayoutAndDraw();
        foreach (var key in keys.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            window.Press(key);
        app.LayoutAndDraw();

        var screen = string.Join("\n", app.Driver.ToString()!.Split('\n').Select(row => row.TrimEnd('\r', ' '))).TrimEnd('\n') + "\n";
        app.End(session);

        Assert.Contains(annotation, string.Join('\n', desk.Annotations), StringComparison.Ordinal);
        var saved = System.Text.RegularExpressions.Regex.Replace(screen, @"saved \d\d:\d\d:\d\d", "saved 12:34:56");
        Assert.Null(Approved.WhyNot(saved, name));
    }
}
