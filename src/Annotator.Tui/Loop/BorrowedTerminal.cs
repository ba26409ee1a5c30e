using System.Runtime.Versioning;

namespace Annotator.Tui.Loop;

/// <summary>
/// Takes the terminal from descriptor 0, where the toolkit reads it, and puts something else there until it is given back.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed unsafe class BorrowedTerminal : IDisposable
{
    private const int StandardInput = 0;
    private const int AboveTheStandardOnes = 10;

    private readonly Lock _exchange = new();
    private bool _lost;
    private bool _givenBack;

    /// <summary>
    /// Borrows it; descriptor 0 is then <c>/dev/null</c> for writing only, which is always "readable" and always fails to be read.
    /// </summary>
    /// <exception cref="IOException">The system refuses.</exception>
    public BorrowedTerminal()
    {
        Descriptor = LibC.Control(StandardInput, LibC.DuplicateClosingOnExec, AboveTheStandardOnes);
        var unreadable = LibC.Open("/dev/null", LibC.WriteOnly | LibC.CloseOnExec);
        if (Descriptor < 0 || unreadable < 0)
            throw new IOException("The terminal cannot be read apart from standard input.");
        PutAtStandardInput(unreadable);
    }

    /// <summary>Where the terminal can be read meanwhile.</summary>
    public int Descriptor { get; }

    /// <summary>Puts a pipe that stays empty in its place: the toolkit goes on asking and never finds anything.</summary>
    public void KeepQuiet()
    {
        lock (_exchange)
        {
            if (!_givenBack)
                PutAtStandardInput(EmptyPipe());
        }
    }

    /// <summary>Says that the terminal has gone; it will not be given back, as the toolkit would never cease to read its end.</summary>
    public void Lose() => _lost = true;

    /// <summary>Gives the terminal back, so that the toolkit can restore it.</summary>
    public void Dispose()
    {
        lock (_exchange)
        {
            if (_givenBack)
                return;
            _givenBack = true;
            if (_lost || HasGone())
                PutAtStandardInput(EmptyPipe());
            else
                _ = LibC.Duplicate(Descriptor, StandardInput);
        }
    }

    private bool HasGone()
    {
        var terminal = new LibC.Polled { Descriptor = Descriptor };
        return LibC.Poll(&terminal, 1, 0) > 0;
    }

    private static void PutAtStandardInput(int descriptor)
    {
        _ = LibC.Duplicate(descriptor, StandardInput);
        _ = LibC.Close(descriptor);
    }

    private static int EmptyPipe()
    {
        var ends = stackalloc int[2];
        // The writing end stays open for good; closed, the pipe would count as ended and not as empty.
        return LibC.Pipe(ends, LibC.CloseOnExec) == 0 ? ends[0] : -1;
    }
}
