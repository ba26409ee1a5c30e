using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace Annotator.Quotes;

/// <summary>How often each rule, and each way of finding a name, was right on the gold texts: the source of every confidence.</summary>
/// <remarks>
/// The counts lie in <c>precision.tsv</c>, which the evaluation program writes; nobody sets them by hand. A rule met too rarely to
/// judge it alone leans on its family, the rules whose names begin alike.
/// </remarks>
internal static class Precision
{
    /// <summary>How many trials the family counts beside the rule's own.</summary>
    private const double FamilyTrials = 3;

    /// <summary>What is taken of a family that was never met: two trials, one right.</summary>
    private const double Unmet = 0.5;

    private static readonly FrozenDictionary<string, (int Found, int Right)> Rules = Read();
    private static readonly FrozenDictionary<string, double> Families = Pooled();

    /// <summary>The chance that a quote of a rule has the right words, speaker and name.</summary>
    /// <param name="rule">The rule that found the quote.</param>
    /// <param name="how">How the speaker's name was found; null when the quote has no speaker.</param>
    public static double Of(string rule, string? how) => Share(rule) * (how is null ? 1 : Share("name: " + how));

    private static double Share(string rule)
    {
        var (found, right) = Rules.GetValueOrDefault(rule);
        return (right + FamilyTrials * Families.GetValueOrDefault(Family(rule), Unmet)) / (found + FamilyTrials);
    }

    // Laplace's rule of succession: few trials prove little.
    private static FrozenDictionary<string, double> Pooled() =>
        Rules.GroupBy(pair => Family(pair.Key)).ToFrozenDictionary(
            family => family.Key,
            family => (family.Sum(pair => pair.Value.Right) + 1.0) / (family.Sum(pair => pair.Value.Found) + 2.0),
            StringComparer.Ordinal);

    /// <summary>The rules a rule is pooled with when it was met too rarely.</summary>
    private static string Family(string rule) => rule switch
    {
        "goes-on" or "announced" or "colon" or "continuation" or "split" or "naming-and" => "same speaker",
        "same-paragraph" or "sentence-before" or "sentence-after" or "floating" or "alternation" or "person-before" or "later" => "speaker nearby",
        "said-that" or "said-clause" or "clause-said" or "parenthetical" => "told as a clause",
        _ when rule.StartsWith("name: ", StringComparison.Ordinal) => rule.Contains("pronoun", StringComparison.Ordinal) ? "name: pronoun" : rule,
        _ => rule.Split('-')[0],
    };

    private static FrozenDictionary<string, (int Found, int Right)> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("precision.tsv")
            ?? throw new InvalidOperationException("The table 'precision.tsv' is not in the assembly.");
        using var reader = new StreamReader(stream);
        var measured = new Dictionary<string, (int Found, int Right)>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } row)
        {
            if (!row.StartsWith('#') && row.Split('\t') is [var name, var found, var right])
                measured[name] = (Number(found), Number(right));
        }
        return measured.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
