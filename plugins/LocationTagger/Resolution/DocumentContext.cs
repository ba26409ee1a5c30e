using LocationTagger.Gazetteer;

namespace LocationTagger.Resolution;

/// <summary>Where the places of a document lie, as far as they are settled.</summary>
internal sealed class DocumentContext
{
    /// <summary>Only the places named most count as neighbours, so that a long text costs no more than its length.</summary>
    private const int MostNeighbours = 64;

    private readonly Dictionary<string, double> _countries = [];
    private readonly Dictionary<int, double> _divisions = [];
    private readonly List<Referent> _points;
    private readonly double _total;

    /// <param name="referents">The referents with their rankings.</param>
    public DocumentContext(IReadOnlyList<Referent> referents)
    {
        foreach (var referent in referents)
        {
            var place = referent.Place;
            if (place.Division.Country.Length == 0)
                continue;
            Add(_countries, place.Division.Country, CountryWeight(referent));
            if (place.Division.First != 0)
                Add(_divisions, place.Division.First, DivisionWeight(referent));
        }
        _total = _countries.Values.Sum();
        _points =
        [
            .. referents.Where(referent => IsPoint(referent.Place))
                .OrderByDescending(referent => referent.MentionCount)
                .Take(MostNeighbours),
        ];
    }

    /// <summary>Weight of the mentions of other referents in the country of a place, and its share of all.</summary>
    public (double Weight, double Share) CountryOf(Place place, Referent self)
    {
        var own = CountryWeight(self);
        var rest = _total - (self.Place.Division.Country.Length > 0 ? own : 0);
        var weight = _countries.GetValueOrDefault(place.Division.Country)
            - (self.Place.Division.Country == place.Division.Country ? own : 0);
        return (weight, Math.Max(0, weight) / Math.Max(1, rest));
    }

    /// <summary>Weight of the mentions of other referents in the state or province of a place.</summary>
    public double DivisionOf(Place place, Referent self) =>
        place.Division.First == 0 ? 0
        : _divisions.GetValueOrDefault(place.Division.First)
            - (self.Place.Division.First == place.Division.First ? DivisionWeight(self) : 0);

    /// <summary>How many mentions of other referents are within 150 km of a place.</summary>
    public int NeighboursOf(Place place, Referent self) =>
        IsPoint(place) ? _points.Where(other => other != self && other.Place.DistanceTo(place) < 150).Sum(other => other.MentionCount) : 0;

    private static bool IsPoint(Place place) => place.Feature.IsSettlement || place.Feature.Level == DivisionLevel.Second;

    private static double CountryWeight(Referent referent) =>
        referent.MentionCount * (referent.Place.Feature.Level == DivisionLevel.Country ? 1.0 : 0.7);

    private static double DivisionWeight(Referent referent) =>
        referent.MentionCount * (referent.Place.Feature.Level == DivisionLevel.First ? 1.5 : 0.7);

    private static void Add<TKey>(Dictionary<TKey, double> weights, TKey key, double weight)
        where TKey : notnull =>
        weights[key] = weights.GetValueOrDefault(key) + weight;
}
