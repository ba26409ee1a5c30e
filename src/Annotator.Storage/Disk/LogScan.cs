namespace Annotator.Storage.Disk;

/// <summary>What a log on disk holds after a crash or a power cut.</summary>
/// <param name="Pages">How many pages count, from the first on; what stands behind was flushed for nobody.</param>
/// <param name="Salt">The salt of the log; 0 when it has no page.</param>
/// <param name="Flushes">A number greater than that of every flush before.</param>
/// <param name="Damaged">Number of a page that was on disk and is no longer as it was; null when there is none.</param>
internal sealed record LogScan(long Pages, uint Salt, uint Flushes, long? Damaged)
{
    private const int PagesATime = 64;

    /// <summary>Reads a log from its first page to its last.</summary>
    public static LogScan Of(RandomFile file)
    {
        var scan = new Scanner();
        var part = new byte[PagesATime * LogPage.Size];
        for (long position = 0; file.Read(part, position) is > 0 and var read; position += read)
        {
            for (var at = 0; at < read; at += LogPage.Size)
                scan.See(part.AsSpan(at, Math.Min(LogPage.Size, read - at)), position + at);
        }
        return scan.End();
    }

    /// <summary>Whether a file has the pages of a log of ours.</summary>
    public static bool IsChecked(string path)
    {
        using var file = new RandomFile(path, isReadOnly: true);
        return Of(file) is { Pages: > 0 } or { Damaged: not null, Salt: not 0 };
    }

    private sealed class Scanner
    {
        private long _pages;
        private long _seen;
        private uint _salt;
        private uint _flushes;
        private bool _isBetween = true;
        private long? _broken;
        private bool _isTorn;
        private uint _lastBefore;
        private uint? _firstAfter;
        private bool _isDamaged;

        public void See(ReadOnlySpan<byte> bytes, long position)
        {
            var number = _seen++;
            var isWhole = LogPage.IsWhole(bytes, number);
            if (isWhole && _salt == 0)
                _salt = LogPage.Salt(bytes);
            if (isWhole && LogPage.Salt(bytes) == _salt)
                SeeWhole(bytes, number);
            else if (_broken is null)
                (_broken, _isTorn) = (number, isWhole || LogPage.MayBeTorn(bytes, position));
        }

        public LogScan End()
        {
            // A page that no crash explains: neither missing in part nor written after the last flush.
            if (_broken is not null && (_isDamaged || !_isTorn))
                return new(_pages, _salt, _flushes + 1, _broken);
            return new(_pages, _salt, _flushes + 1, null);
        }

        private void SeeWhole(ReadOnlySpan<byte> page, long number)
        {
            var flushes = LogPage.Flushes(page);
            _flushes = Math.Max(_flushes, flushes);
            if (_broken is null)
            {
                _lastBefore = flushes;
                _isBetween = LogPage.EndsTransaction(page);
                _pages = number + 1;
                return;
            }
            // The broken page was on disk if a flush came between it and a later page. In the middle of a transaction it was
            // written with the page before; between two, at the latest with the next that is whole.
            _firstAfter ??= _isBetween ? flushes : _lastBefore;
            _isDamaged |= flushes > _firstAfter;
        }
    }
}
