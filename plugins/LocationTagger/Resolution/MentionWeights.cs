using LocationTagger.Recognition;

namespace LocationTagger.Resolution;

/// <summary>How much each clue counts when it is decided whether a name is that of a place: natural log odds for a unit of it.</summary>
internal sealed class MentionWeights(double[] weights)
{
    private static readonly Lazy<MentionWeights> FromResource =
        new(() => new(WeightTable.Read<MentionClue>("mentions.tsv")));

    /// <summary>The weights that were learned.</summary>
    public static MentionWeights Shipped => FromResource.Value;

    /// <summary>Log odds that all clues add up to.</summary>
    public double Sum(ReadOnlySpan<double> clues)
    {
        var sum = 0.0;
        for (var i = 0; i < clues.Length; i++)
            sum += weights[i] * clues[i];
        return sum;
    }
}
