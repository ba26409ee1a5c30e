namespace LocationTagger.Gazetteer;

/// <summary>A row of an add-on gazetteer.</summary>
/// <param name="Name">The main name.</param>
/// <param name="Alternatives">Other names it goes by.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Country">ISO 3166 code of two letters; empty when in none.</param>
/// <param name="Feature">What it is.</param>
/// <param name="Population">Inhabitants; 0 when unknown.</param>
/// <param name="GeoNames">The GeoNames id; null when it has none.</param>
internal sealed record AddOnRow(
    string Name,
    string[] Alternatives,
    double Latitude,
    double Longitude,
    string Country,
    Feature Feature,
    long Population,
    int? GeoNames);
