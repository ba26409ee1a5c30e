namespace LocationTagger.Gazetteer;

/// <summary>How well known a place is.</summary>
internal static class Prominence
{
    /// <summary>Who adds a place to the gazetteer expects it in the texts.</summary>
    private const double Added = 0.9;

    /// <summary>Chance that a reader who meets a capitalised name of this place, and knows nothing else, has it in mind.</summary>
    public static double Of(Place place, NameKinds kind)
    {
        var chance = place.Feature.Code switch
        {
            "PCLI" or "CONT" => 0.95,
            "PCLD" or "PCLH" or "PPLC" or "OCN" or "SEA" => 0.9,
            "ADM1" => 0.85,
            "RGN" or "STRT" or "GULF" or "MTS" or "ISLS" or "PEN" or "DSRT" or "CNL" => 0.8,
            // The European Union and its like are organisations; the Earth is hardly ever meant as a place.
            "ZN" or "AREA" => 0.1,
            _ => place.Population switch
            {
                >= 300_000 => 0.85,
                >= 50_000 => 0.6,
                _ when place.Feature.Class is 'H' or 'T' => 0.6,
                >= 10_000 => 0.45,
                _ => 0.3,
            },
        };
        var isOtherName = (kind & NameKinds.Alternate) != 0 && (kind & NameKinds.Capitals) == 0;
        if (place.IsAdded)
            chance = Math.Max(chance, Added);
        return isOtherName && place.Feature.Level != DivisionLevel.Country ? chance * 0.75 : chance;
    }
}
