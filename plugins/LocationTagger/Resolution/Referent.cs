using LocationTagger.Gazetteer;

namespace LocationTagger.Resolution;

/// <summary>What the mentions of one name in a document mean: a name has one sense a document unless the text says otherwise.</summary>
internal sealed class Referent(string key, Candidate[] candidates)
{
    /// <summary>The folded name, with the level and the container that its mentions give.</summary>
    public string Key { get; } = key;

    /// <summary>The places it may be; never empty.</summary>
    public Candidate[] Candidates { get; } = candidates;

    /// <summary>How many mentions it has.</summary>
    public int MentionCount { get; set; }

    /// <summary>The referent that the text says it lies in; null when it does not.</summary>
    public Referent? Container { get; set; }

    /// <summary>The candidates with what speaks for each, the best first.</summary>
    public Scored[] Ranking { get; set; } = [];

    /// <summary>The best candidate as the ranking stands.</summary>
    public Place Place => Ranking[0].Candidate.Place;
}

/// <summary>A place that a name may mean.</summary>
/// <param name="Place">The place.</param>
/// <param name="Prior">What speaks for it before the text is read.</param>
internal readonly record struct Candidate(Place Place, double Prior);

/// <summary>A candidate with the sum of what speaks for it and the strongest evidence the text gives.</summary>
internal readonly record struct Scored(Candidate Candidate, double Score, Evidence Evidence);

/// <summary>What in the text speaks most for a candidate.</summary>
internal enum Evidence
{
    /// <summary>Nothing but how well known it is.</summary>
    None,

    /// <summary>The text says in which place it lies.</summary>
    Container,

    /// <summary>Other places of the text lie in the same state or province.</summary>
    Division,

    /// <summary>Other places of the text are close by.</summary>
    Neighbours,

    /// <summary>Other places of the text lie in the same country.</summary>
    Country,
}
