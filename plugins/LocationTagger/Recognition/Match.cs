using LocationTagger.Gazetteer;

namespace LocationTagger.Recognition;

/// <summary>A stretch of the text that is written like a name of the gazetteer.</summary>
/// <param name="FirstPart">Index of the first part of the name.</param>
/// <param name="EndPart">Index just past its last part.</param>
/// <param name="Key">The folded parts joined by spaces.</param>
/// <param name="Meanings">What it may mean; never empty.</param>
internal sealed record Match(int FirstPart, int EndPart, string Key, Meanings Meanings)
{
    public int PartCount => EndPart - FirstPart;

    /// <summary>What it may mean, the larger population first; never empty.</summary>
    public Candidate[] Senses => Meanings.Senses;

    /// <summary>Whether it is a word for what comes from a place.</summary>
    public bool IsDemonym => Senses[0].Is(NameKinds.Demonym);
}
