using LocationTagger.Gazetteer;

namespace LocationTagger.Resolution;

/// <summary>What the mentions of one name in a document mean: a name has one sense a document unless the text says otherwise.</summary>
internal sealed class Referent(string key, Candidate[] candidates)
{
    private const int MostListed = 16;

    /// <summary>The folded name, with the level and the container that its mentions give.</summary>
    public string Key { get; } = key;

    /// <summary>The folded name, with the level that its mentions give.</summary>
    public string Name { get; init; } = key;

    /// <summary>The places it may be; never empty.</summary>
    public Candidate[] Candidates { get; } = candidates;

    /// <summary>Whether one of its mentions says where the report was written.</summary>
    public bool IsDateline { get; set; }

    /// <summary>How many mentions it has.</summary>
    public int MentionCount { get; set; }

    /// <summary>How much it tells of where the text is set: a name that comes again and again tells more, but less each time.</summary>
    public double Weight => Math.Sqrt(MentionCount);

    /// <summary>The referent that the text says it lies in; null when it does not.</summary>
    public Referent? Container { get; set; }

    /// <summary>The first referents that stand beside it in a list.</summary>
    public List<Referent> Listed { get; } = [];

    /// <summary>Notes that another stands beside it; a few are enough.</summary>
    public void ListWith(Referent other)
    {
        if (Listed.Count < MostListed)
            Listed.Add(other);
    }

    /// <summary>The candidates with what speaks for each, the best first.</summary>
    public Scored[] Ranking { get; set; } = [];

    /// <summary>The best candidate as the ranking stands.</summary>
    public Place Place => Ranking[0].Candidate.Place;
}

/// <summary>A place that a name may mean.</summary>
/// <param name="Place">The place.</param>
/// <param name="Prior">What speaks for it before the text is read, in powers of ten of inhabitants.</param>
internal readonly record struct Candidate(Place Place, double Prior)
{
    /// <summary>Its point on the globe.</summary>
    public Direction Direction { get; } = Direction.To(Place);
}

/// <summary>A candidate with its share of the belief and the clues that gave it.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Chance">From 0 to 1; the chances of all candidates of a referent add up to 1.</param>
/// <param name="Clues">By number of the clue; empty before the text is read.</param>
internal readonly record struct Scored(Candidate Candidate, double Chance, double[] Clues)
{
    public double this[Clue clue] => Clues.Length == 0 ? 0 : Clues[(int)clue];
}
