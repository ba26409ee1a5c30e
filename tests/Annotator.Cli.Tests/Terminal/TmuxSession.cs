using System.Diagnostics;
using Annotator.Testing;

namespace Annotator.Cli.Tests.Terminal;

/// <summary>The program in a terminal of its own, in an empty folder, driven by keys and read by its screen.</summary>
internal sealed class TmuxSession : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _socket = $"annotator-{Guid.NewGuid():N}";

    private TmuxSession(TemporaryFolder folder) => Folder = folder;

    public static bool IsInstalled { get; } = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "tmux")));

    public TemporaryFolder Folder { get; }

    /// <summary>The screen without colours, rows without the blanks at their end.</summary>
    public string Screen => Tmux("capture-pane", "-p");

    /// <summary>The screen with its escape sequences.</summary>
    public string ScreenInColour => Tmux("capture-pane", "-e", "-p");

    /// <summary>Starts the program and a shell behind it, so that the terminal can be looked at afterwards.</summary>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="arguments">What follows <c>annotator</c>.</param>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    /// <param name="environment">Set before it starts, as <c>NAME=value</c>.</param>
    public static TmuxSession Start(TemporaryFolder folder, string arguments, int width = 120, int height = 40, string environment = "")
    {
        var session = new TmuxSession(folder);
        var command = $"cd '{folder.Path}' && export XDG_CONFIG_HOME='{folder.Path}' {environment} && dotnet '{AnnotatorProcess.Program}' {arguments}; echo \"left with $?\"; exec sh";
        session.Tmux("-f", "/dev/null", "new-session", "-d", "-x", $"{width}", "-y", $"{height}", command);
        return session;
    }

    /// <summary>Presses keys, as tmux names them.</summary>
    public TmuxSession Press(params string[] keys)
    {
        Tmux(["send-keys", .. keys]);
        return this;
    }

    /// <summary>Sends a mouse event as a terminal does (xterm control sequences, SGR mouse mode).</summary>
    /// <param name="button">0 left, 2 right, 32 added while dragging, 64 and 65 for the wheel.</param>
    /// <param name="column">From 1.</param>
    /// <param name="row">From 1.</param>
    /// <param name="isRelease">Whether the button comes up.</param>
    public TmuxSession Mouse(int button, int column, int row, bool isRelease = false) =>
        Press("-l", $"\u001b[<{button};{column};{row}{(isRelease ? 'm' : 'M')}");

    public void Resize(int width, int height) => Tmux("resize-window", "-x", $"{width}", "-y", $"{height}");

    /// <summary>Waits until the screen shows a text, and fails with the screen when it does not.</summary>
    public TmuxSession Wait(string text) => Wait(screen => screen.Contains(text, StringComparison.Ordinal), $"'{text}'");

    /// <summary>Waits until a text is gone from the screen.</summary>
    public TmuxSession WaitGone(string text) => Wait(screen => !screen.Contains(text, StringComparison.Ordinal), $"no '{text}'");

    /// <summary>Waits until the three plugins have ended.</summary>
    public TmuxSession WaitForSuggestions() => Wait(screen => screen.Split(" kept").Length == 4, "three plugins that have ended");

    /// <summary>Sends the program a signal.</summary>
    public void Signal(string signal)
    {
        var shell = Tmux("display-message", "-p", "#{pane_pid}").Trim();
        Assert.Equal(0, Run("pkill", $"-{signal}", "-P", shell, "dotnet").ExitCode);
    }

    public void Dispose() => Run("tmux", "-L", _socket, "kill-server");

    private TmuxSession Wait(Func<string, bool> holds, string what)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var screen = Screen;
            if (holds(screen))
                return this;
            Assert.True(waited.Elapsed < Patience, $"The screen should show {what}, but is:\n{screen}");
            Thread.Sleep(50);
        }
    }

    private string Tmux(params string[] arguments)
    {
        var (code, output, error) = Run("tmux", ["-L", _socket, .. arguments]);
        return code == 0 ? output : throw new InvalidOperationException($"tmux {string.Join(' ', arguments)}: {error}");
    }

    private static (int ExitCode, string Output, string Error) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
