using System.Runtime.InteropServices;
using LocationTagger.Gazetteer;

namespace LocationTagger.Resolution;

/// <summary>Numbers the candidates of a document through, and tells which of them lie near which.</summary>
/// <remarks>Computed once a document: which places are near one another does not change while it is weighed which are meant.</remarks>
internal sealed class CandidateNumbers
{
    private const double NearKilometres = 50;
    private const double AroundKilometres = 160;

    /// <summary>Only the names used most count as neighbours, so that a long text costs no more than its length.</summary>
    private const int MostNeighbours = 96;

    private static readonly double NearCosine = Direction.CosineAt(NearKilometres);
    private static readonly double AroundCosine = Direction.CosineAt(AroundKilometres);
    private static readonly double AroundChord = Direction.ChordAt(AroundKilometres);

    private readonly List<Candidate> _all = [];
    private readonly Dictionary<int, int> _countries = [];
    private readonly Dictionary<int, int> _divisions = [];
    private readonly List<int> _countryOf = [];
    private readonly List<int> _divisionOf = [];
    private readonly List<(NumberedCandidates Candidates, int Uses)> _names = [];
    private readonly List<Neighbour> _neighbours = [];
    private int[] _firstNeighbour = [];
    private bool[] _isNeighbour = [];

    public int Count => _all.Count;

    public int CountryCount => _countries.Count;

    public int DivisionCount => _divisions.Count;

    /// <summary>Number, in the document, of the country of a candidate; -1 when it lies in none.</summary>
    public int CountryOf(int number) => _countryOf[number];

    /// <summary>Number, in the document, of the state or province of a candidate; -1 when it lies in none.</summary>
    public int DivisionOf(int number) => _divisionOf[number];

    /// <summary>Whether a candidate counts as a neighbour of others.</summary>
    public bool IsNeighbour(int number) => _isNeighbour[number];

    /// <summary>The neighbours of a candidate that count.</summary>
    public ReadOnlySpan<Neighbour> NeighboursOf(int number) =>
        CollectionsMarshal.AsSpan(_neighbours)[_firstNeighbour[number].._firstNeighbour[number + 1]];

    /// <summary>Adds the candidates of a name that mentions use so often.</summary>
    public NumberedCandidates Add(Candidate[] candidates, int uses)
    {
        var numbered = new NumberedCandidates(_all.Count, candidates);
        foreach (var candidate in candidates)
        {
            var division = candidate.Place.Division;
            _all.Add(candidate);
            _countryOf.Add(division.Country.Length == 0 ? -1 : NumberOf(_countries, division.Country[0] << 16 | division.Country[^1]));
            _divisionOf.Add(division.Country.Length == 0 || division.First == 0 ? -1 : NumberOf(_divisions, division.First));
        }
        _names.Add((numbered, uses));
        return numbered;
    }

    /// <summary>Finds who is near whom; to be called once, when all names are added.</summary>
    public void FindNeighbours(CancellationToken cancellation)
    {
        var points = Points();
        _firstNeighbour = new int[_all.Count + 1];
        for (var number = 0; number < _all.Count; number++)
        {
            if (number % 64 == 0)
                cancellation.ThrowIfCancellationRequested();
            if (_all[number].IsPoint)
                AddNeighbours(number, points);
            _firstNeighbour[number + 1] = _neighbours.Count;
        }
    }

    /// <summary>The candidates that count as neighbours, from south to north.</summary>
    private (double Z, int Number)[] Points()
    {
        _isNeighbour = new bool[_all.Count];
        var points = new List<(double Z, int Number)>();
        foreach (var (candidates, _) in _names.Count <= MostNeighbours ? _names : [.. _names.OrderByDescending(name => name.Uses).Take(MostNeighbours)])
        {
            for (var i = 0; i < candidates.Items.Length; i++)
            {
                if (!candidates.Items[i].IsPoint)
                    continue;
                points.Add((candidates.Items[i].Direction.Z, candidates.First + i));
                _isNeighbour[candidates.First + i] = true;
            }
        }
        points.Sort();
        return [.. points];
    }

    private void AddNeighbours(int number, (double Z, int Number)[] points)
    {
        var (direction, place) = (_all[number].Direction, _all[number].Place.Index);
        var at = Array.BinarySearch(points, (direction.Z - AroundChord, -1));
        for (at = at < 0 ? ~at : at; at < points.Length && points[at].Z <= direction.Z + AroundChord; at++)
        {
            var other = _all[points[at].Number];
            var cosine = direction.Cosine(other.Direction);
            if (cosine >= AroundCosine && points[at].Number != number)
            {
                var distance = other.Place.Index == place ? Nearness.Same : cosine >= NearCosine ? Nearness.Near : Nearness.Around;
                _neighbours.Add(new(points[at].Number, distance));
            }
        }
    }

    private static int NumberOf(Dictionary<int, int> numbers, int key)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, key, out var known);
        return known ? number : number = numbers.Count - 1;
    }
}

/// <summary>A candidate that lies near another.</summary>
/// <param name="Number">Its number in the document.</param>
/// <param name="Nearness">How near.</param>
internal readonly record struct Neighbour(int Number, Nearness Nearness);

/// <summary>How near one candidate lies to another.</summary>
internal enum Nearness
{
    /// <summary>It is the same place by another name.</summary>
    Same,

    /// <summary>Within 50 km.</summary>
    Near,

    /// <summary>From 50 to 160 km.</summary>
    Around,
}
