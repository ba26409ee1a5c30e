namespace Annotator.Tui.Loop;

/// <summary>How many colours the terminal knows, as far as its name tells.</summary>
internal static class TerminalColours
{
    private static readonly HashSet<string> OldNames = ["ansi", "cygwin", "linux", "rxvt", "screen", "vt100", "vt220", "xterm"];

    /// <summary>Whether it knows sixteen only; unless its name says so it gets them all, and draws the nearest it has.</summary>
    public static bool AreSixteen(Func<string, string?> environment) =>
        environment("COLORTERM") is not ("truecolor" or "24bit")
        && environment("TERM") is { } term
        && (OldNames.Contains(term) || term.EndsWith("-16color", StringComparison.Ordinal) || term.EndsWith("-color", StringComparison.Ordinal));
}
