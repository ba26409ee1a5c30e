namespace Annotator.Core.Layers;

/// <summary>The roles the shipped annotators link by.</summary>
public static class WellKnownRoles
{
    /// <summary>From a quote to the mention of who says it.</summary>
    public const string Speaker = "speaker";

    /// <summary>From a quote to the words that report it.</summary>
    public const string Cue = "cue";

    /// <summary>From one piece to the next of what was one span elsewhere.</summary>
    public const string Part = "part";

    /// <summary>Whether only one annotation can play the role for another.</summary>
    public static bool IsSingle(string role) => role is Speaker or Cue;

    /// <summary>The label, in the layer <c>mention</c>, of text that is made to play a role; null for a role that needs an annotation of its own.</summary>
    public static string? MentionLabel(string role) => role switch
    {
        Speaker => "SPEAKER",
        Cue => "CUE",
        _ => null,
    };
}
