namespace Annotator.Storage.Disk;

/// <summary>
/// LiteDB's log with a seal on every page. LiteDB itself takes what it finds in a log for what it wrote; a power cut may keep the
/// page that confirms a transaction and lose one before it. With the seals one flush a transaction is enough: the first page that
/// is not whole ends the log.
/// </summary>
internal sealed class CheckedLog : Stream
{
    private readonly RandomFile _file;
    private readonly bool _isReadOnly;
    private readonly byte[] _page = new byte[LogPage.Size];
    private uint _salt;
    private uint _flushes;
    private long _pages;

    /// <param name="file">Where it stands on disk; disposed of with this.</param>
    /// <param name="isReadOnly">Whether what is not whole is to be left where it is.</param>
    /// <exception cref="InvalidDataException">A page that was on disk is not as it was.</exception>
    public CheckedLog(RandomFile file, bool isReadOnly)
    {
        (_file, _isReadOnly) = (file, isReadOnly);
        var scan = LogScan.Of(file);
        if (scan.Damaged is { } damaged)
            throw new InvalidDataException($"page {damaged} of its log '{file.Path}' makes no sense");
        (_pages, _salt, _flushes) = (scan.Pages, scan.Salt, scan.Flushes);
        if (!isReadOnly && file.Length > _pages * LogPage.Size)
        {
            file.SetLength(_pages * LogPage.Size);
            file.Flush();
        }
        if (_salt == 0)
            _salt = LogPage.NewSalt();
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => !_isReadOnly;

    /// <inheritdoc/>
    public override long Length => _pages * LogPage.PageSize;

    /// <inheritdoc/>
    public override long Position { get; set; }

    /// <summary>How many pages it has.</summary>
    public long Pages => _pages;

    /// <summary>The file, for who flushes it.</summary>
    public RandomFile File => _file;

    /// <summary>Why a page could not be written; from then on none is, and whoever commits must ask. Null while all is well.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Notes that all up to here is on disk.</summary>
    public void Flushed() => _flushes++;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var number = Position / LogPage.PageSize;
        if (number >= _pages)
            return 0;
        if (_file.Read(_page, number * LogPage.Size) != LogPage.Size || !LogPage.IsWhole(_page, number))
            throw new InvalidDataException($"page {number} of its log '{_file.Path}' makes no sense");
        var within = (int)(Position % LogPage.PageSize);
        var read = Math.Min(count, LogPage.PageSize - within);
        _page.AsSpan(within, read).CopyTo(buffer.AsSpan(offset));
        Position += read;
        return read;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (count != LogPage.PageSize || Position % LogPage.PageSize != 0)
            throw new NotSupportedException("A log is written page by page.");
        var number = Position / LogPage.PageSize;
        if (number > _pages)
            throw new IOException($"page {_pages} of '{_file.Path}' was never written");
        buffer.AsSpan(offset, count).CopyTo(_page);
        LogPage.Seal(_page, _salt, _flushes, (uint)number);
        try
        {
            if (Failure is null)
                _file.Write(_page, number * LogPage.Size);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // LiteDB cannot roll back a commit that broke off while it was written, and ends the process when it is collected.
            Failure = exception;
        }
        _pages = Math.Max(_pages, number + 1);
        Position += count;
    }

    /// <inheritdoc/>
    public override void SetLength(long value)
    {
        var pages = value / LogPage.PageSize;
        _file.SetLength(pages * LogPage.Size);
        // Pages of before must not come back behind new ones.
        _file.Flush();
        _pages = Math.Min(_pages, pages);
        if (pages == 0)
            _salt = LogPage.NewSalt();
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _file.Dispose();
        base.Dispose(disposing);
    }
}
