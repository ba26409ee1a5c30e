using LocationTagger.Recognition;
using LocationTagger.Resolution;

namespace LocationTagger.Enrichment;

/// <summary>How sure it is that a mention is a place, and that place.</summary>
internal static class Confidence
{
    /// <summary>From 0.05 to 0.99, two decimals.</summary>
    public static double Of(Mention mention, Referent referent) =>
        Math.Round(Math.Clamp(Logistic(mention.Score) * referent.Chances[referent.Best], 0.05, 0.99), 2);

    private static double Logistic(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
