using System.Globalization;
using System.IO.Compression;
using LocationTagger.Gazetteer;

namespace LocationTagger.Packing;

/// <summary>Reads <c>gazetteer.tsv.gz</c>, <c>demonyms.tsv</c> and <c>curated_more.tsv</c>.</summary>
internal static class GazetteerSource
{
    private const int LargeTown = 50_000;

    /// <summary>The places, the larger population first.</summary>
    public static List<SourcePlace> Read(string folder)
    {
        using var zipped = File.OpenRead(Path.Combine(folder, "gazetteer.tsv.gz"));
        using var reader = new StreamReader(new GZipStream(zipped, CompressionMode.Decompress));
        using var demonyms = new StreamReader(Path.Combine(folder, "demonyms.tsv"));
        using var more = new StreamReader(Path.Combine(folder, "curated_more.tsv"));
        return Read(reader, demonyms, more);
    }

    /// <summary>The places, the larger population first.</summary>
    public static List<SourcePlace> Read(TextReader places, TextReader demonyms, TextReader more)
    {
        var read = Rows(places).Select(PlaceOf).OrderByDescending(place => place.Population).ToList();
        var byId = read.ToDictionary(place => place.Id);
        CuratedPlaces.AddTo(read, byId, Rows(more));
        foreach (var row in Rows(demonyms))
            byId[int.Parse(row[1], CultureInfo.InvariantCulture)].Names.Add((row[0], NameKinds.Demonym));
        return read;
    }

    private static SourcePlace PlaceOf(string[] row)
    {
        var place = new SourcePlace(
            int.Parse(row[0], CultureInfo.InvariantCulture),
            row[1],
            new(row[4][0], row[5]),
            row[6],
            row[7] == "00" ? "" : row[7],
            row[8],
            double.Parse(row[9], CultureInfo.InvariantCulture),
            double.Parse(row[10], CultureInfo.InvariantCulture),
            long.Parse(row[11], CultureInfo.InvariantCulture));
        if (row[2].Length > 0)
            place.Names.Add((row[2], NameKinds.Main));
        foreach (var alternate in row[3].Split('|', StringSplitOptions.RemoveEmptyEntries))
            place.Names.Add((alternate, IsShortForm(alternate, place) ? NameKinds.Main : NameKinds.Alternate));
        // The codes of the fifty states are also how addresses write them.
        if (place.Country == "US" && place.Feature.Level == DivisionLevel.First)
            place.Names.Add((place.First, NameKinds.Alternate | NameKinds.Postal));
        return place;
    }

    /// <summary>Frankfurt for Frankfurt am Main: of a city, the first words of its name are as good as the whole.</summary>
    private static bool IsShortForm(string name, SourcePlace place) =>
        place.Population > LargeTown && place.Feature.IsSettlement && place.Name.StartsWith(name + " ", StringComparison.Ordinal);

    /// <summary>The rows below the heading, as fields.</summary>
    private static IEnumerable<string[]> Rows(TextReader reader)
    {
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            yield return line.Split('\t');
    }
}
