namespace EntityTagger;

/// <summary>The labels, as CoNLL-2003 has them.</summary>
internal static class Labels
{
    public const string Person = "PER";
    public const string Organisation = "ORG";
    public const string Place = "LOC";
    public const string Other = "MISC";
}
