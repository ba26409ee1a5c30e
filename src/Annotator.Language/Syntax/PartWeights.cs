using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Annotator.Language.Tagging;

namespace Annotator.Language.Syntax;

/// <summary>For each feature a weight of each part of speech; unchanging, so any number of threads may ask.</summary>
internal sealed class PartWeights
{
    /// <summary>Weights a feature has.</summary>
    public const int RowLength = PartsOfSpeech.Learned;

    private readonly KeyIndex _index;
    private readonly Vector256<sbyte>[] _rows;

    /// <param name="keys">Keys of the features, ascending.</param>
    /// <param name="rows">For each key its weights.</param>
    public PartWeights(ReadOnlySpan<uint> keys, ReadOnlySpan<sbyte> rows)
    {
        _index = new(keys);
        _rows = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(rows).ToArray();
    }

    /// <summary>The part of speech with the most weight; of equals the first.</summary>
    /// <param name="features">Keys of what is known of the word; 0 for none.</param>
    public int Best(ReadOnlySpan<uint> features)
    {
        Vector256<short> low = default, high = default;
        foreach (var feature in features)
        {
            if (feature == 0 || _index.Find(feature) is not (>= 0 and var place))
                continue;
            var (left, right) = Vector256.Widen(_rows[place]);
            low += left;
            high += right;
        }
        var best = 0;
        Span<short> sums = stackalloc short[RowLength];
        low.CopyTo(sums);
        high.CopyTo(sums[16..]);
        for (var part = 1; part < RowLength; part++)
        {
            if (sums[part] > sums[best])
                best = part;
        }
        return best;
    }
}
