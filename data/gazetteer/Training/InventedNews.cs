using Annotator;
using LocationTagger.Gazetteer;
using LocationTagger.Recognition;

namespace LocationTagger.Training;

/// <summary>Makes up which places a local newspaper names, since nobody annotated local news that may be passed on.</summary>
/// <remarks>
/// A paper writes of its own town without saying where it is, of towns nearby the smaller the nearer, of its county and state, of
/// large cities of the country and now and then of the world; a small town far away comes with its state.
/// </remarks>
internal sealed class InventedNews
{
    private static readonly (string Country, double Share)[] Countries =
        [("US", 0.74), ("GB", 0.1), ("CA", 0.06), ("AU", 0.05), ("IE", 0.02), ("NZ", 0.02), ("ZA", 0.01)];

    /// <summary>Share of the papers from towns that bear the name of a country or a great city: Peru, Lima, Paris.</summary>
    private const double NamesakeShare = 0.25;

    private const double Famous = 6;

    private readonly Places _gazetteer;
    private readonly Random _random;
    private readonly Dictionary<string, Place[]> _towns;
    private readonly Dictionary<string, Place[]> _divisions;
    private readonly Dictionary<string, Place[]> _namesakes;
    private readonly Place[] _countries;
    private readonly Place[] _world;

    public InventedNews(Places gazetteer, int seed)
    {
        (_gazetteer, _random) = (gazetteer, new(seed));
        var places = Enumerable.Range(0, gazetteer.Count).Select(index => gazetteer[index]).ToArray();
        _towns = Countries.ToDictionary(
            each => each.Country,
            each => places.Where(place => place.Feature is { IsSettlement: true, Code: not "PPLX" } && place.Division.Country == each.Country && place.Population >= 300).ToArray());
        _divisions = Countries.ToDictionary(
            each => each.Country,
            each => places.Where(place => place.Division.Country == each.Country && place.Feature.Level is DivisionLevel.First or DivisionLevel.Second).ToArray());
        _namesakes = _towns.ToDictionary(each => each.Key, each => Array.FindAll(each.Value, HasFamousNamesake));
        _countries = Array.FindAll(places, place => place.Feature.Level == DivisionLevel.Country);
        _world = Array.FindAll(places, place => place.Feature.IsSettlement && place.Population > 200_000);
    }

    public IEnumerable<TrainingDocument> Documents(int count) => Enumerable.Range(0, count).Select(_ => Document());

    private TrainingDocument Document()
    {
        var country = Drawn(Countries, each => each.Share).Country;
        var towns = _towns[country];
        var home = Drawn(Chance(NamesakeShare) ? _namesakes[country] : towns, town => Math.Pow(town.Population, 0.35));
        var named = new List<(Place Place, Place? In, int Times)>();
        if (Chance(0.75))
            named.Add((home, Chance(0.15) ? StateOf(home) : null, 1 + Upto(3)));
        var nearby = Array.FindAll(towns, town => town.Index != home.Index && town.DistanceTo(home) < 120);
        for (var left = Upto(5); left > 0 && nearby.Length > 0; left--)
            named.Add((Drawn(nearby, town => Math.Pow(town.Population, 0.35) * Math.Exp(-town.DistanceTo(home) / 30)), null, 1 + Upto(1)));
        AddDivisions(named, home, country);
        AddFarAway(named, home, towns, country);
        return Written(named, Chance(0.4) ? home : null);
    }

    private void AddDivisions(List<(Place Place, Place? In, int Times)> named, Place home, string country)
    {
        foreach (var division in _divisions[country])
        {
            if (division.Contains(home) && Chance(division.Feature.Level == DivisionLevel.First ? 0.4 : 0.3))
                named.Add((division, null, 1 + Upto(1)));
        }
        if (Chance(0.25))
            named.Add((Drawn(_divisions[country], division => division.Feature.Level == DivisionLevel.First ? 1 : 0), null, 1));
        if (Chance(0.25))
            named.Add((Drawn(_countries, each => each.Division.Country == country ? 20 : Math.Sqrt(each.Population) / 10_000), null, 1 + Upto(1)));
    }

    private void AddFarAway(List<(Place Place, Place? In, int Times)> named, Place home, Place[] towns, string country)
    {
        for (var left = Upto(3); left > 0; left--)
        {
            var town = Drawn(towns, each => each.Population * (each.Division.First == home.Division.First ? 8 : 1));
            var isSmall = town.Population < 400_000 && town.Division.First != home.Division.First;
            named.Add((town, Chance(isSmall ? 0.7 : 0.1) ? StateOf(town) : null, 1));
        }
        if (Chance(0.3))
        {
            var town = Drawn(towns, each => Math.Sqrt(each.Population));
            named.Add((town, Chance(town.Division.First == home.Division.First ? 0.2 : 0.85) ? StateOf(town) : null, 1));
        }
        if (Chance(0.4))
            named.Add((Drawn(_world, each => each.Population), null, 1));
        if (Chance(0.15))
            named.Add((Array.Find(towns, each => each.Feature.Code == "PPLC")!, null, 1 + Upto(1)));
        Place? StateOf(Place town) => this.StateOf(town) ?? _countries.FirstOrDefault(each => each.Division.Country == country);
    }

    private bool HasFamousNamesake(Place town) =>
        town.Population < 200_000
        && MatchOf(town) is { } match
        && match.Senses.Any(sense => sense.Place.Index != town.Index && sense.Prior > Famous);

    private Place? StateOf(Place town) =>
        _divisions[town.Division.Country].FirstOrDefault(each => each.Feature.Level == DivisionLevel.First && each.Contains(town));

    /// <summary>The mentions of the places in any order, each with the one it lies in after it.</summary>
    private TrainingDocument Written(List<(Place Place, Place? In, int Times)> named, Place? dateline)
    {
        var mentions = new List<Mention>();
        var right = new List<Predicate<Place>?>();
        foreach (var (place, container, times) in named.OrderBy(_ => _random.Next()))
        {
            for (var time = 0; time < times; time++)
            {
                if (MatchOf(place) is not { } match)
                    break;
                var outer = time == 0 && container is { } there ? MatchOf(there) : null;
                Add(match, place, outer is null ? -1 : mentions.Count + 1);
                if (outer is not null)
                    Add(outer, container!, -1);
            }
        }
        if (dateline is { } written && MatchOf(written) is { } first)
            mentions.Add(new(first, new TextSpan(mentions.Count, mentions.Count + 1), MentionKind.Toponym, 1, [], -1, IsDateline: true));
        if (mentions.Count > right.Count)
            right.Add(candidate => candidate.Id == dateline!.Id);
        return new(mentions, right);

        void Add(Match match, Place place, int container)
        {
            mentions.Add(new(match, new TextSpan(mentions.Count, mentions.Count + 1), MentionKind.Toponym, 1, [], container));
            right.Add(candidate => candidate.Id == place.Id);
        }
    }

    private Match? MatchOf(Place place)
    {
        var key = string.Join(' ', NameParts.Of(_gazetteer.NameOf(place)).Select(part => part.Key).Where(part => part.Length > 0));
        var senses = _gazetteer.Find(NameHash.Of(key));
        senses = senses.Where(NameKinds.Demonym | NameKinds.Capitals | NameKinds.Stop | NameKinds.Postal, static (sense, kinds) => !sense.Is(kinds));
        return senses.Senses.Any(sense => sense.Place.Index == place.Index) ? new(0, 1, key, senses) : null;
    }

    private bool Chance(double chance) => _random.NextDouble() < chance;

    private int Upto(int most) => _random.Next(most + 1);

    private T Drawn<T>(IReadOnlyList<T> all, Func<T, double> weight)
    {
        var left = _random.NextDouble() * all.Sum(weight);
        foreach (var each in all)
        {
            left -= weight(each);
            if (left <= 0)
                return each;
        }
        return all[^1];
    }
}
