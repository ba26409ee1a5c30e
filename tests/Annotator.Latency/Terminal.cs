using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Annotator.Latency;

/// <summary>A pseudo-terminal of 120 by 40 with a program in it: sends keys and tells when bytes come back.</summary>
internal sealed unsafe partial class Terminal : IDisposable
{
    private const int ReadWriteNotControlling = 0x102;
    private const int CloseOnExec = 0x80000;

    private readonly SafeFileHandle _master;
    private readonly Process _shell;
    private readonly int _slave;
    private readonly byte[] _buffer = new byte[65536];

    public Terminal(string command)
    {
        var master = OpenMaster(ReadWriteNotControlling | CloseOnExec);
        if (master < 0 || Grant(master) != 0 || Unlock(master) != 0)
            throw new InvalidOperationException("No pseudo-terminal to be had.");
        var path = Marshal.PtrToStringUTF8(NameOf(master))!;
        _master = new(master, ownsHandle: true);
        _slave = Open(path, ReadWriteNotControlling | CloseOnExec);
        Process.Start("stty", ["-F", path, "cols", "120", "rows", "40"])!.WaitForExit();
        var start = new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", $"exec setsid --ctty sh -c 'exec {command}' <\"$0\" >\"$0\" 2>\"$0\"", path } };
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
    public void Send(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* first = bytes)
            _ = Write((int)_master.DangerousGetHandle(), first, (nuint)bytes.Length);
    }

    /// <summary>Reads until nothing came for a while.</summary>
    /// <param name="patience">The longest to wait for the first byte, in ms.</param>
    /// <param name="quiet">The silence that ends it, in ms.</param>
    /// <returns>When the first byte came and how many came; null when none did.</returns>
    public (long First, int Bytes)? Read(int patience, int quiet)
    {
        (long First, int Bytes)? read = null;
        while (IsReadable(read is null ? patience : quiet))
        {
            var at = Stopwatch.GetTimestamp();
            var count = ReadNow();
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
        _master.Dispose();
        _ = Close(_slave);
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

    private int ReadNow()
    {
        fixed (byte* first = _buffer)
            return (int)Read((int)_master.DangerousGetHandle(), first, (nuint)_buffer.Length);
    }

    private bool IsReadable(int milliseconds)
    {
        var polled = new Polled { Descriptor = (int)_master.DangerousGetHandle(), Wanted = 1 };
        int ready;
        do
            ready = Poll(&polled, 1, milliseconds);
        while (ready < 0);
        return ready > 0 && (polled.Came & 1) != 0;
    }

    [LibraryImport("libc", EntryPoint = "posix_openpt")]
    private static partial int OpenMaster(int flags);

    [LibraryImport("libc", EntryPoint = "grantpt")]
    private static partial int Grant(int master);

    [LibraryImport("libc", EntryPoint = "unlockpt")]
    private static partial int Unlock(int master);

    [LibraryImport("libc", EntryPoint = "ptsname")]
    private static partial nint NameOf(int master);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int descriptor, byte* buffer, nuint size);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint Write(int descriptor, byte* buffer, nuint size);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int Poll(Polled* polled, nuint count, int milliseconds);

    [StructLayout(LayoutKind.Sequential)]
    private struct Polled
    {
        public int Descriptor;
        public short Wanted;
        public short Came;
    }
}
