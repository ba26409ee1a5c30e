using System.Diagnostics;
using Annotator.Testing;

namespace Annotator.Latency;

/// <summary>A pseudo-terminal of 120 by 40 with a program in it: sends keys and tells when bytes come back.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly TerminalPair _pair = new(columns: 120, rows: 40);
    private readonly Process _shell;
    private readonly byte[] _buffer = new byte[65536];

    public Terminal(string command)
    {
        var start = new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", $"exec setsid --ctty sh -c 'exec {command}' <\"$0\" >\"$0\" 2>\"$0\"", _pair.Path } };
        start.WorkingDirectory = Path.GetTempPath();
        start.Environment["TERM"] = "xterm-256color";
        start.Environment["XDG_CONFIG_HOME"] = Path.GetTempPath();
        Started = Stopwatch.GetTimestamp();
        _shell = Process.Start(start)!;
    }

    /// <summary>When the program was started.</summary>
    public long Started { get; }

    /// <summary>Whether the program asked for arrow keys in their application form (DECCKM), which begins with ESC O.</summary>
    public bool HasApplicationKeys { get; private set; }

    /// <summary>Memory of the program now, in MiB.</summary>
    public double ResidentMebibytes
    {
        get
        {
            _shell.Refresh();
            return _shell.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>Processor time of the program so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _shell.Refresh();
            return _shell.TotalProcessorTime;
        }
    }

    /// <summary>Sends bytes.</summary>
    public void Send(ReadOnlySpan<byte> bytes) => _pair.Write(bytes);

    /// <summary>Reads until nothing came for a while.</summary>
    /// <param name="patience">The longest to wait for the first byte, in ms.</param>
    /// <param name="quiet">The silence that ends it, in ms.</param>
    /// <returns>When the first byte came and how many came; null when none did.</returns>
    public (long First, int Bytes)? Read(int patience, int quiet)
    {
        (long First, int Bytes)? read = null;
        while (_pair.AwaitOutput(read is null ? patience : quiet))
        {
            var at = Stopwatch.GetTimestamp();
            var count = _pair.Read(_buffer);
            if (count <= 0)
                break;
            Answer(_buffer.AsSpan(0, count));
            read = read is { } before ? (before.First, before.Bytes + count) : (at, count);
        }
        return read;
    }

    public void Dispose()
    {
        if (!_shell.HasExited)
            _shell.Kill(entireProcessTree: true);
        _shell.Dispose();
        _pair.Dispose();
    }

    /// <summary>Answers what a terminal is asked at the start, so that the program does not wait for it.</summary>
    private void Answer(ReadOnlySpan<byte> output)
    {
        if (output.IndexOf("\u001b[?1h"u8) >= 0)
            HasApplicationKeys = true;
        if (output.IndexOf("\u001b[c"u8) >= 0 || output.IndexOf("\u001b[0c"u8) >= 0)
            Send("\u001b[?62;22c"u8);
        if (output.IndexOf("\u001b[18t"u8) >= 0)
            Send("\u001b[8;40;120t"u8);
        if (output.IndexOf("\u001b[?u"u8) >= 0)
            Send("\u001b[?0u"u8);
    }
}
