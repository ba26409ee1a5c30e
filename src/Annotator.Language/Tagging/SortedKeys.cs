namespace Annotator.Language.Tagging;

/// <summary>How a model's file keeps sorted keys: their number, then each as its difference from the one before, in as few bytes as it takes.</summary>
public static class SortedKeys
{
    /// <summary>Writes keys that ascend.</summary>
    public static void Write(BinaryWriter writer, ReadOnlySpan<uint> keys)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(keys.Length);
        var last = 0u;
        foreach (var key in keys)
        {
            writer.Write7BitEncodedInt((int)(key - last));
            last = key;
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">The file ends among the keys.</exception>
    public static uint[] Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var keys = new uint[reader.ReadInt32()];
        var last = 0u;
        for (var i = 0; i < keys.Length; i++)
            keys[i] = last += (uint)reader.Read7BitEncodedInt();
        return keys;
    }
}
