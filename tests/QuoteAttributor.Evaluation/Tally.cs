namespace Annotator.Quotes.Evaluation;

/// <summary>What was found, and how much of it was right.</summary>
internal sealed class Tally
{
    public int Gold { get; set; }

    public int Found { get; set; }

    public int Exact { get; set; }

    public int Attributed { get; set; }

    /// <summary>Found with the right words and the right speaker.</summary>
    public int Right { get; set; }

    public static double F1(int right, int found, int gold) => found + gold == 0 ? 0 : 200.0 * right / (found + gold);

    public static double Percent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
