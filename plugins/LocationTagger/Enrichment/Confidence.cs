using LocationTagger.Recognition;
using LocationTagger.Resolution;

namespace LocationTagger.Enrichment;

/// <summary>How sure it is that a mention is a place, and that place.</summary>
internal static class Confidence
{
    private static readonly Lazy<double[]> Shipped = new(() => WeightTable.Read<Calibration>("confidence.tsv"));

    /// <summary>From 0.05 to 0.99, two decimals: of the mentions with a confidence of 0.8 eight in ten are right.</summary>
    public static double Of(Mention mention, Referent referent) => Math.Round(Calibrated(LogOdds(mention, referent), Shipped.Value), 2);

    /// <summary>Log odds that the mention is a place times the chance that it is this one, before they are set right.</summary>
    public static double LogOdds(Mention mention, Referent referent)
    {
        var chance = Math.Clamp(Logistic(mention.Score) * referent.Chances[referent.Best], 0.001, 0.9999);
        return Math.Log(chance / (1 - chance));
    }

    /// <summary>The share of mentions with such log odds that are right on news the weights were not learned from.</summary>
    public static double Calibrated(double logOdds, double[] calibration) =>
        Math.Clamp(Logistic(calibration[(int)Calibration.Offset] + calibration[(int)Calibration.Slope] * logOdds), 0.05, 0.99);

    private static double Logistic(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}

/// <summary>How log odds become those that turn out: a line.</summary>
internal enum Calibration
{
    /// <summary>What is added.</summary>
    Offset,

    /// <summary>What they are multiplied by.</summary>
    Slope,
}
