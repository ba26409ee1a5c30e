namespace LocationTagger.Gazetteer;

/// <summary>Says in words what a GeoNames code stands for.</summary>
internal static class FeatureWords
{
    public static string Of(Feature feature) => feature.Code switch
    {
        "PCLI" or "PCLD" => "country",
        "PCLH" => "former country",
        "ADM1" => "first-order division",
        "ADM2" => "second-order division",
        "ADM1H" => "former division",
        "PPLC" => "capital",
        "PPLA" => "seat of a first-order division",
        "PPLA2" => "seat of a second-order division",
        "PPLA3" => "seat of a third-order division",
        "PPLA4" or "PPLA5" => "seat of a small division",
        "PPLX" => "section of a town",
        "PPLF" => "farm village",
        "STM" => "river",
        "LK" or "LKS" or "LKX" => "lake",
        "RSV" or "RSVT" => "reservoir",
        "SEA" => "sea",
        "OCN" => "ocean",
        "BAY" or "GULF" or "COVE" or "BGHT" or "SD" or "INLT" => "bay",
        "STRT" or "CHN" or "CHNM" => "strait",
        "MT" or "MTS" or "PK" or "HLL" or "HLLS" or "VLC" => "mountains",
        "ISL" or "ISLS" or "ATOL" => "island",
        "CONT" => "continent",
        "RGN" or "RGNE" or "AREA" or "LCTY" => "region",
        "ZN" or "ZNB" => "zone",
        "DSRT" => "desert",
        "PEN" or "CAPE" => "peninsula",
        _ => feature.Class switch
        {
            'P' => "populated place",
            'A' => "division",
            'H' => "water",
            'L' => "area",
            'T' => "land form",
            'S' => "building",
            'R' => "road",
            _ => "place",
        },
    };
}
