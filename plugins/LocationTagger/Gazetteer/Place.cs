namespace LocationTagger.Gazetteer;

/// <summary>A place of the gazetteer.</summary>
/// <param name="Index">Where it stands in the gazetteer; the larger population first.</param>
/// <param name="Id">The GeoNames id; negative where GeoNames has none.</param>
/// <param name="Feature">What it is.</param>
/// <param name="Division">The country and its parts in which it lies.</param>
/// <param name="Latitude">Degrees north, four decimals.</param>
/// <param name="Longitude">Degrees east, four decimals.</param>
/// <param name="Population">Inhabitants; 0 when unknown.</param>
internal sealed record Place(
    int Index,
    int Id,
    Feature Feature,
    Division Division,
    double Latitude,
    double Longitude,
    long Population)
{
    /// <summary>Whether a person added it to the gazetteer, and so wants it found.</summary>
    public bool IsAdded { get; init; }

    /// <summary>Great-circle distance in kilometres.</summary>
    public double DistanceTo(Place other)
    {
        var (φ1, φ2) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var (sinφ, sinλ) = (Math.Sin((φ2 - φ1) / 2), Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2));
        return 12742 * Math.Asin(Math.Min(1, Math.Sqrt(sinφ * sinφ + Math.Cos(φ1) * Math.Cos(φ2) * sinλ * sinλ)));
    }

    /// <summary>Whether the other lies in this country or part of one, as their codes say.</summary>
    public bool Contains(Place other) =>
        Index != other.Index
        && Division.Country.Length > 0
        && Division.Country == other.Division.Country
        && Feature.Level != other.Feature.Level
        && Feature.Level switch
        {
            DivisionLevel.Country => true,
            DivisionLevel.First => Division.First != 0 && Division.First == other.Division.First,
            DivisionLevel.Second => Division.HasSecond && Division == other.Division,
            _ => false,
        };
}

/// <summary>A country and, where known, its first and second division.</summary>
/// <param name="Number">Number in the gazetteer.</param>
/// <param name="Country">ISO 3166 code of two letters; empty for seas, continents and what lies in several countries.</param>
/// <param name="First">Number of the first division (state, province), unique in the world; 0 when none.</param>
/// <param name="HasSecond">Whether it names a second division (county, district).</param>
internal readonly record struct Division(int Number, string Country, int First, bool HasSecond);

/// <summary>Which level of a country's division a place is.</summary>
internal enum DivisionLevel
{
    /// <summary>No division: a town, a river.</summary>
    None,

    /// <summary>A country or a territory with a code of its own.</summary>
    Country,

    /// <summary>A state or province.</summary>
    First,

    /// <summary>A county or district.</summary>
    Second,
}

/// <summary>A GeoNames feature class and code.</summary>
/// <param name="Class">A (division), P (settlement), H (water), L (region), T (land form), S (building), R (road).</param>
/// <param name="Code">As <c>PCLI</c> or <c>PPLA2</c>.</param>
internal readonly record struct Feature(char Class, string Code)
{
    public DivisionLevel Level { get; } = Code switch
    {
        "PCLI" or "PCLD" => DivisionLevel.Country,
        "ADM1" => DivisionLevel.First,
        "ADM2" => DivisionLevel.Second,
        _ => DivisionLevel.None,
    };

    public bool IsSettlement => Class == 'P';
}
