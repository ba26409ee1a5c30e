using System.Numerics;

namespace Annotator.Language.Tagging;

/// <summary>Finds the place of a key among sorted keys; unchanging, so any number of threads may ask.</summary>
public sealed class KeyIndex
{
    private readonly ulong[] _slots;
    private readonly int _shift;

    /// <param name="keys">Ascending, without 0 and without repetition.</param>
    public KeyIndex(ReadOnlySpan<uint> keys)
    {
        Count = keys.Length;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2));
        _slots = new ulong[size];
        _shift = 32 - BitOperations.Log2((uint)size);
        for (var place = 0; place < keys.Length; place++)
        {
            var slot = SlotOf(keys[place]);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (size - 1);
            _slots[slot] = ((ulong)keys[place] << 32) | (uint)place;
        }
    }

    /// <summary>How many keys there are.</summary>
    public int Count { get; }

    /// <returns>The place of a key in the sorted list; -1 when it is not there.</returns>
    public int Find(uint key)
    {
        var slots = _slots;
        var slot = SlotOf(key);
        while (true)
        {
            var entry = slots[slot];
            if ((uint)(entry >> 32) == key)
                return (int)(uint)entry;
            if (entry == 0)
                return -1;
            slot = (slot + 1) & (slots.Length - 1);
        }
    }

    // Fibonacci hashing: keys that come in runs spread out, and sorted insertion stays fast.
    private int SlotOf(uint key) => (int)((key * 0x9E3779B1u) >> _shift);
}
