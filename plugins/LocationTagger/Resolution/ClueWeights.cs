namespace LocationTagger.Resolution;

/// <summary>How much each clue counts: natural log odds for a unit of it, learned from annotated news.</summary>
internal sealed class ClueWeights(double[] weights)
{
    private static readonly Lazy<ClueWeights> FromResource = new(() => new(WeightTable.Read<Clue>("clues.tsv")));

    /// <summary>The weights that were learned.</summary>
    public static ClueWeights Shipped => FromResource.Value;

    /// <summary>Weights by number of the clue.</summary>
    public ReadOnlySpan<double> Values => weights;

    /// <summary>What a clue contributes.</summary>
    public double Of(Clue clue, double value) => weights[(int)clue] * value;

    /// <summary>Log odds that all clues add up to.</summary>
    public double Sum(ReadOnlySpan<double> clues)
    {
        // Two sums at a time, since the processor would wait for one.
        var (even, odd) = (0.0, 0.0);
        for (var i = 0; i + 1 < clues.Length; i += 2)
            (even, odd) = (even + weights[i] * clues[i], odd + weights[i + 1] * clues[i + 1]);
        return clues.Length % 2 == 0 ? even + odd : even + odd + weights[clues.Length - 1] * clues[^1];
    }
}
