using System.Reflection;
using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Who;

/// <summary>Which pronoun a person takes.</summary>
internal enum Gender
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>She.</summary>
    Female,

    /// <summary>He.</summary>
    Male,
}

/// <summary>What titles, nouns and given names tell of the pronoun a person takes.</summary>
internal static class Genders
{
    private static readonly WordList FemaleWords = new("""
        mrs mrs. ms ms. miss dame lady queen princess sister baroness duchess madam mother wife daughter woman girl aunt grandmother
        spokeswoman chairwoman congresswoman councilwoman businesswoman policewoman actress widow her herself nun frau madame mme señora senora signora
        """);

    private static readonly WordList MaleWords = new("""
        mr mr. sir lord king prince father brother baron duke bishop archbishop cardinal pope imam rabbi son husband man boy uncle
        grandfather spokesman chairman congressman councilman businessman policeman actor widower his himself monk sheikh ayatollah herr monsieur señor senor signor
        """);

    private static readonly Dictionary<string, int> FemaleRanks = Ranks("female_given");
    private static readonly Dictionary<string, int> MaleRanks = Ranks("male_given");

    /// <summary>What a title or noun tells.</summary>
    public static Gender OfWord(ReadOnlySpan<char> word) =>
        FemaleWords.Has(word) ? Gender.Female : MaleWords.Has(word) ? Gender.Male : Gender.Unknown;

    /// <summary>What a given name tells: only one that is far more common for one than for the other.</summary>
    public static Gender OfGivenName(string name)
    {
        const int Clearly = 4;
        var female = FemaleRanks.GetValueOrDefault(name, int.MaxValue / Clearly);
        var male = MaleRanks.GetValueOrDefault(name, int.MaxValue / Clearly);
        return female == male ? Gender.Unknown
            : female * Clearly < male ? Gender.Female
            : male * Clearly < female ? Gender.Male
            : Gender.Unknown;
    }

    /// <summary>Whether a word is a given name we know.</summary>
    public static bool IsGivenName(string word) => FemaleRanks.ContainsKey(word) || MaleRanks.ContainsKey(word);

    /// <summary>Whether a word alone is sooner a given name than a surname.</summary>
    public static bool IsCommonGivenName(string word)
    {
        const int Common = 100;
        return FemaleRanks.GetValueOrDefault(word, int.MaxValue) <= Common || MaleRanks.GetValueOrDefault(word, int.MaxValue) <= Common;
    }

    /// <summary>The gender of a pronoun.</summary>
    public static Gender OfPronoun(ReadOnlySpan<char> pronoun) =>
        pronoun.Equals("she", StringComparison.OrdinalIgnoreCase) ? Gender.Female
        : pronoun.Equals("he", StringComparison.OrdinalIgnoreCase) ? Gender.Male
        : Gender.Unknown;

    private static Dictionary<string, int> Ranks(string list)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(list)
            ?? throw new InvalidOperationException($"The name list '{list}' is not in the assembly.");
        using var reader = new StreamReader(stream);
        var ranks = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } name)
            ranks.TryAdd(name, ranks.Count + 1);
        return ranks;
    }
}
