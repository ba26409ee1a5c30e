namespace LocationTagger.Gazetteer;

/// <summary>Tells in which state or province a point lies: that of the nearest town of its country.</summary>
internal sealed class NearestDivision(GazetteerFile file)
{
    private const double Farthest = 60;

    private readonly Lazy<ILookup<(int, int), int>> _towns = new(() => Enumerable.Range(0, file.Count)
        .Where(index => file[index].Feature.IsSettlement)
        .ToLookup(index => SquareOf(file[index].Latitude, file[index].Longitude)));

    /// <summary>The division; of the country alone where no town of it is near.</summary>
    public Division Of(string country, double latitude, double longitude)
    {
        var point = new Place(-1, 0, default, default, latitude, longitude, 0);
        var (row, column) = SquareOf(latitude, longitude);
        return Enumerable.Range(row - 1, 3)
            .SelectMany(y => Enumerable.Range(column - 1, 3).SelectMany(x => _towns.Value[(y, x)]))
            .Select(index => file[index])
            .Where(town => country.Length > 0 && town.Division.Country == country && town.DistanceTo(point) < Farthest)
            .OrderBy(town => town.DistanceTo(point))
            .Select(town => town.Division)
            .FirstOrDefault(new Division(-1, country, 0, HasSecond: false));
    }

    private static (int, int) SquareOf(double latitude, double longitude) => ((int)Math.Floor(latitude), (int)Math.Floor(longitude));
}
