using Annotator.Storage.Disk;

namespace Annotator.Storage.Tests;

/// <summary>Writes down everything that a store sends to the disk, in order, and passes it on.</summary>
internal sealed class RecordedDisk : StoreFiles
{
    private readonly List<DiskStep> _steps = [];

    /// <summary>What was sent so far.</summary>
    public IReadOnlyList<DiskStep> Steps
    {
        get
        {
            lock (_steps)
                return [.. _steps];
        }
    }

    /// <inheritdoc/>
    public override Stream Data(string path) => new FileBytes(new RecordedFile(path, this, isLog: false));

    /// <inheritdoc/>
    public override RandomFile Log(string path, bool isReadOnly) => isReadOnly ? base.Log(path, isReadOnly) : new RecordedFile(path, this, isLog: true);

    private void Note(DiskStep step)
    {
        lock (_steps)
            _steps.Add(step);
    }

    private sealed class RecordedFile(string path, RecordedDisk disk, bool isLog) : RandomFile(path, isReadOnly: false)
    {
        public override void Write(ReadOnlySpan<byte> bytes, long position)
        {
            base.Write(bytes, position);
            disk.Note(new(isLog, DiskStepKind.Write, position, bytes.ToArray()));
        }

        public override void SetLength(long length)
        {
            base.SetLength(length);
            disk.Note(new(isLog, DiskStepKind.Length, length, []));
        }

        /// <summary>Not passed on: this process reads back what it wrote, flushed or not.</summary>
        public override void Flush() => disk.Note(new(isLog, DiskStepKind.Flush, 0, []));
    }

    /// <summary>The file as the stream that LiteDB wants.</summary>
    private sealed class FileBytes(RandomFile file) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => true;

        public override long Length => file.Length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = file.Read(buffer.AsSpan(offset, count), Position);
            Position += read;
            return read;
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            file.Write(buffer.AsSpan(offset, count), Position);
            Position += count;
        }

        public override void SetLength(long value) => file.SetLength(value);

        public override void Flush() => file.Flush();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                file.Dispose();
            base.Dispose(disposing);
        }
    }
}

internal enum DiskStepKind
{
    Write,
    Length,
    Flush,
}

/// <summary>One thing sent to the disk.</summary>
/// <param name="IsLog">Whether it went to the log, else to the store's file.</param>
/// <param name="Kind">What.</param>
/// <param name="At">Where it was written, or the new length.</param>
/// <param name="Bytes">What was written.</param>
internal sealed record DiskStep(bool IsLog, DiskStepKind Kind, long At, byte[] Bytes);
