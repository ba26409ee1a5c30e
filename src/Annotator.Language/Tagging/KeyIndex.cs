using System.Numerics;
using System.Runtime.CompilerServices;

namespace Annotator.Language.Tagging;

/// <summary>Finds the place of a key among sorted keys; unchanging, so any number of threads may ask.</summary>
public sealed class KeyIndex
{
    /// <summary>Most keys that are looked for at once.</summary>
    public const int Together = 64;

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

    /// <summary>Finds some keys at once: all first looks are under way together, where one by one each waits for memory.</summary>
    /// <param name="keys">The keys, at most <see cref="Together"/>.</param>
    /// <param name="places">Where the places of those that are there go; as long as the keys.</param>
    /// <returns>How many are there.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ReadOnlySpan<uint> keys, Span<int> places)
    {
        Span<ulong> looks = stackalloc ulong[Together];
        var slots = _slots;
        for (var i = 0; i < keys.Length; i++)
            looks[i] = slots[SlotOf(keys[i])];
        var found = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            var place = (uint)(looks[i] >> 32) == keys[i] ? (int)(uint)looks[i] : looks[i] == 0 ? -1 : Find(keys[i]);
            places[found] = place;
            found += place < 0 ? 0 : 1;
        }
        return found;
    }

    // Fibonacci hashing: keys that come in runs spread out, and sorted insertion stays fast.
    private int SlotOf(uint key) => (int)((key * 0x9E3779B1u) >> _shift);
}
