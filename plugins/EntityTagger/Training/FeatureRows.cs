namespace EntityTagger.Training;

/// <summary>Numbers the features that are seen often enough.</summary>
internal sealed class FeatureRows
{
    private uint[] _keys = new uint[1 << 20];
    private int[] _values = new int[1 << 20];
    private int _count;

    public int RowCount { get; private set; }

    /// <summary>Counts a feature once more.</summary>
    public void See(uint key)
    {
        if (_count * 2 > _keys.Length)
            Grow();
        var slot = SlotOf(key);
        if (_keys[slot] == 0)
        {
            _keys[slot] = key;
            _count++;
        }
        _values[slot]++;
    }

    /// <summary>Gives a row to each feature seen often enough, in the order of the keys.</summary>
    public uint[] Number(int fewest)
    {
        var kept = new List<uint>();
        for (var slot = 0; slot < _keys.Length; slot++)
        {
            if (_keys[slot] != 0 && _values[slot] >= fewest)
                kept.Add(_keys[slot]);
            _values[slot] = -1;
        }
        kept.Sort();
        for (var row = 0; row < kept.Count; row++)
            _values[SlotOf(kept[row])] = row;
        RowCount = kept.Count;
        return [.. kept];
    }

    /// <returns>The row of a feature; -1 for one that has none.</returns>
    public int Row(uint key) => SlotOf(key) is var slot && _keys[slot] == key ? _values[slot] : -1;

    private int SlotOf(uint key)
    {
        var slot = (int)(key * 0x9E3779B1u >> 7) & (_keys.Length - 1);
        while (_keys[slot] != 0 && _keys[slot] != key)
            slot = (slot + 1) & (_keys.Length - 1);
        return slot;
    }

    private void Grow()
    {
        var (keys, values) = (_keys, _values);
        (_keys, _values) = (new uint[keys.Length * 4], new int[keys.Length * 4]);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0)
                continue;
            var slot = SlotOf(keys[i]);
            (_keys[slot], _values[slot]) = (keys[i], values[i]);
        }
    }
}
