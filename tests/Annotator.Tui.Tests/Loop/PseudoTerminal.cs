using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using Annotator.Testing;

namespace Annotator.Tui.Tests.Loop;

/// <summary>A real terminal, as the kernel makes them, with <see cref="LoopHost"/> running in it.</summary>
[SupportedOSPlatform("linux")]
internal sealed class PseudoTerminal : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TerminalPair _pair = new(columns: 120, rows: 40);
    private readonly Process _host;
    private readonly StringBuilder _output = new();
    private readonly Thread _listener;
    private volatile bool _closing;

    /// <param name="task">What the host shall do.</param>
    /// <param name="term">What TERM says.</param>
    /// <param name="redirection">What the shell redirects for the host.</param>
    public PseudoTerminal(string task = "watch", string term = "xterm-256color", string redirection = "")
    {
        SettingsBefore = Settings("-g");
        _host = Start(task, term, redirection);
        _listener = new Thread(Listen) { IsBackground = true };
        _listener.Start();
    }

    /// <summary>How the terminal was set before the host ran, as <c>stty -g</c> says.</summary>
    public string SettingsBefore { get; }

    /// <summary>All the host has written so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public void Type(string text) => Send(Encoding.UTF8.GetBytes(text));

    public void Send(params byte[] bytes) => _pair.Write(bytes);

    public void Resize(int columns, int rows) => _pair.Resize(columns, rows);

    public void Signal(string name) => Run("kill", "-s", name, $"{_host.Id}");

    /// <summary>Takes the terminal away, as a closed window does.</summary>
    public void Close()
    {
        _closing = true;
        _listener.Join();
        _pair.Close();
    }

    /// <summary>What <c>stty</c> says or does.</summary>
    public string Settings(params string[] arguments) => _pair.Settings(arguments);

    public void Await(string text)
    {
        lock (_output)
        {
            var until = DateTime.UtcNow + Patience;
            while (!_output.ToString().Contains(text, StringComparison.Ordinal))
            {
                var ended = _host.HasExited;
                var more = Monitor.Wait(_output, TimeSpan.FromSeconds(1));
                Assert.True(more || !ended, $"Ended without '{text}'; wrote {Visible()}");
                Assert.True(DateTime.UtcNow < until, $"Waited in vain for '{text}'; wrote {Visible()}");
            }
        }
    }

    /// <returns>The host's exit code.</returns>
    public int AwaitExit()
    {
        Assert.True(_host.WaitForExit(Patience), $"Did not end; wrote {Visible()}");
        return _host.ExitCode;
    }

    public void Dispose()
    {
        if (!_host.HasExited)
            _host.Kill();
        _host.Dispose();
        Close();
        _pair.Dispose();
    }

    private Process Start(string task, string term, string redirection)
    {
        var start = new ProcessStartInfo("/bin/sh")
        {
            ArgumentList =
            {
                "-c", $"exec setsid --ctty sh -c 'exec \"$@\" {redirection}' sh \"$@\" <\"$0\" >\"$0\" 2>\"$0\"", _pair.Path,
                Environment.ProcessPath!, typeof(LoopHost).Assembly.Location, task,
            },
        };
        start.Environment["TERM"] = term;
        return Process.Start(start)!;
    }

    private void Listen()
    {
        var decoder = Encoding.UTF8.GetDecoder();
        var bytes = new byte[4096];
        var characters = new char[4096];
        while (!_closing)
        {
            // A read that blocks would keep the terminal from being closed.
            if (_pair.AwaitOutput(20) && _pair.Read(bytes) is > 0 and var count)
                Take(characters.AsSpan(0, decoder.GetChars(bytes.AsSpan(0, count), characters, flush: false)));
        }
    }

    private void Take(ReadOnlySpan<char> text)
    {
        lock (_output)
        {
            _output.Append(text);
            Monitor.PulseAll(_output);
        }
    }

    private string Visible() => Output.Replace("\e", "␛", StringComparison.Ordinal);

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
