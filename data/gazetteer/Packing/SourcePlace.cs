using LocationTagger.Gazetteer;

namespace LocationTagger.Packing;

/// <summary>A place as the source tells it.</summary>
internal sealed record SourcePlace(
    int Id,
    string Name,
    Feature Feature,
    string Country,
    string First,
    string Second,
    double Latitude,
    double Longitude,
    long Population)
{
    /// <summary>Its names as written, each with how it stands to the place; the main name first.</summary>
    public List<(string Name, NameKinds Kind)> Names { get; } = [(Name, NameKinds.Main)];
}
