namespace EntityTagger;

/// <summary>A name found: tokens <c>[First, End)</c>.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index just past the last token.</param>
/// <param name="Label">Index of its label.</param>
/// <param name="Certainty">The model's own probability for its least sure token; above 1 for what a list or a short form told.</param>
internal readonly record struct FoundName(int First, int End, int Label, float Certainty)
{
    /// <summary>Certainty of a name that the model left out and a list of names has.</summary>
    public const float Listed = 2;

    /// <summary>Certainty of a short form that the text itself explains.</summary>
    public const float Defined = 3;
}
