using System.Buffers.Binary;
using System.Numerics;

namespace Annotator.Storage.Disk;

/// <summary>CRC-32C, which processors have built in: it sees every flipped bit of a few and nearly all of many.</summary>
internal static class Checksum
{
    /// <param name="bytes">What to sum.</param>
    /// <param name="before">The sum of what stands before.</param>
    public static uint Of(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        var sum = ~before;
        for (; bytes.Length >= 8; bytes = bytes[8..])
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var one in bytes)
            sum = BitOperations.Crc32C(sum, one);
        return ~sum;
    }
}
