namespace LocationTagger.Resolution;

/// <summary>What can speak for one place and against another of the same name; each is a number, larger for more.</summary>
internal enum Clue
{
    /// <summary>How well known it is, in powers of ten of inhabitants.</summary>
    Prior,

    /// <summary>The text puts it in a place that holds it.</summary>
    Container,

    /// <summary>The text puts it in a name that may mean a place that holds it.</summary>
    PossibleContainer,

    /// <summary>The text puts another place in it.</summary>
    Contains,

    /// <summary>Share of the names listed beside it that are held for a country, or for a state, as it is.</summary>
    Alike,

    /// <summary>Other places of the text lie within 50 km; logarithm of their weight.</summary>
    Near,

    /// <summary>Other places of the text lie from 50 to 160 km away; logarithm of their weight.</summary>
    Around,

    /// <summary>Other places of the text lie in the same state or province; logarithm of their weight.</summary>
    Division,

    /// <summary>The text names its state or province.</summary>
    DivisionNamed,

    /// <summary>Share of the places of the text that lie in the same state or province.</summary>
    DivisionShare,

    /// <summary>Other places of the text lie in the same country; logarithm of their weight.</summary>
    Country,

    /// <summary>The text names its country.</summary>
    CountryNamed,

    /// <summary>Share of the places of the text that lie in the same country.</summary>
    CountryShare,

    /// <summary>It lies in no country, or in several: a sea, a continent.</summary>
    NoCountry,

    /// <summary>It is a county or district, or a state or province, named without the noun.</summary>
    BareDivision,

    /// <summary>It is a town, and the name says where the report was written.</summary>
    Dateline,

    /// <summary>Share of the towns and counties of the text that lie within 160 km.</summary>
    NearShare,

    /// <summary>It is a state or province, and other places of the text lie in it; logarithm of their weight.</summary>
    Holds,
}

/// <summary>How many clues there are; they stand in spans by number of the clue.</summary>
internal static class Clues
{
    public static readonly int Count = Enum.GetValues<Clue>().Length;
}
