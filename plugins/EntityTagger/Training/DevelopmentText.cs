using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Annotator.Language;

namespace EntityTagger.Training;

/// <summary>Knows the sentences of the development sets by their fingerprints, so that none is ever trained on.</summary>
internal sealed class DevelopmentText
{
    /// <summary>Shorter sentences ("Thank you, Mr President.") occur anywhere and prove nothing.</summary>
    private const int FewestLetters = 40;

    private readonly HashSet<ulong> _fingerprints;

    private DevelopmentText(IEnumerable<ulong> fingerprints) => _fingerprints = [.. fingerprints];

    public int Count => _fingerprints.Count;

    /// <summary>Reads a list of fingerprints, one a line in hexadecimal digits.</summary>
    public static DevelopmentText Read(string path) =>
        new(File.ReadLines(path).Select(line => ulong.Parse(line, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));

    /// <summary>Lists the fingerprints of all sets in a folder.</summary>
    public static void Write(string folder, string path)
    {
        var fingerprints = Directory.GetFiles(folder, "*.jsonl").SelectMany(Scoring.Read).SelectMany(text => Sentences(text.Text)).Select(Fingerprint);
        File.WriteAllLines(path, new SortedSet<ulong>(fingerprints).Select(fingerprint => fingerprint.ToString("x12", CultureInfo.InvariantCulture)));
    }

    /// <summary>The sentences of a text that are also in a development set.</summary>
    public IEnumerable<string> FoundIn(string text) => Sentences(text).Where(sentence => _fingerprints.Contains(Fingerprint(sentence)));

    private static IEnumerable<string> Sentences(string text) =>
        SentenceSplitter.Sentences(text).Select(sentence => text[sentence.Start..sentence.End]).Where(sentence => Letters(sentence).Length >= FewestLetters);

    /// <summary>48 bits; white space, marks and case do not count, because sets are tokenised in different ways.</summary>
    private static ulong Fingerprint(string sentence)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(Letters(sentence)));
        return BitConverter.ToUInt64(hash) & 0xFFFF_FFFF_FFFF;
    }

    private static string Letters(string sentence) => string.Concat(sentence.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
