using System.Runtime.Versioning;

namespace Annotator.Tui.Tests.Loop;

[SupportedOSPlatform("linux")]
public sealed class TerminalSessionTests
{
    private const string OtherScreenOff = "\e[?1049l";

    [LinuxFact]
    public void Keys_arrive_and_the_window_ends_by_itself()
    {
        using var terminal = Ready();

        terminal.Type("a");
        terminal.Await("key:a");
        terminal.Type("\e[C");
        terminal.Await("key:CursorRight");
        terminal.Type("\ej");
        terminal.Await("key:Alt+J");
        terminal.Type("\u0003");
        terminal.Await("key:Ctrl+C");
        terminal.Type("q");

        Assert.Equal(0, terminal.AwaitExit());
        AssertRestored(terminal);
    }

    [LinuxFact]
    public void A_lone_Esc_is_a_key()
    {
        using var terminal = Ready();

        terminal.Type("\e");

        terminal.Await("key:Esc");
    }

    [LinuxTheory]
    [InlineData("\e[29~")]
    [InlineData("\e[25;5~")]
    [InlineData("\e[99999999999~")]
    [InlineData("\e[<0;99999999999;1M")]
    public void A_key_the_toolkit_does_not_know_does_nothing(string sequence)
    {
        using var terminal = Ready();

        terminal.Type(sequence);
        terminal.Type("a");
        terminal.Await("key:a");
        terminal.Type("q");

        Assert.Equal(0, terminal.AwaitExit());
        AssertRestored(terminal);
    }

    [LinuxFact]
    public void A_character_may_come_in_two_pieces()
    {
        using var terminal = Ready();

        terminal.Send(0xC3);
        Thread.Sleep(100);
        terminal.Send(0xA9);
        terminal.Await("key:é");
        terminal.Send(0xF0, 0x9F);
        Thread.Sleep(100);
        terminal.Send(0x98, 0x80);

        terminal.Await("key:😀");
    }

    [LinuxFact]
    public void A_paste_is_one_paste()
    {
        using var terminal = Ready();

        terminal.Type("\e[200~two-words\e[201~");

        terminal.Await("paste:two-words");
    }

    [LinuxFact]
    public void Work_posted_by_a_thread_and_timers_show_without_a_key()
    {
        using var terminal = Ready();

        terminal.Type("p");
        terminal.Await("posted");
        terminal.Type("t");

        terminal.Await("timer");
    }

    [LinuxFact]
    public void A_new_size_is_noticed_and_all_is_painted_again()
    {
        using var terminal = Ready();
        terminal.Type("a");
        terminal.Await("key:a");
        var before = terminal.Output.Length;

        terminal.Resize(90, 30);

        terminal.Await("size:90x30");
        Assert.Contains("key:a", terminal.Output[before..], StringComparison.Ordinal);
    }

    [LinuxFact]
    public void Esc_closes_a_dialog()
    {
        using var terminal = Ready();

        terminal.Type("d");
        terminal.Await("dialog-open");
        terminal.Type("\e");

        terminal.Await("dialog:none");
    }

    [LinuxFact]
    public void Stopped_and_let_go_on_it_takes_the_terminal_back()
    {
        using var terminal = Ready();
        terminal.Type("a");
        terminal.Await("key:a");
        terminal.Signal("STOP");
        terminal.Settings("sane");
        var before = terminal.Output.Length;

        terminal.Signal("CONT");
        terminal.Type("b");
        terminal.Await("key:b");

        Assert.Contains("\e[?1049h", terminal.Output[before..], StringComparison.Ordinal);
        Assert.Contains("key:a", terminal.Output[before..], StringComparison.Ordinal);
        terminal.Type("q");
        Assert.Equal(0, terminal.AwaitExit());
        AssertRestored(terminal);
    }

    [LinuxFact]
    public void Ctrl_Z_is_passed_over_where_no_shell_could_let_it_go_on()
    {
        using var terminal = Ready();

        terminal.Type("\u001a");
        terminal.Await("suspended:True");
        terminal.Type("a");

        terminal.Await("key:a");
    }

    [LinuxFact]
    public void The_mouse_of_an_old_terminal_types_nothing()
    {
        using var terminal = Ready();

        terminal.Type("\e[M Pq\e[M#Pqa");
        terminal.Await("key:a");

        Assert.DoesNotContain("key:P", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("key:Shift+P", terminal.Output, StringComparison.Ordinal);
    }

    [LinuxTheory]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    [InlineData("INT", 130)]
    public void A_signal_ends_it_in_order_and_restores_the_terminal(string signal, int exitCode)
    {
        using var terminal = Ready();

        terminal.Signal(signal);

        Assert.Equal(exitCode, terminal.AwaitExit());
        AssertRestored(terminal);
    }

    [LinuxFact]
    public void A_signal_ends_an_open_dialog_too()
    {
        using var terminal = Ready();
        terminal.Type("d");
        terminal.Await("dialog-open");

        terminal.Signal("TERM");

        Assert.Equal(143, terminal.AwaitExit());
        AssertRestored(terminal);
    }

    [LinuxFact]
    public void An_exception_of_the_window_restores_the_terminal_and_reaches_the_caller()
    {
        using var terminal = Ready();

        terminal.Type("x");

        Assert.Equal(70, terminal.AwaitExit());
        AssertRestored(terminal);
        Assert.Contains("caught:thrown-by-ui", AfterRestoring(terminal), StringComparison.Ordinal);
    }

    [LinuxFact]
    public void An_exception_before_the_first_window_restores_the_terminal()
    {
        using var terminal = new PseudoTerminal("fail");

        Assert.Equal(70, terminal.AwaitExit());
        AssertRestored(terminal);
    }

    [LinuxFact]
    public void A_crash_of_another_thread_restores_the_terminal_before_it_is_reported()
    {
        using var terminal = Ready();

        terminal.Type("c");

        Assert.Equal(134, terminal.AwaitExit());
        AssertRestored(terminal);
        Assert.Contains("thrown-by-thread", AfterRestoring(terminal), StringComparison.Ordinal);
    }

    [LinuxFact]
    public void Environment_Exit_restores_the_terminal()
    {
        using var terminal = Ready();

        terminal.Type("e");

        Assert.Equal(5, terminal.AwaitExit());
        AssertRestored(terminal);
    }

    [LinuxFact]
    public void It_ends_when_the_terminal_goes_away()
    {
        using var terminal = Ready();

        terminal.Close();

        Assert.Equal(129, terminal.AwaitExit());
    }

    [LinuxFact]
    public void With_standard_input_elsewhere_the_toolkit_reads_the_terminal_itself()
    {
        using var terminal = Ready("</dev/null");

        terminal.Type("p");
        terminal.Await("posted");
        terminal.Signal("TERM");

        Assert.Equal(143, terminal.AwaitExit());
        AssertRestored(terminal);
    }

    [LinuxFact]
    public void Says_why_it_does_not_start_where_no_cursor_moves()
    {
        using var terminal = new PseudoTerminal(term: "dumb");

        Assert.Equal(3, terminal.AwaitExit());
        terminal.Await("TERM says 'dumb'");
    }

    [LinuxFact]
    public void Says_why_it_does_not_start_when_nobody_sees_its_output()
    {
        using var terminal = new PseudoTerminal(redirection: ">/dev/null");

        Assert.Equal(3, terminal.AwaitExit());
        terminal.Await("standard output is not one");
    }

    private static PseudoTerminal Ready(string redirection = "")
    {
        var terminal = new PseudoTerminal(redirection: redirection);
        terminal.Await("ready");
        return terminal;
    }

    private static string AfterRestoring(PseudoTerminal terminal) =>
        terminal.Output[(terminal.Output.LastIndexOf(OtherScreenOff, StringComparison.Ordinal) + OtherScreenOff.Length)..];

    private static void AssertRestored(PseudoTerminal terminal)
    {
        terminal.Await(OtherScreenOff);
        terminal.Await("\e[?25h");
        Assert.Equal(terminal.SettingsBefore, terminal.Settings("-g"));
        Assert.Contains("\e[?2004l", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("\e[?1003l", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[?1049h", AfterRestoring(terminal), StringComparison.Ordinal);
    }
}
