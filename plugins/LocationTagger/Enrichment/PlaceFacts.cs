using System.Collections.Immutable;
using System.Globalization;
using Annotator;
using LocationTagger.Gazetteer;

namespace LocationTagger.Enrichment;

/// <summary>What is known of a place, for programs and for people.</summary>
internal static class PlaceFacts
{
    /// <summary>The attributes; a place that GeoNames lacks has an id of none, which differs from an unknown one.</summary>
    public static ImmutableDictionary<string, AttributeValue> Of(Places gazetteer, Place place)
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
    public static string Detail(Places gazetteer, Place place)
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
