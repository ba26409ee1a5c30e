using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using Annotator.Tui.Loop;
using Microsoft.Win32.SafeHandles;

namespace Annotator.Tui.Tests.Loop;

/// <summary>A real terminal, as the kernel makes them, with <see cref="LoopHost"/> running in it.</summary>
[SupportedOSPlatform("linux")]
internal sealed partial class PseudoTerminal : IDisposable
{
    private const int ReadWriteNotControlling = 0x102;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _path;
    private readonly FileStream _master;
    private readonly Process _host;
    private readonly StringBuilder _output = new();
    private readonly Thread _listener;
    private readonly int _slave;
    private volatile bool _closing;

    /// <param name="task">What the host shall do.</param>
    /// <param name="term">What TERM says.</param>
    /// <param name="redirection">What the shell redirects for the host.</param>
    public PseudoTerminal(string task = "watch", string term = "xterm-256color", string redirection = "")
    {
        var master = OpenMaster(ReadWriteNotControlling | LibC.CloseOnExec);
        Assert.True(master >= 0 && Grant(master) == 0 && Unlock(master) == 0, "No pseudo-terminal to be had.");
        _path = Marshal.PtrToStringUTF8(NameOf(master))!;
        _master = new(new SafeFileHandle(master, ownsHandle: true), FileAccess.ReadWrite, bufferSize: 0);
        // Held open, or reading would fail before the host has opened it and after it has ended.
        _slave = LibC.Open(_path, ReadWriteNotControlling | LibC.CloseOnExec);
        Settings("rows", "40", "cols", "120");
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

    public void Send(params byte[] bytes) => _master.Write(bytes);

    public void Resize(int columns, int rows) => Settings("cols", $"{columns}", "rows", $"{rows}");

    public void Signal(string name) => Run("kill", "-s", name, $"{_host.Id}");

    /// <summary>Takes the terminal away, as a closed window does.</summary>
    public void Close()
    {
        _closing = true;
        _listener.Join();
        _master.Dispose();
    }

    /// <summary>What <c>stty</c> says or does.</summary>
    public string Settings(params string[] arguments) => Run("stty", ["-F", _path, .. arguments]);

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
        _ = LibC.Close(_slave);
    }

    private Process Start(string task, string term, string redirection)
    {
        var start = new ProcessStartInfo("/bin/sh")
        {
            ArgumentList =
            {
                "-c", $"exec setsid --ctty sh -c 'exec \"$@\" {redirection}' sh \"$@\" <\"$0\" >\"$0\" 2>\"$0\"", _path,
                Environment.ProcessPath!, typeof(LoopHost).Assembly.Location, task,
            },
        };
        start.Environment["TERM"] = term;
        return Process.Start(start)!;
    }

    private unsafe void Listen()
    {
        var decoder = Encoding.UTF8.GetDecoder();
        var bytes = new byte[4096];
        var characters = new char[4096];
        var polled = new LibC.Polled { Descriptor = (int)_master.SafeFileHandle.DangerousGetHandle(), Wanted = LibC.Readable };
        while (!_closing)
        {
            // A read that blocks would keep the terminal from being closed.
            if (LibC.Poll(&polled, 1, 20) > 0 && _master.Read(bytes) is > 0 and var count)
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

    [LibraryImport("libc", EntryPoint = "posix_openpt")]
    private static partial int OpenMaster(int flags);

    [LibraryImport("libc", EntryPoint = "grantpt")]
    private static partial int Grant(int master);

    [LibraryImport("libc", EntryPoint = "unlockpt")]
    private static partial int Unlock(int master);

    [LibraryImport("libc", EntryPoint = "ptsname")]
    private static partial nint NameOf(int master);
}
