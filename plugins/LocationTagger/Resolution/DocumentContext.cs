using System.Runtime.InteropServices;
using LocationTagger.Gazetteer;

namespace LocationTagger.Resolution;

/// <summary>Where the places of a document lie, as far as they are settled: each candidate counts with its share of the belief.</summary>
internal sealed class DocumentContext
{
    /// <summary>Only the places named most count as neighbours, so that a long text costs no more than its length.</summary>
    private const int MostNeighbours = 64;

    /// <summary>Candidates less likely than this tell nothing of where the text is set.</summary>
    private const double LeastChance = 0.02;

    private static readonly double NearCosine = Direction.CosineAt(50);
    private static readonly double AroundCosine = Direction.CosineAt(160);

    private readonly Dictionary<string, double> _countries = [];
    private readonly Dictionary<string, double> _namedCountries = [];
    private readonly Dictionary<int, double> _divisions = [];
    private readonly Dictionary<int, double> _namedDivisions = [];
    private readonly List<Point> _points = [];
    private readonly double _total;

    /// <param name="referents">The referents with their rankings.</param>
    public DocumentContext(IReadOnlyList<Referent> referents)
    {
        foreach (var referent in referents)
        {
            foreach (var (place, weight) in Beliefs(referent))
                _total += Add(place, weight);
        }
        foreach (var referent in referents.OrderByDescending(referent => referent.MentionCount).Take(MostNeighbours))
        {
            _points.AddRange(
                referent.Ranking.Where(scored => scored.Chance >= LeastChance && IsPoint(scored.Candidate.Place))
                    .Select(scored => new Point(referent, scored.Candidate.Place.Index, scored.Candidate.Direction, scored.Chance * referent.Weight)));
        }
    }

    /// <summary>Writes what the other places of the document say about a candidate.</summary>
    public void Tell(Candidate candidate, Referent self, Clues clues)
    {
        var (place, own) = (candidate.Place, OwnShares(candidate.Place, self));
        if (place.Division.Country.Length == 0)
        {
            clues[Clue.NoCountry] = 1;
            return;
        }
        var rest = Math.Max(1, _total - own.All);
        var inCountry = Math.Max(0, _countries.GetValueOrDefault(place.Division.Country) - own.Country);
        clues[Clue.Country] = Math.Log(1 + inCountry);
        clues[Clue.CountryShare] = Math.Min(1, inCountry / rest);
        clues[Clue.CountryNamed] = Math.Min(1, Math.Max(0, _namedCountries.GetValueOrDefault(place.Division.Country) - own.NamedCountry));
        if (place.Division.First != 0)
        {
            var inDivision = Math.Max(0, _divisions.GetValueOrDefault(place.Division.First) - own.Division);
            if (place.Feature.Level == DivisionLevel.First)
            {
                clues[Clue.Holds] = Math.Log(1 + inDivision);
                return;
            }
            clues[Clue.Division] = Math.Log(1 + inDivision);
            clues[Clue.DivisionShare] = Math.Min(1, inDivision / rest);
            clues[Clue.DivisionNamed] = Math.Min(1, Math.Max(0, _namedDivisions.GetValueOrDefault(place.Division.First) - own.NamedDivision));
        }
        if (IsPoint(place))
            TellNeighbours(candidate, self, clues);
    }

    private void TellNeighbours(Candidate candidate, Referent self, Clues clues)
    {
        var (near, around, rest) = (0.0, 0.0, 1.0);
        foreach (ref readonly var point in CollectionsMarshal.AsSpan(_points))
        {
            // By another name it is still no neighbour of its own: Mexico, Mexico City.
            if (point.Referent == self || point.Place == candidate.Place.Index)
                continue;
            rest += point.Weight;
            var cosine = candidate.Direction.Cosine(point.Direction);
            if (cosine < AroundCosine)
                continue;
            if (cosine >= NearCosine)
                near += point.Weight;
            else
                around += point.Weight;
        }
        clues[Clue.Near] = Math.Log(1 + near);
        clues[Clue.Around] = Math.Log(1 + around);
        clues[Clue.NearShare] = (near + around) / rest;
    }

    private double Add(Place place, double weight)
    {
        if (place.Division.Country.Length == 0)
            return 0;
        Add(_countries, place.Division.Country, weight);
        if (place.Feature.Level == DivisionLevel.Country)
            Add(_namedCountries, place.Division.Country, weight);
        if (place.Division.First != 0)
        {
            Add(_divisions, place.Division.First, weight);
            if (place.Feature.Level == DivisionLevel.First)
                Add(_namedDivisions, place.Division.First, weight);
        }
        return weight;
    }

    /// <summary>What the referent itself gave to the sums that a place is measured by.</summary>
    private static (double All, double Country, double NamedCountry, double Division, double NamedDivision) OwnShares(Place place, Referent self)
    {
        var (all, country, namedCountry, division, namedDivision) = (0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var (own, weight) in Beliefs(self))
        {
            if (own.Division.Country.Length == 0)
                continue;
            all += weight;
            if (own.Division.Country == place.Division.Country)
            {
                country += weight;
                namedCountry += own.Feature.Level == DivisionLevel.Country ? weight : 0;
            }
            if (own.Division.First != 0 && own.Division.First == place.Division.First)
            {
                division += weight;
                namedDivision += own.Feature.Level == DivisionLevel.First ? weight : 0;
            }
        }
        return (all, country, namedCountry, division, namedDivision);
    }

    private static IEnumerable<(Place Place, double Weight)> Beliefs(Referent referent) =>
        referent.Ranking.TakeWhile(scored => scored.Chance >= LeastChance)
            .Select(scored => (scored.Candidate.Place, scored.Chance * referent.Weight));

    private static bool IsPoint(Place place) => place.Feature.IsSettlement || place.Feature.Level == DivisionLevel.Second;

    private static void Add<TKey>(Dictionary<TKey, double> weights, TKey key, double weight)
        where TKey : notnull =>
        CollectionsMarshal.GetValueRefOrAddDefault(weights, key, out _) += weight;

    /// <summary>A place the text may name, with how much it counts.</summary>
    private readonly record struct Point(Referent Referent, int Place, Direction Direction, double Weight);
}
