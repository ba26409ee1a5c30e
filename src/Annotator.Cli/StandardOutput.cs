using Microsoft.Win32.SafeHandles;

namespace Annotator.Cli;

/// <summary>Standard output, whose failures are the reader's or the disk's and never ours.</summary>
internal sealed class StandardOutput : Stream
{
    /// <summary>What stands for it where a file is named.</summary>
    public const string Name = "-";

    private readonly Stream _stream;

    private StandardOutput(Stream stream) => _stream = stream;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Opens it; every write goes through at once.</summary>
    public static StandardOutput Open() => new(Pipe() ?? Console.OpenStandardOutput());

    /// <inheritdoc/>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            _stream.Write(buffer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(exception);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>
    /// A stream that tells when nobody reads any more, as the console's does not; null where output is no pipe. A file is left to the
    /// console, for it shares its place in the file with whoever else writes there.
    /// </summary>
    private static FileStream? Pipe()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return null;
        try
        {
            var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return stream.CanSeek ? null : stream;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}

/// <summary>Standard output cannot be written.</summary>
internal sealed class OutputException(Exception cause) : Exception(cause.Message.TrimEnd('.'), cause)
{
    private const int BrokenPipe = 32;

    /// <summary>Whether whoever read it has gone, as <c>head</c> does when it has enough.</summary>
    public bool IsReaderGone { get; } = cause.HResult == BrokenPipe;
}
