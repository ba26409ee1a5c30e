namespace Annotator.Quotes.Evaluation;

/// <summary>What was there, found and right.</summary>
internal sealed class Tally
{
    /// <summary>How many there are in the gold.</summary>
    public int Gold { get; set; }

    /// <summary>How many were found.</summary>
    public int Found { get; set; }

    /// <summary>How many of those found have the right words.</summary>
    public int Exact { get; set; }

    /// <summary>How many of those found have the right speaker.</summary>
    public int Attributed { get; set; }

    public static double F1(int right, int found, int gold) => found + gold == 0 ? 0 : 200.0 * right / (found + gold);

    public static double Percent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
