using System.Globalization;

namespace LocationTagger.Recognition;

/// <summary>What a large sample of English says about a word.</summary>
/// <param name="Small">How often it is written small.</param>
/// <param name="Place">How often it names a place or its people by itself.</param>
/// <param name="Other">How often it has a capital and is something else.</param>
internal readonly record struct WordCounts(int Small, int Place, int Other)
{
    private static readonly Dictionary<string, WordCounts> All = Lines("words.tsv")
        .Skip(1)
        .Select(line => line.Split('\t'))
        .ToDictionary(row => row[0], row => new WordCounts(Number(row[1]), Number(row[2]), Number(row[3])));

    private static readonly HashSet<string> GivenNames = [.. Lines("given.txt")];

    private static readonly HashSet<string> Surnames = [.. Lines("surnames.txt")];

    /// <summary>The counts of a folded word; zeros when the sample lacks it.</summary>
    public static WordCounts Of(string word) => All.GetValueOrDefault(word);

    /// <summary>Whether a folded word is a common given name.</summary>
    public static bool IsGivenName(string word) => GivenNames.Contains(word);

    /// <summary>Whether a folded word is a common surname.</summary>
    public static bool IsSurname(string word) => Surnames.Contains(word);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines(string resource)
    {
        using var reader = new StreamReader(typeof(WordCounts).Assembly.GetManifestResourceStream(resource)!);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
