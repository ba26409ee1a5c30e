using Annotator.Testing;

namespace Annotator.Cli.Tests.Terminal;

public class WorkbenchTests
{
    [TmuxFact]
    public void A_correction_survives_kill_9_and_shows_in_the_export()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("letter.txt"), "Dear Anne Boleyn of Hever Castle, greetings from London.");
        using (var terminal = TmuxSession.Start(folder, "letter.txt"))
        {
            terminal.Wait("Anne Boleyn").WaitForSuggestions();
            terminal.Press("s", "s", "s").Press("M").Wait("Label 'Dear Anne Boleyn' as MISC");
            terminal.Signal("KILL");
            terminal.Wait("left with 137");
        }

        var export = AnnotatorProcess.Run(folder.Path, "export", "--to", "jsonl", "--gold", "--reviewer", Environment.UserName);

        Assert.Contains("\"text\":\"Dear Anne Boleyn\"", export.Output, StringComparison.Ordinal);
        Assert.Contains("\"review\":\"accepted\"", export.Output, StringComparison.Ordinal);
    }

    [TmuxFact]
    public void The_samples_open_without_a_path_with_what_three_plugins_propose()
    {
        using var folder = new TemporaryFolder();
        using var terminal = TmuxSession.Start(folder, "", width: 160, height: 50);

        terminal.Wait("Afghanistan").Wait("entity-tagger").WaitForSuggestions();

        var screen = terminal.Screen;
        Assert.Contains("wikinews-korea", screen, StringComparison.Ordinal);
        Assert.Contains("ORG East Turkestan Islamic Movem", screen, StringComparison.Ordinal);
        Assert.Contains("LOC Badakhshan", screen, StringComparison.Ordinal);
        Assert.Contains("DIRECT “The U.S. strikes", screen, StringComparison.Ordinal);
    }

    [TmuxFact]
    public void Leaving_gives_the_terminal_back_and_what_was_done_is_there_again()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("letter.txt"), "Dear Anne Boleyn, greetings from London.");
        using (var first = TmuxSession.Start(folder, "letter.txt"))
        {
            first.Wait("Dear Anne").WaitForSuggestions().Press("n").Press("r").Wait("Reject").Press("q").Wait("left with 0").WaitGone("Annotations");
        }
        using var again = TmuxSession.Start(folder, "letter.txt");

        again.Wait("✗").Press("z").Wait("Undone: Reject").WaitGone("✗");
    }

    [TmuxFact]
    public void A_press_beside_a_question_leaves_it_and_a_click_on_a_key_presses_it()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.txt"), "Dear Anne Boleyn");
        File.WriteAllText(folder.File("b.txt"), "Dear Jane Seymour");
        using var terminal = TmuxSession.Start(folder, "a.txt b.txt");
        terminal.Wait("Dear Anne").WaitForSuggestions();

        // The second document is in row 4 of the list; a note typed for the first must not reach it.
        terminal.Press("n", "=").Press("-l", "for Anne").Wait("Note: for Anne");
        terminal.Mouse(0, 5, 4).Mouse(0, 5, 4, isRelease: true).WaitGone("Note: for Anne");
        Assert.Contains("Dear Anne", terminal.Screen, StringComparison.Ordinal);

        var column = terminal.Screen.Split('\n')[39].IndexOf("a accept", StringComparison.Ordinal) + 1;
        terminal.Mouse(0, column, 40).Mouse(0, column, 40, isRelease: true).Wait("Accept PER 'Anne Boleyn'");
        terminal.Mouse(0, 5, 4).Mouse(0, 5, 4, isRelease: true).Wait("Dear Jane").WaitGone("Accept PER");
    }

    [TmuxFact]
    public void A_text_that_differs_from_the_stores_is_told_and_the_others_are_opened()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("b.txt"), "Dear Jane");
        AnnotatorProcess.Run(folder.Path, "import", "b.txt", "--from", "txt");
        File.WriteAllText(folder.File("a.txt"), "Dear Anne");
        File.WriteAllText(folder.File("b.txt"), "Dear John");
        File.WriteAllText(folder.File("c.txt"), "Dear Mary");

        using var terminal = TmuxSession.Start(folder, "a.txt b.txt c.txt");

        terminal.Wait("Dear Anne").Wait("b.txt").Wait("0/2 ✓").Press(">").Wait("Dear Mary");
    }

    [TmuxFact]
    public void Ctrl_Z_gives_the_terminal_to_the_shell_and_fg_comes_back()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("letter.txt"), "Dear Anne Boleyn, greetings from London.");
        using var terminal = TmuxSession.Start(folder, "letter.txt");
        terminal.Wait("Dear Anne").WaitForSuggestions().Press("q").Wait("left with 0");

        // Only a shell that a person types to has jobs to stop.
        terminal.Press("-l", $"dotnet '{AnnotatorProcess.Program}' letter.txt").Press("Enter").Wait("Annotations").WaitForSuggestions();
        terminal.Press("C-z").WaitGone("Annotations").Press("-l", "echo at the shell").Press("Enter").Wait("at the shell");
        terminal.Press("-l", "fg").Press("Enter").Wait("Annotations").Press("n").Press("r");

        terminal.Wait("Reject").Press("q").WaitGone("Annotations");
    }

    [TmuxFact]
    public void Told_to_end_it_gives_the_terminal_back()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("letter.txt"), "Dear Anne");
        using var terminal = TmuxSession.Start(folder, "letter.txt");
        terminal.Wait("Dear Anne");

        terminal.Signal("TERM");

        terminal.Wait("left with 143").WaitGone("Annotations");
        terminal.Press("echo typed", "Enter").Wait("typed");
    }

    [TmuxFact]
    public void A_second_one_on_the_same_store_is_told_who_holds_it()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("letter.txt"), "Dear Anne");
        using var first = TmuxSession.Start(folder, "letter.txt");
        first.Wait("Dear Anne");

        var second = AnnotatorProcess.Run(folder.Path, "export", "--to", "jsonl");

        Assert.Equal(1, second.ExitCode);
        Assert.Contains("process", second.Errors, StringComparison.Ordinal);
    }

    [TmuxFact]
    public void A_drag_selects_a_label_key_labels_and_a_click_in_the_list_goes_there()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("letter.txt"), "alpha beta gamma delta\n\n\n\nepsilon");
        using var terminal = TmuxSession.Start(folder, "letter.txt", width: 80, height: 24);
        terminal.Wait("alpha beta").WaitForSuggestions();

        terminal.Mouse(0, 7, 1).Mouse(32, 11, 1).Mouse(0, 11, 1, isRelease: true).Press("P").Wait("PER beta");
        terminal.Mouse(0, 3, 5).Mouse(0, 3, 5, isRelease: true).Press("s").Press("L").Wait("LOC epsilon");
        terminal.Mouse(0, 60, 2).Mouse(0, 60, 2, isRelease: true).Wait("▸✓ PER");
    }

    [TmuxFact]
    public void Resized_it_keeps_its_place_and_too_small_it_says_so()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("long.txt"), string.Join("\n", Enumerable.Range(1, 300).Select(number => $"line {number} of the text")));
        using var terminal = TmuxSession.Start(folder, "long.txt");
        terminal.Wait("line 1 of").Press("C-End").Wait("line 300 of");

        terminal.Resize(200, 60);
        terminal.Wait("line 300 of");
        terminal.Resize(70, 20);
        terminal.Wait("line 300 of");
        terminal.Resize(15, 4);
        terminal.Wait("too small");
        terminal.Resize(100, 30);
        terminal.Wait("line 300 of");
    }

    [TmuxFact]
    public void Without_colour_nothing_is_coloured_and_reviews_still_differ()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("letter.txt"), "Dear Anne Boleyn, greetings from London.");
        using var terminal = TmuxSession.Start(folder, "letter.txt", environment: "NO_COLOR=1");
        terminal.Wait("Dear Anne").WaitForSuggestions().Press("s", "P").Wait("PER");

        var screen = terminal.ScreenInColour;

        Assert.DoesNotMatch(@"\u001b\[[0-9;]*(3[0-7]|38|4[0-7]|48|9[0-7])[;m]", screen);
        Assert.Contains("\u001b[1", screen, StringComparison.Ordinal);
    }

    [TmuxFact]
    public void Pasted_text_goes_into_a_question_and_never_acts_as_keys()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("letter.txt"), "Dear Anne, qqq");
        using var terminal = TmuxSession.Start(folder, "letter.txt");
        terminal.Wait("Dear Anne").WaitForSuggestions();

        terminal.Press("-l", "\u001b[200~qqq\u001b[201~").Press("/").Wait("Find:");
        terminal.Press("-l", "\u001b[200~qqq\u001b[201~").Wait("Find: qqq").Press("Enter").Wait("3 selected");
    }

    [TmuxFact]
    public void Escape_sequences_in_a_text_never_reach_the_terminal()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("evil.txt"), "before \u001b[2J\u001b]0;owned\u0007 after \u202Eright\u202C end");
        using var terminal = TmuxSession.Start(folder, "evil.txt");

        terminal.Wait("before ␛[2J␛]0;owned␇ after");
    }

    [TmuxFact]
    public void The_end_of_an_annotation_is_dragged_and_the_drag_undone()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("letter.txt"), "alpha beta gamma delta");
        using var terminal = TmuxSession.Start(folder, "letter.txt", width: 80, height: 24);
        terminal.Wait("alpha beta").WaitForSuggestions();
        terminal.Mouse(0, 7, 1).Mouse(32, 10, 1).Mouse(0, 11, 1, isRelease: true).Press("P").Wait("PER beta");

        terminal.Mouse(0, 10, 1).Mouse(32, 13, 1).Mouse(32, 16, 1).Mouse(0, 16, 1, isRelease: true).Wait("PER beta gamma");
        terminal.Press("z").Wait("Undone: Move").WaitGone("PER beta gamma");
    }

    [TmuxFact]
    public void The_right_button_offers_the_labels_and_a_click_takes_one()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("letter.txt"), "alpha beta gamma delta");
        using var terminal = TmuxSession.Start(folder, "letter.txt", width: 80, height: 24);
        terminal.Wait("alpha beta").WaitForSuggestions();

        terminal.Mouse(2, 14, 1).Mouse(2, 14, 1, isRelease: true).Wait("Label  Enter takes");
        var row = Array.FindIndex(terminal.Screen.Split('\n'), line => line.Contains("L Location", StringComparison.Ordinal)) + 1;
        terminal.Mouse(0, 5, row).Mouse(0, 5, row, isRelease: true).Wait("LOC gamma");
    }

    [TmuxFact]
    public void The_list_of_documents_is_narrowed_ordered_scrolled_and_opened_by_mouse_and_keys()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("texts"));
        for (var number = 10; number < 80; number++)
            File.WriteAllText(Path.Combine(folder.File("texts"), $"letter-{number}.txt"), $"This is number {number}.");
        using var terminal = TmuxSession.Start(folder, "texts", width: 120, height: 30);
        terminal.Wait("letter-10").Wait("0/70 ✓").WaitForSuggestions();

        terminal.Mouse(65, 3, 10).Mouse(65, 3, 10).Mouse(65, 3, 10).Mouse(65, 3, 10).Mouse(65, 3, 10).WaitGone("letter-10").Wait("letter-30");
        terminal.Mouse(0, 5, 1).Mouse(0, 5, 1, isRelease: true).Wait("words in the name").Press("7", "7").Wait("2 '77'").Press("Enter");
        terminal.Mouse(0, 5, 4).Mouse(0, 5, 4, isRelease: true).Wait("This is number 77.");
        terminal.Mouse(0, 3, 2).Mouse(0, 3, 2, isRelease: true).Wait("by pending");
        terminal.Press("C-f", "C-u").Wait("letter-70").Press("Escape").WaitGone("Show only").Wait("1 '77'");
    }

    [TmuxFact]
    public void A_terminal_of_sixteen_colours_gets_no_others_and_a_light_one_dark_ink()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("letter.txt"), "Dear Anne Boleyn, greetings from London.");
        using var terminal = TmuxSession.Start(folder, "letter.txt", environment: "TERM=xterm COLORTERM= COLORFGBG='0;15'");
        terminal.Wait("Dear Anne").WaitForSuggestions().Press("s", "P").Wait("PER");

        Assert.DoesNotMatch(@"\u001b\[[0-9;]*[34]8;[25];", terminal.ScreenInColour);
        Assert.Matches(@"\u001b\[[0-9;]*(3[0-7]|9[0-7])[;m]", terminal.ScreenInColour);
    }

    [TmuxFact]
    public void Leaving_the_terminal_by_closing_it_keeps_what_was_done()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("letter.txt"), "Dear all, greetings from London.");
        using (var terminal = TmuxSession.Start(folder, "letter.txt"))
            terminal.Wait("Dear all").WaitForSuggestions().Press("w", "s", "O").Wait("Label 'all' as ORG");

        using var again = TmuxSession.Start(folder, "letter.txt");

        again.Wait("ORG all").Press("z").Wait("Undone");
    }
}
