using System.Collections.Immutable;

namespace EntityTagger;

/// <summary>
/// How far learned weights are trusted: by how well each share of them foretold the documents before they were learned from.
/// Where a reviewer's texts are like those of the shipped model, a part of what was learned is chance.
/// </summary>
/// <param name="Losses">For each of <see cref="Shares"/> how badly the decisions were foretold so far, later documents counting more.</param>
internal sealed record Trust(ImmutableArray<float> Losses)
{
    /// <summary>The shares of the weights that are tried, ascending to all of them.</summary>
    public static readonly ImmutableArray<float> Shares = [0, 0.25f, 0.5f, 0.75f, 1];

    /// <summary>What an earlier document still counts when the next comes.</summary>
    private const float Memory = 0.97f;

    /// <summary>Nothing is known against the weights.</summary>
    public static readonly Trust Full = new([.. Shares.Select(_ => 0f)]);

    /// <summary>The share that foretold best; of equals the largest.</summary>
    public float Share
    {
        get
        {
            var best = Shares.Length - 1;
            for (var share = best - 1; share >= 0; share--)
                best = Losses[share] < Losses[best] ? share : best;
            return Shares[best];
        }
    }

    /// <summary>The trust after one more document.</summary>
    /// <param name="losses">How badly each share foretold it.</param>
    public Trust After(ReadOnlySpan<double> losses)
    {
        var sums = Losses.ToArray();
        for (var share = 0; share < sums.Length; share++)
            sums[share] = (float)(sums[share] * Memory + losses[share]);
        return new([.. sums]);
    }
}
