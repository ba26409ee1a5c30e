using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Annotator;
using LocationTagger.Gazetteer;

namespace LocationTagger.Enrichment;

/// <summary>What is known of a place, for programs and for people.</summary>
internal sealed class PlaceFacts(Places gazetteer)
{
    /// <summary>Kept ready for so many places, some 8 MB, because news name the same places again and again.</summary>
    private const int MostKept = 8192;

    private readonly ConcurrentDictionary<int, Known> _kept = new();
    private int _count;

    /// <summary>The attributes; a place that GeoNames lacks has an id of none, which differs from an unknown one.</summary>
    public ImmutableDictionary<string, AttributeValue> Of(Place place) => KnownOf(place).Facts.Values;

    /// <summary>The attributes as one value.</summary>
    public AttributeValue.Map AsMap(Place place) => KnownOf(place).Facts;

    /// <summary>The attributes, and that the place is named.</summary>
    public ImmutableDictionary<string, AttributeValue> OfToponym(Place place) => KnownOf(place).OfToponym;

    private Known KnownOf(Place place)
    {
        if (_kept.TryGetValue(place.Index, out var kept))
            return kept;
        var facts = Read(place);
        var known = new Known(new(facts), facts.SetItem("kind", "toponym"));
        if (Interlocked.Increment(ref _count) <= MostKept)
            _kept.TryAdd(place.Index, known);
        return known;
    }

    private sealed record Known(AttributeValue.Map Facts, ImmutableDictionary<string, AttributeValue> OfToponym);

    private ImmutableDictionary<string, AttributeValue> Read(Place place)
    {
        var facts = ImmutableDictionary.CreateBuilder<string, AttributeValue>();
        facts["geonames"] = place.Id > 0 ? (long)place.Id : AttributeValue.None;
        facts["name"] = gazetteer.NameOf(place);
        if (place.Division.Country.Length > 0)
            facts["country"] = place.Division.Country;
        if (gazetteer.FirstDivisionOf(place) is { } division)
            facts["admin"] = division;
        facts["lat"] = place.Latitude;
        facts["lon"] = place.Longitude;
        facts["feature"] = place.Feature.Code;
        return facts.ToImmutable();
    }

    /// <summary>What tells it from others of its name: <c>Texas, United States · 24,171 · seat of a second-order division</c>.</summary>
    public string Detail(Place place)
    {
        string?[] outer = [gazetteer.FirstDivisionOf(place), gazetteer.CountryOf(place)];
        string?[] parts =
        [
            string.Join(", ", outer.Where(name => name is not null)),
            place.Population > 0 ? place.Population.ToString("N0", CultureInfo.InvariantCulture) : null,
            FeatureWords.Of(place.Feature),
        ];
        return string.Join(" · ", parts.Where(part => part is { Length: > 0 }));
    }
}
