using System.Globalization;
using LocationTagger.Gazetteer;

namespace LocationTagger.Packing;

/// <summary>Adds the names and places that people wrote down because the sources lack them.</summary>
internal static class CuratedPlaces
{
    /// <param name="places">The places, to which new ones are added.</param>
    /// <param name="byId">The same by id.</param>
    /// <param name="rows">Rows of <c>curated_more.tsv</c>.</param>
    public static void AddTo(List<SourcePlace> places, Dictionary<int, SourcePlace> byId, IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            var others = row[1].Split('|', StringSplitOptions.RemoveEmptyEntries);
            if (row[2].Length > 0)
                Rename(places, Target(places, byId, row[2]), [row[0], .. others]);
            else
                places.Add(PlaceOf(row, others, byId));
        }
    }

    /// <summary>A name that is given to one country here is no longer that of another: Soviet Union of Russia.</summary>
    private static void Rename(List<SourcePlace> places, SourcePlace target, string[] names)
    {
        foreach (var country in places.Where(place => place != target && place.Feature.Level == DivisionLevel.Country))
            country.Names.RemoveAll(name => names.Contains(name.Name));
        target.Names.AddRange(names.Select(name => (name, NameKinds.Alternate)));
    }

    private static SourcePlace Target(List<SourcePlace> places, Dictionary<int, SourcePlace> byId, string target)
    {
        if (int.TryParse(target, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
            return byId[id];
        var parts = target.Split(':');
        return places.Find(place => place.Feature.Code == parts[0] && place.Country == parts[1] && place.Names.Any(name => name.Name == parts[2]))
            ?? throw new InvalidDataException($"curated_more.tsv: there is no place '{target}'.");
    }

    private static SourcePlace PlaceOf(string[] row, string[] others, Dictionary<int, SourcePlace> byId)
    {
        var id = -(int)(NameHash.Of(row[0]).Value & 0xFFFFFFF) - 1;
        while (byId.ContainsKey(id))
            id--;
        var place = new SourcePlace(
            id,
            row[0],
            new(row[3][0], row[4]),
            row[5],
            "",
            "",
            double.Parse(row[6], CultureInfo.InvariantCulture),
            double.Parse(row[7], CultureInfo.InvariantCulture),
            0);
        place.Names.AddRange(others.Select(name => (name, NameKinds.Alternate)));
        byId[id] = place;
        return place;
    }
}
