using LocationTagger.Recognition;
using LocationTagger.Resolution;

namespace LocationTagger.Enrichment;

/// <summary>How sure it is that a mention is a place, and that place.</summary>
internal static class Confidence
{
    /// <summary>From 0.05 to 0.99, two decimals.</summary>
    public static double Of(Mention mention, Referent referent) =>
        Math.Round(Math.Clamp(Logistic(mention.Score) * Logistic(Margin(referent) + 1), 0.05, 0.99), 2);

    /// <summary>How far the best candidate is ahead of the next, in powers of ten of inhabitants; large when there is no other.</summary>
    private static double Margin(Referent referent) =>
        referent.Ranking.Length > 1 ? referent.Ranking[0].Score - referent.Ranking[1].Score : 4;

    private static double Logistic(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
