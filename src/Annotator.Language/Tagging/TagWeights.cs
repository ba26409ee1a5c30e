using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Annotator.Language.Tagging;

/// <summary>A linear tagging model: for each feature a weight of each tag but outside, in steps of one scale.</summary>
/// <remarks>Room for four labels: a row is sixteen bytes, so that a feature costs one load and two additions.</remarks>
public sealed class TagWeights
{
    /// <summary>Weights a feature has: one for each tag but outside.</summary>
    public const int RowLength = 16;

    private readonly KeyIndex _index;
    private readonly Vector128<sbyte>[] _rows;

    /// <param name="keys">Keys of the features, ascending.</param>
    /// <param name="rows">For each key its weights.</param>
    /// <param name="scale">What a weight of 1 is worth.</param>
    public TagWeights(ReadOnlySpan<uint> keys, ReadOnlySpan<sbyte> rows, float scale)
    {
        _index = new(keys);
        _rows = MemoryMarshal.Cast<sbyte, Vector128<sbyte>>(rows).ToArray();
        Scale = scale;
    }

    /// <summary>What a weight of 1 is worth.</summary>
    public float Scale { get; }

    /// <summary>Scores of the tags of a token, outside first with 0.</summary>
    /// <param name="features">Keys of what is known of the token; those the model does not know count nothing.</param>
    /// <param name="scores">Where the scores go: one more than a row has.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        Span<int> places = stackalloc int[KeyIndex.Together];
        Vector128<short> low = default, high = default;
        for (var first = 0; first < features.Length; first += KeyIndex.Together)
        {
            var some = features.Slice(first, Math.Min(KeyIndex.Together, features.Length - first));
            foreach (var place in places[.._index.Find(some, places)])
            {
                var (left, right) = Vector128.Widen(_rows[place]);
                low += left;
                high += right;
            }
        }
        scores[0] = 0;
        for (var i = 0; i < 8; i++)
        {
            scores[1 + i] = low[i] * Scale;
            scores[9 + i] = high[i] * Scale;
        }
    }
}
