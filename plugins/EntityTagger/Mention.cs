namespace EntityTagger;

/// <summary>A name found: tokens <c>[First, End)</c>.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index just past the last token.</param>
/// <param name="Label">What it names; null while unknown.</param>
/// <param name="Evidence">Why.</param>
internal sealed record Mention(int First, int End, string? Label, Evidence Evidence)
{
    /// <summary>How often the same words are a name with the same label in the document.</summary>
    public int Seen { get; init; } = 1;

    /// <summary>The evidence and how often, for the person who checks.</summary>
    public string Reason => Seen > 1 ? $"{Evidence.Words}; seen {Seen} times" : Evidence.Words;
}
