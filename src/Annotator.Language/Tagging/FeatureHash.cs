using System.Numerics;

namespace Annotator.Language.Tagging;

/// <summary>Turns words and combinations of them into 32-bit keys, the same on every machine.</summary>
/// <remarks>With a million keys in use, about one unseen key in four thousand is taken for a known one.</remarks>
public static class FeatureHash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>The key of some characters.</summary>
    public static uint Of(ReadOnlySpan<char> characters)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var character in characters)
            hash = BitOperations.RotateLeft(hash ^ character, 23) * Multiplier;
        return Fold(hash);
    }

    /// <summary>The key of one part in a certain role.</summary>
    public static uint Of(int role, uint part) => Fold((((ulong)(uint)role << 32) | part) * Multiplier);

    /// <summary>The key of two parts in a certain role; their order counts.</summary>
    public static uint Of(int role, uint first, uint second) =>
        Fold(BitOperations.RotateLeft(((((ulong)(uint)role << 32) | first) * Multiplier) ^ second, 29) * Multiplier);

    /// <summary>Never 0, which marks an empty place in tables.</summary>
    private static uint Fold(ulong hash)
    {
        hash ^= hash >> 29;
        hash *= 0xBF58476D1CE4E5B9;
        return Math.Max(1u, (uint)(hash >> 32));
    }
}
