using Microsoft.Win32.SafeHandles;

namespace Annotator.Storage.Disk;

/// <summary>A file read and written at any place, from any thread, without a buffer of our own.</summary>
/// <remarks>Tests derive from it to record or to fail what goes to the disk.</remarks>
internal class RandomFile : IDisposable
{
    private readonly SafeFileHandle _handle;

    /// <param name="path">The file; it is made when it is not there, unless it is only to be read.</param>
    /// <param name="isReadOnly">Whether it is only to be read.</param>
    public RandomFile(string path, bool isReadOnly)
    {
        Path = path;
        var isNew = !File.Exists(path);
        _handle = isReadOnly
            ? File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
            : File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        if (isNew)
            Folder.Flush(System.IO.Path.GetDirectoryName(path)!);
    }

    public string Path { get; }

    public long Length => RandomAccess.GetLength(_handle);

    /// <returns>The bytes read; fewer than asked for only at the end.</returns>
    public int Read(Span<byte> bytes, long position)
    {
        var done = 0;
        while (done < bytes.Length && RandomAccess.Read(_handle, bytes[done..], position + done) is > 0 and var read)
            done += read;
        return done;
    }

    public virtual void Write(ReadOnlySpan<byte> bytes, long position) => RandomAccess.Write(_handle, bytes, position);

    public virtual void SetLength(long length) => RandomAccess.SetLength(_handle, length);

    /// <summary>Waits until all that was written is on disk.</summary>
    public virtual void Flush() => RandomAccess.FlushToDisk(_handle);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            _handle.Dispose();
    }
}
