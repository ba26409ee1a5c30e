using System.Runtime.Versioning;

namespace Annotator.Tui.Loop;

/// <summary>Ends a wait from any thread: a byte written at one end makes the other readable.</summary>
[SupportedOSPlatform("linux")]
internal sealed unsafe class WakePipe : IDisposable
{
    private readonly int _writing;

    public WakePipe()
    {
        var ends = stackalloc int[2];
        if (LibC.Pipe(ends, LibC.CloseOnExec | LibC.NonBlocking) != 0)
            throw new IOException("No pipe to be had for waking the event loop.");
        (Reading, _writing) = (ends[0], ends[1]);
    }

    /// <summary>The end to wait at.</summary>
    public int Reading { get; }

    /// <summary>Ends the present wait, or else the next.</summary>
    public void Wake()
    {
        byte one = 1;
        // A full pipe refuses the byte, and wakes just as well.
        _ = LibC.Write(_writing, &one, 1);
    }

    /// <summary>Takes back all that woke so far.</summary>
    public void Drain()
    {
        var bytes = stackalloc byte[64];
        while (LibC.Read(Reading, bytes, 64) == 64)
        {
        }
    }

    public void Dispose()
    {
        _ = LibC.Close(Reading);
        _ = LibC.Close(_writing);
    }
}
