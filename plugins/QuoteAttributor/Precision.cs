using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace Annotator.Quotes;

/// <summary>How often each rule, and each way of finding a name, was right on the gold texts: the source of every confidence.</summary>
/// <remarks>The counts lie in <c>precision.tsv</c>, which the evaluation program writes; nobody sets them by hand.</remarks>
internal static class Precision
{
    /// <summary>What is taken of a rule that was never met: two trials, one right.</summary>
    private const double Unmet = 0.5;

    private static readonly FrozenDictionary<string, double> Measured = Read();

    /// <summary>The chance that a quote of a rule has the right words, speaker and name.</summary>
    /// <param name="rule">The rule that found the quote.</param>
    /// <param name="how">How the speaker's name was found; null when the quote has no speaker.</param>
    public static double Of(string rule, string? how) =>
        Measured.GetValueOrDefault(rule, Unmet) * (how is null ? 1 : Measured.GetValueOrDefault("name: " + how, Unmet));

    private static FrozenDictionary<string, double> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("precision.tsv")
            ?? throw new InvalidOperationException("The table 'precision.tsv' is not in the assembly.");
        using var reader = new StreamReader(stream);
        var measured = new Dictionary<string, double>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } row)
        {
            if (row.StartsWith('#') || row.Split('\t') is not [var name, var found, var right])
                continue;
            // Laplace's rule of succession: few trials prove little.
            measured[name] = (Number(right) + 1.0) / (Number(found) + 2.0);
        }
        return measured.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
