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

    /// <summary>So many points are sooner looked at one and all than put in order.</summary>
    private const int Few = 64;

    /// <summary>So many candidates have the names of a short text of news.</summary>
    private const int Usual = 128;

    private static readonly double NearCosine = Direction.CosineAt(NearKilometres);
    private static readonly double AroundCosine = Direction.CosineAt(AroundKilometres);
    private static readonly double AroundChord = Direction.ChordAt(AroundKilometres);

    private readonly List<Candidate> _all = new(Usual);
    private readonly Dictionary<int, int> _countries = [];
    private readonly Dictionary<int, int> _divisions = [];
    private readonly List<int> _countryOf = new(Usual);
    private readonly List<int> _divisionOf = new(Usual);
    private readonly List<(NumberedCandidates Candidates, int Uses)> _names = [];
    private readonly List<Neighbour> _neighbours = new(Usual);
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
        _all.AddRange(candidates);
        var last = default(Division);
        foreach (var candidate in candidates)
        {
            var division = candidate.Place.Division;
            if (division.First != 0 && division.First == last.First)
            {
                _countryOf.Add(_countryOf[^1]);
                _divisionOf.Add(_divisionOf[^1]);
                continue;
            }
            last = division;
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

    /// <summary>The candidates that count as neighbours, from south to north if there are more than a few.</summary>
    private Point[] Points()
    {
        _isNeighbour = new bool[_all.Count];
        var points = new List<int>(_all.Count);
        foreach (var (candidates, _) in _names.Count <= MostNeighbours ? _names : [.. _names.OrderByDescending(name => name.Uses).Take(MostNeighbours)])
        {
            for (var i = 0; i < candidates.Items.Length; i++)
            {
                if (!candidates.Items[i].IsPoint)
                    continue;
                points.Add(candidates.First + i);
                _isNeighbour[candidates.First + i] = true;
            }
        }
        return Sorted(points);
    }

    private Point[] Sorted(List<int> numbers)
    {
        var (heights, sorted) = (new double[numbers.Count], numbers.ToArray());
        for (var i = 0; i < heights.Length; i++)
            heights[i] = _all[sorted[i]].Direction.Z;
        if (heights.Length > Few)
            Array.Sort(heights, sorted);
        var points = new Point[sorted.Length];
        for (var i = 0; i < points.Length; i++)
            points[i] = new(sorted[i], _all[sorted[i]].Direction, _all[sorted[i]].Place.Index);
        return points;
    }

    /// <summary>A candidate that counts as a neighbour.</summary>
    private readonly record struct Point(int Number, Direction Direction, int Place);

    private void AddNeighbours(int number, Point[] points)
    {
        var (direction, place) = (_all[number].Direction, _all[number].Place.Index);
        var (first, highest) = points.Length > Few ? (FirstFrom(direction.Z - AroundChord, points), direction.Z + AroundChord) : (0, 1);
        for (var at = first; at < points.Length; at++)
        {
            ref readonly var other = ref points[at];
            if (other.Direction.Z > highest)
                break;
            var cosine = direction.Cosine(other.Direction);
            if (cosine >= AroundCosine && other.Number != number)
            {
                var distance = other.Place == place ? Nearness.Same : cosine >= NearCosine ? Nearness.Near : Nearness.Around;
                _neighbours.Add(new(other.Number, distance));
            }
        }
    }

    private static int FirstFrom(double height, Point[] points)
    {
        var (low, end) = (0, points.Length);
        while (low < end)
        {
            var middle = (low + end) / 2;
            (low, end) = points[middle].Direction.Z < height ? (middle + 1, end) : (low, middle);
        }
        return low;
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
