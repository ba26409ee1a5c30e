using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Annotator.Storage.Disk;

/// <summary>
/// How a page of LiteDB's log stands on disk: its 8192 bytes and a seal of 16 that tells whether it is whole, in its place and of
/// this log: checksum, salt of the log, how often the log had been flushed before, number of the page.
/// </summary>
internal static class LogPage
{
    public const int PageSize = 8192;
    public const int SealSize = 16;
    public const int Size = PageSize + SealSize;

    private const int ConfirmedOffset = 18;
    private const int SectorSize = 512;

    /// <summary>A salt for a log that begins anew; never 0.</summary>
    public static uint NewSalt() => BinaryPrimitives.ReadUInt32LittleEndian(RandomNumberGenerator.GetBytes(4)) | 1;

    /// <summary>Writes the seal behind a page.</summary>
    public static void Seal(Span<byte> sealedPage, uint salt, uint flushes, uint number)
    {
        var seal = sealedPage[PageSize..];
        BinaryPrimitives.WriteUInt32LittleEndian(seal[4..], salt);
        BinaryPrimitives.WriteUInt32LittleEndian(seal[8..], flushes);
        BinaryPrimitives.WriteUInt32LittleEndian(seal[12..], number);
        BinaryPrimitives.WriteUInt32LittleEndian(seal, Sum(sealedPage));
    }

    /// <summary>Whether a page is as it was written and in its place.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> sealedPage, long number) =>
        sealedPage.Length == Size && Salt(sealedPage) != 0
        && BinaryPrimitives.ReadUInt32LittleEndian(sealedPage[(PageSize + 12)..]) == number
        && BinaryPrimitives.ReadUInt32LittleEndian(sealedPage[PageSize..]) == Sum(sealedPage);

    public static uint Salt(ReadOnlySpan<byte> sealedPage) => BinaryPrimitives.ReadUInt32LittleEndian(sealedPage[(PageSize + 4)..]);

    /// <summary>How often the log had been flushed when the page was written.</summary>
    public static uint Flushes(ReadOnlySpan<byte> sealedPage) => BinaryPrimitives.ReadUInt32LittleEndian(sealedPage[(PageSize + 8)..]);

    /// <summary>Whether the page ends a transaction.</summary>
    public static bool EndsTransaction(ReadOnlySpan<byte> page) => page[ConfirmedOffset] == 1;

    /// <summary>Whether part of what was to be written may be missing: a disk leaves zeros there, a sector or more.</summary>
    /// <param name="bytes">What stands on disk, perhaps less than a page.</param>
    /// <param name="position">Where in the file.</param>
    public static bool MayBeTorn(ReadOnlySpan<byte> bytes, long position)
    {
        if (bytes.Length < Size)
            return true;
        for (var start = 0; start < bytes.Length;)
        {
            var end = (int)Math.Min((position + start) / SectorSize * SectorSize + SectorSize - position, bytes.Length);
            if (bytes[start..end].IndexOfAnyExcept((byte)0) < 0)
                return true;
            start = end;
        }
        return false;
    }

    private static uint Sum(ReadOnlySpan<byte> sealedPage) =>
        Checksum.Of(sealedPage[(PageSize + 4)..Size], Checksum.Of(sealedPage[..PageSize]));
}
