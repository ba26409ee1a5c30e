using Annotator;
using LocationTagger.Gazetteer;

namespace LocationTagger.Recognition;

/// <summary>A name in the text that is held for the name of a place.</summary>
/// <param name="Match">The name.</param>
/// <param name="Span">The name with what belongs to it: <c>Northern Afghanistan</c>, <c>Badakhshan province</c>.</param>
/// <param name="Kind">What it says about the place.</param>
/// <param name="Score">Log odds that it is a place at all.</param>
/// <param name="Levels">The levels a noun after it asks for, the likelier first: none for a town; empty when no noun asks.</param>
/// <param name="Container">Index of the mention after it that says where it lies; -1 when none does.</param>
/// <param name="Entities">What the annotations say.</param>
/// <param name="IsDateline">Whether it says where the report was written.</param>
/// <param name="IsListed">Whether the next mention goes on with a list that this one stands in: <c>Palmyra, Hershey and Annville</c>.</param>
internal sealed record Mention(
    Match Match,
    TextSpan Span,
    MentionKind Kind,
    double Score,
    DivisionLevel[] Levels,
    int Container,
    EntityEvidence Entities = default,
    bool IsListed = false,
    bool IsDateline = false)
{
    /// <summary>The folded name, with the levels that a noun after it asks for.</summary>
    public string Name { get; } = Levels.Length == 0 ? Match.Key : Match.Key + "\t" + string.Join(',', Levels);
}

/// <summary>What a mention says about its place.</summary>
internal enum MentionKind
{
    /// <summary>Names it.</summary>
    Toponym,

    /// <summary>Names its people or what comes from it.</summary>
    Demonym,

    /// <summary>Stands inside the name of a person or an organisation.</summary>
    Embedded,
}
