using Annotator.Language.Tagging;

namespace EntityTagger.Training;

/// <summary>Rounds the weights to bytes and leaves out features that hardly count.</summary>
internal static class Packing
{
    public static EntityModelFile Pack(
        EntityModelFile bare, uint[] keys, (float[] Weights, float[] Transitions, float[] Networks) mean, HashSet<uint> shared, float least)
    {
        var weights = mean.Weights;
        var kept = new List<int>();
        var largest = 0f;
        for (var row = 0; row < keys.Length; row++)
        {
            var top = 0f;
            foreach (var weight in weights.AsSpan(row * TagWeights.RowLength, TagWeights.RowLength))
                top = Math.Max(top, Math.Abs(weight));
            if (top < least || !shared.Contains(keys[row]))
                continue;
            kept.Add(row);
            largest = Math.Max(largest, top);
        }
        var scale = Math.Min(largest, 2.5f) / 127;
        return bare with
        {
            FeatureKeys = [.. kept.Select(row => keys[row])],
            Weights = [.. kept.SelectMany(row => weights.AsSpan(row * TagWeights.RowLength, TagWeights.RowLength).ToArray())
                .Select(weight => (sbyte)Math.Clamp(MathF.Round(weight / scale), -127, 127))],
            Scale = scale,
            Networks = mean.Networks,
            Transitions = mean.Transitions,
        };
    }
}
