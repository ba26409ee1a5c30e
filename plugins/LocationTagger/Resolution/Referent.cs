using System.Runtime.InteropServices;
using LocationTagger.Gazetteer;

namespace LocationTagger.Resolution;

/// <summary>What the mentions of one name in a document mean: a name has one sense a document unless the text says otherwise.</summary>
internal sealed class Referent(string key, NumberedCandidates candidates)
{
    private const int MostListed = 16;
    private const int MostContained = 32;

    /// <summary>Chances smaller than this tell nothing of where the text is set.</summary>
    private const double LeastChance = 0.02;

    private double[] _chances = new double[candidates.Items.Length];
    private double[] _next = new double[candidates.Items.Length];
    private readonly int[] _believed = new int[candidates.Items.Length];
    private int _believedCount;
    private double _weight;
    private int _grouping;
    private List<Referent>? _contained;
    private List<Referent>? _listed;

    /// <summary>The folded name, with the level and the container that its mentions give.</summary>
    public string Key { get; } = key;

    /// <summary>The folded name, with the level that its mentions give.</summary>
    public string Name { get; init; } = key;

    /// <summary>The places it may be; never empty.</summary>
    public Candidate[] Candidates { get; } = candidates.Items;

    /// <summary>The number, in the document, of its first candidate; the rest follow.</summary>
    public int FirstNumber { get; } = candidates.First;

    /// <summary>Whether one of its mentions says where the report was written.</summary>
    public bool IsDateline { get; set; }

    /// <summary>How many mentions it has.</summary>
    public int MentionCount { get; set; }

    /// <summary>How much it tells of where the text is set: a name that comes again and again tells more, but less each time.</summary>
    public double Weight => Math.Sqrt(MentionCount);

    /// <summary>The referent that the text says it lies in; null when it does not.</summary>
    public Referent? Container { get; private set; }

    /// <summary>The first referents that the text puts in it.</summary>
    public ReadOnlySpan<Referent> Contained => CollectionsMarshal.AsSpan(_contained);

    /// <summary>The first referents that stand beside it in a list.</summary>
    public ReadOnlySpan<Referent> Listed => CollectionsMarshal.AsSpan(_listed);

    /// <summary>By number of the candidate its share of the belief; the shares add up to 1.</summary>
    public ReadOnlySpan<double> Chances => _chances;

    /// <summary>Where the next chances are written before they are taken.</summary>
    public Span<double> NextChances => _next;

    /// <summary>The candidates likely enough to tell where the text is set.</summary>
    public ReadOnlySpan<int> Believed => _believed.AsSpan(0, _believedCount);

    /// <summary>Whether it was ranked at all.</summary>
    public bool IsRanked { get; private set; }

    /// <summary>Number of the best candidate as the ranking stands; of equals the more populous.</summary>
    public int Best { get; private set; }

    /// <summary>The best candidate as the ranking stands.</summary>
    public Place Place => Candidates[Best].Place;

    /// <summary>Forgets what it knew when it is first met in a grouping of the mentions; false when it was met before.</summary>
    public bool Begin(int grouping, Referent? container)
    {
        if (_grouping == grouping)
            return false;
        (_grouping, Container, MentionCount, IsDateline, IsRanked, Best, _believedCount) = (grouping, container, 0, false, false, 0, 0);
        _contained?.Clear();
        _listed?.Clear();
        Array.Clear(_chances);
        return true;
    }

    /// <summary>Notes that another stands beside it; a few are enough.</summary>
    public void ListWith(Referent other)
    {
        if (Listed.Length < MostListed)
            (_listed ??= []).Add(other);
    }

    /// <summary>Notes that the text puts another in it; a few are enough.</summary>
    public void PutIn(Referent other)
    {
        if (Contained.Length < MostContained)
            (_contained ??= []).Add(other);
    }

    /// <summary>How much it believes in a candidate, with its weight; 0 where that is too little to tell anything.</summary>
    public double BeliefIn(int candidate) => _chances[candidate] >= LeastChance ? _chances[candidate] * _weight : 0;

    /// <summary>Makes the next chances those in force.</summary>
    public void TakeNext()
    {
        (_chances, _next) = (_next, _chances);
        (IsRanked, Best, _believedCount, _weight) = (true, 0, 0, Math.Sqrt(MentionCount));
        for (var i = 0; i < _chances.Length; i++)
        {
            if (IsBefore(i, Best))
                Best = i;
            if (_chances[i] >= LeastChance)
                _believed[_believedCount++] = i;
        }
    }

    /// <summary>Numbers of the first candidates, the best first; of equals the more populous.</summary>
    public int[] Ranking(int most)
    {
        Span<int> first = stackalloc int[Math.Min(most, Candidates.Length)];
        var count = 0;
        for (var i = 0; i < Candidates.Length; i++)
        {
            var at = count;
            while (at > 0 && IsBefore(i, first[at - 1]))
                at--;
            if (at == first.Length)
                continue;
            count = Math.Min(count + 1, first.Length);
            first[at..(count - 1)].CopyTo(first[(at + 1)..]);
            first[at] = i;
        }
        return first.ToArray();
    }

    private bool IsBefore(int one, int other) =>
        _chances[one] > _chances[other] || _chances[one] == _chances[other] && Candidates[one].Place.Index < Candidates[other].Place.Index;
}

/// <summary>The candidates of a name, numbered through a document.</summary>
/// <param name="First">The number of the first.</param>
/// <param name="Items">The candidates; never empty.</param>
internal readonly record struct NumberedCandidates(int First, Candidate[] Items);
