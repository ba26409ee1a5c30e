using System.Text;

namespace LocationTagger.Packing;

/// <summary>A rough picture of the land: the squares of one degree in which somebody lives.</summary>
internal static class LandGrid
{
    /// <summary>180 rows from north to south, each of 360 signs from west to east: <c>#</c> for land, a stop for none.</summary>
    public static string Of(IEnumerable<SourcePlace> places)
    {
        var rows = Enumerable.Range(0, 180).Select(_ => new StringBuilder(new string('.', 360))).ToArray();
        foreach (var place in places.Where(place => place.Feature.IsSettlement))
            rows[Math.Clamp((int)(90 - place.Latitude), 0, 179)][Math.Clamp((int)(place.Longitude + 180), 0, 359)] = '#';
        return string.Concat(rows.Select(row => row.Append('\n').ToString()));
    }
}
