using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace Annotator.Tui.Loop;

/// <summary>Hands the characters a terminal sends to the toolkit, which finds keys, mouse and pastes in them.</summary>
[SupportedOSPlatform("linux")]
internal sealed unsafe class TerminalReader(int descriptor, ConcurrentQueue<char> queue)
{
    private readonly byte[] _bytes = new byte[1 << 16];
    private readonly char[] _characters = new char[Encoding.UTF8.GetMaxCharCount(1 << 16)];

    private readonly OldMouse _mouse = new();

    // Keeps the first bytes of a character until a later read brings the rest.
    private readonly Decoder _utf8 = Encoding.UTF8.GetDecoder();

    /// <summary>Reads what is there; asked only when something is.</summary>
    /// <returns>False when the terminal has gone.</returns>
    public bool Read()
    {
        nint count;
        fixed (byte* bytes = _bytes)
            count = LibC.Read(descriptor, bytes, (nuint)_bytes.Length);
        if (count <= 0)
            return count < 0 && Marshal.GetLastPInvokeError() is LibC.Interrupted or LibC.TryAgain;
        var decoded = _utf8.GetChars(_bytes.AsSpan(0, (int)count), _characters, flush: false);
        foreach (var character in _characters.AsSpan(0, decoded))
        {
            if (!_mouse.Takes(character))
                queue.Enqueue(character);
        }
        return true;
    }
}
