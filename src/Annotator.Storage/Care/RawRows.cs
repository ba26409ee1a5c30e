using System.Buffers.Binary;
using Annotator.Storage.Disk;
using Annotator.Storage.Opening;
using LiteDB;

namespace Annotator.Storage.Care;

/// <summary>
/// Reads rows from the pages of a damaged store without its header, indexes and lists of pages: whatever row is whole is found.
/// The offsets are those of LiteDB 5's pages; a page in the log counts once its transaction is confirmed.
/// </summary>
internal sealed class RawRows : IDisposable
{
    private const int PageSize = 8192;
    private const int HeaderSize = 32;
    private const int SlotSize = 4;
    private const int BlockHead = 6;
    private const int MostBytes = 1 << 25;
    private const byte DataPage = 4;

    private readonly FileStream[] _files;
    private readonly Dictionary<uint, (int File, long Position)> _pages = [];

    /// <param name="path">A store that nobody writes to.</param>
    public RawRows(string path)
    {
        _files = [.. new[] { path, StoreHeader.LogOf(path) }.Where(File.Exists)
            .Select(file => new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))];
        if (File.Exists(path))
            IndexFile();
        if (File.Exists(StoreHeader.LogOf(path)))
            IndexLog(_files.Length - 1);
    }

    /// <summary>Every row that is whole, in no order.</summary>
    public IEnumerable<BsonDocument> All()
    {
        var page = new byte[PageSize];
        foreach (var id in _pages.Keys.Order())
        {
            if (!TryRead(id, page))
                continue;
            for (var slot = 0; slot <= page[30]; slot++)
            {
                if (Block(page, slot) is { } block && page[block.Start] == 0 && Row(page, block) is { } row)
                    yield return row;
            }
        }
    }

    public void Dispose()
    {
        foreach (var file in _files)
            file.Dispose();
    }

    private void IndexFile()
    {
        var head = new byte[HeaderSize];
        for (long position = 0; position + PageSize <= _files[0].Length; position += PageSize)
        {
            Read(0, position, head);
            // A page that says another number was put in a wrong place; its rows are still good.
            if (head[4] == DataPage)
                _pages[BinaryPrimitives.ReadUInt32LittleEndian(head)] = (0, position);
        }
    }

    private void IndexLog(int file)
    {
        // A log of ours has a seal behind each page; that of an older store has none.
        var isSealed = LogScan.IsChecked(_files[file].Name);
        var stride = isSealed ? LogPage.Size : PageSize;
        var head = new byte[stride];
        var waiting = new Dictionary<uint, List<(uint Page, long Position)>>();
        for (long position = 0; position + stride <= _files[file].Length; position += stride)
        {
            Read(file, position, head);
            if (isSealed ? !LogPage.IsWhole(head, position / stride) : !StoreHeader.IsOfLog(head))
                continue;
            var transaction = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(14));
            if (!waiting.TryGetValue(transaction, out var pages))
                waiting.Add(transaction, pages = []);
            pages.Add((BinaryPrimitives.ReadUInt32LittleEndian(head), position));
            if (head[18] == 0)
                continue;
            foreach (var (page, at) in pages)
                _pages[page] = (file, at);
            waiting.Remove(transaction);
        }
    }

    private bool TryRead(uint id, byte[] page)
    {
        if (!_pages.TryGetValue(id, out var at))
            return false;
        Read(at.File, at.Position, page);
        return page[4] == DataPage;
    }

    private void Read(int file, long position, byte[] bytes)
    {
        _files[file].Position = position;
        _files[file].ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
    }

    private static (int Start, int Length)? Block(byte[] page, int slot)
    {
        var place = PageSize - (slot + 1) * SlotSize;
        if (place < HeaderSize)
            return null;
        var length = BinaryPrimitives.ReadUInt16LittleEndian(page.AsSpan(place));
        var start = BinaryPrimitives.ReadUInt16LittleEndian(page.AsSpan(place + 2));
        return start >= HeaderSize && length > BlockHead && start + length <= place ? (start, length) : null;
    }

    /// <summary>Follows a row through its blocks.</summary>
    /// <returns>The row; null when a block is missing or what they hold is no row.</returns>
    private BsonDocument? Row(byte[] first, (int Start, int Length) block)
    {
        var bytes = new MemoryStream();
        var page = (byte[])first.Clone();
        var seen = new HashSet<(uint, byte)>();
        while (true)
        {
            bytes.Write(page, block.Start + BlockHead, block.Length - BlockHead);
            var next = BinaryPrimitives.ReadUInt32LittleEndian(page.AsSpan(block.Start + 1));
            var slot = page[block.Start + 5];
            if (next == uint.MaxValue)
                break;
            if (!seen.Add((next, slot)) || bytes.Length > MostBytes || !TryRead(next, page) || Block(page, slot) is not { } following)
                return null;
            block = following;
        }
        try
        {
            return bytes.Length >= 5 && BinaryPrimitives.ReadInt32LittleEndian(bytes.GetBuffer()) == bytes.Length ? BsonSerializer.Deserialize(bytes.ToArray()) : null;
        }
#pragma warning disable CA1031 // Bytes that are no row make the reader throw nearly anything.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
