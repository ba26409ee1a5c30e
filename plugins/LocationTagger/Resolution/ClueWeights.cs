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
        var sum = 0.0;
        for (var i = 0; i < clues.Length; i++)
            sum += weights[i] * clues[i];
        return sum;
    }
}
