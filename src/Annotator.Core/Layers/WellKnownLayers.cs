namespace Annotator.Core.Layers;

/// <summary>The layers the shipped annotators share.</summary>
public static class WellKnownLayers
{
    /// <summary>Names of persons, organisations, places and the rest: PER, ORG, LOC, MISC.</summary>
    public const string Entity = "entity";

    /// <summary>What somebody said: DIRECT, INDIRECT, MIXED.</summary>
    public const string Quote = "quote";

    /// <summary>What serves another annotation: CUE, SPEAKER.</summary>
    public const string Mention = "mention";
}
