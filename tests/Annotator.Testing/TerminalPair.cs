using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Annotator.Testing;

/// <summary>A pseudo-terminal as the kernel makes them: a person's side to type into and read from, and a path for a program to open.</summary>
[SupportedOSPlatform("linux")]
public sealed unsafe partial class TerminalPair : IDisposable
{
    private const int ReadWriteNotControlling = 0x102;
    private const int CloseOnExec = 0x80000;
    private const short Readable = 1;
    private const int Interrupted = 4;

    private readonly FileStream _master;
    private readonly SafeFileHandle _slave;

    /// <param name="columns">How wide it is, in cells.</param>
    /// <param name="rows">How high it is, in cells.</param>
    public TerminalPair(int columns, int rows)
    {
        var master = OpenMaster(ReadWriteNotControlling | CloseOnExec);
        if (master < 0 || Grant(master) != 0 || Unlock(master) != 0)
            throw new InvalidOperationException("No pseudo-terminal to be had.");
        Path = Marshal.PtrToStringUTF8(NameOf(master))!;
        _master = new(new SafeFileHandle(master, ownsHandle: true), FileAccess.ReadWrite, bufferSize: 0);
        // Held open, or reading would fail before the program has opened it and after it has ended.
        _slave = new(Open(Path, ReadWriteNotControlling | CloseOnExec), ownsHandle: true);
        Resize(columns, rows);
    }

    /// <summary>The program's side.</summary>
    public string Path { get; }

    /// <summary>Types.</summary>
    public void Write(ReadOnlySpan<byte> bytes) => _master.Write(bytes);

    /// <summary>Waits until the program has written something, for this many milliseconds at most.</summary>
    public bool AwaitOutput(int milliseconds)
    {
        var polled = new Polled { Descriptor = (int)_master.SafeFileHandle.DangerousGetHandle(), Wanted = Readable };
        int ready;
        do
            ready = Poll(&polled, 1, milliseconds);
        while (ready < 0 && Marshal.GetLastPInvokeError() == Interrupted);
        return ready > 0 && (polled.Came & Readable) != 0;
    }

    /// <summary>Reads what the program has written; waits when there is nothing.</summary>
    /// <returns>How many bytes.</returns>
    public int Read(Span<byte> into) => _master.Read(into);

    /// <summary>Changes the size, and tells the program.</summary>
    public void Resize(int columns, int rows) => Settings("cols", $"{columns}", "rows", $"{rows}");

    /// <summary>What <c>stty</c> says or does.</summary>
    public string Settings(params string[] arguments)
    {
        using var stty = Process.Start(new ProcessStartInfo("stty", ["-F", Path, .. arguments]) { RedirectStandardOutput = true })!;
        var output = stty.StandardOutput.ReadToEnd();
        stty.WaitForExit();
        return stty.ExitCode == 0 ? output : throw new InvalidOperationException($"stty {string.Join(' ', arguments)} failed.");
    }

    /// <summary>Takes the terminal away, as a closed window does.</summary>
    public void Close() => _master.Dispose();

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        _slave.Dispose();
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

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(Polled* polled, nuint count, int milliseconds);

    [StructLayout(LayoutKind.Sequential)]
    private struct Polled
    {
        public int Descriptor;
        public short Wanted;
        public short Came;
    }
}
