using LocationTagger.Gazetteer;

namespace LocationTagger.Recognition;

/// <summary>A stretch of the text that is written like a name of the gazetteer.</summary>
/// <param name="firstPart">Index of the first part of the name.</param>
/// <param name="endPart">Index just past its last part.</param>
/// <param name="key">The folded parts joined by spaces.</param>
/// <param name="meanings">What it may mean; never empty.</param>
internal sealed class Match(int firstPart, int endPart, string key, Meanings meanings)
{
    public int FirstPart { get; } = firstPart;

    public int EndPart { get; } = endPart;

    public string Key { get; } = key;

    public Meanings Meanings { get; } = meanings;

    public int PartCount => EndPart - FirstPart;

    /// <summary>What it may mean, the larger population first; never empty.</summary>
    public Candidate[] Senses => Meanings.Senses;

    /// <summary>Whether it is a word for what comes from a place.</summary>
    public bool IsDemonym => Senses[0].Is(NameKinds.Demonym);
}
