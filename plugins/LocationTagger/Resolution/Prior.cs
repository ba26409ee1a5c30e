using LocationTagger.Gazetteer;

namespace LocationTagger.Resolution;

/// <summary>What speaks for a place before the text is read: its size, and how much more writers name one kind than another.</summary>
internal static class Prior
{
    /// <summary>The decimal logarithm of the population, and a bonus in the same unit.</summary>
    public static double Of(Place place, NameKinds kind)
    {
        var prior = Math.Log10(place.Population + 10) + BonusOf(place.Feature);
        var isOtherName = (kind & NameKinds.Alternate) != 0;
        return isOtherName && !IsKnownByManyNames(place) ? prior - 1 : prior;
    }

    private static bool IsKnownByManyNames(Place place) =>
        place.Feature.Level is DivisionLevel.Country or DivisionLevel.First || place.Feature.Code == "PPLC" || place.Population > 5_000_000;

    private static double BonusOf(Feature feature) => feature.Code switch
    {
        "PCLI" or "PCLD" => 3.2,
        "ZN" => 4,
        "ADM1" => 0.9,
        "ADM2" => -0.8,
        "PPLC" => 1.5,
        "PPLA" => 0.6,
        "PPLX" => -1,
        "CONT" => 3,
        "OCN" or "SEA" => 6,
        "RGN" or "GULF" or "MTS" or "STRT" or "ISLS" => 4,
        "BLDG" => 5,
        "STM" => 2.5,
        _ => feature.Class switch
        {
            'H' or 'T' or 'L' => 2.2,
            'S' or 'R' => 3,
            _ => 0,
        },
    };
}
