namespace LocationTagger.Gazetteer;

/// <summary>What speaks for a place before the text is read: its size, and how much more writers name one kind than another.</summary>
internal static class Prior
{
    /// <summary>Texts in English name towns where it is spoken more often than others of their size.</summary>
    private const double English = 0.2;

    /// <summary>Who adds a place to the gazetteer means it more often than another of its name.</summary>
    private const double Added = 2;

    /// <summary>The decimal logarithm of the population, and a bonus in the same unit.</summary>
    public static double Of(Place place, NameKinds kind)
    {
        // Of two rows for one sea the one that GeoNames has comes first.
        var prior = Math.Log10(place.Population + 10) + BonusOf(place.Feature) - (place.Id < 0 ? 0.1 : 0) + (place.IsAdded ? Added : 0)
            + (place.Feature.IsSettlement && place.Division.Country is ("US" or "GB" or "CA" or "AU" or "IE" or "NZ") ? English : 0);
        var isOtherName = (kind & NameKinds.Alternate) != 0;
        return isOtherName && !IsKnownByManyNames(place) ? prior - 1 : prior;
    }

    private static bool IsKnownByManyNames(Place place) =>
        place.Feature.Level is DivisionLevel.Country or DivisionLevel.First || place.Feature.Code == "PPLC" || place.Population > 5_000_000;

    private static double BonusOf(Feature feature) => feature.Code switch
    {
        "PCLI" or "PCLD" => 3.2,
        "ZN" => 4,
        "PCLH" => 7,
        "ADM1" => 0.9,
        "ADM2" => -0.8,
        "PPLC" => 1.5,
        "PPLA" => 0.6,
        "PPLX" => -1,
        "CONT" => 3,
        "OCN" or "SEA" => 8,
        "RGN" or "GULF" or "MTS" or "STRT" or "ISLS" => 4,
        "BLDG" => 5,
        "STM" => 2.5,
        "ISL" => 3.5,
        _ => feature.Class switch
        {
            'H' or 'T' or 'L' => 2.2,
            'S' or 'R' => 3,
            _ => 0,
        },
    };
}
