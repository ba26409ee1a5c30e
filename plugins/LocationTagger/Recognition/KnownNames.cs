namespace LocationTagger.Recognition;

/// <summary>What a whole document tells of its names: who is a person, what is a thing, what was matched.</summary>
internal sealed class KnownNames
{
    private readonly HashSet<string> _surnames;
    private readonly HashSet<string> _things = [];
    private readonly bool[] _matched;

    /// <param name="matches">The names of places matched.</param>
    /// <param name="partCount">How many parts the text has.</param>
    /// <param name="around">What stands around them.</param>
    /// <param name="surnames">The folded surnames of persons in the text.</param>
    /// <param name="cancellation">Ends the search.</param>
    public KnownNames(IReadOnlyList<Match> matches, int partCount, Surroundings around, HashSet<string> surnames, CancellationToken cancellation)
    {
        _surnames = surnames;
        _matched = new bool[partCount];
        foreach (var match in matches)
        {
            cancellation.ThrowIfCancellationRequested();
            Array.Fill(_matched, true, match.FirstPart, match.PartCount);
            if (around.After(match.EndPart) is { } after && Vocabulary.ThingsAfter.Contains(after.Key))
                _things.Add(match.Key);
        }
    }

    /// <summary>Whether the text names a person so.</summary>
    public bool IsSurname(string key) => _surnames.Contains(key);

    /// <summary>Whether the text names a thing so: after <c>Ebola virus</c>, <c>Ebola</c> is one.</summary>
    public bool IsThing(string key) => _things.Contains(key);

    /// <summary>Whether a part belongs to a match.</summary>
    public bool IsMatched(int part) => _matched[part];
}
