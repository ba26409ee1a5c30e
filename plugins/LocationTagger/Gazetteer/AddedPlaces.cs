namespace LocationTagger.Gazetteer;

/// <summary>Places that people added to the gazetteer, from files of their own.</summary>
internal sealed class AddedPlaces
{
    private readonly Place[] _places;
    private readonly string[] _names;
    private readonly string[] _keys;
    private readonly Dictionary<ulong, NameSense[]> _senses;

    /// <param name="rows">The rows in order.</param>
    /// <param name="file">The gazetteer they are added to; their places come after its own.</param>
    public AddedPlaces(IReadOnlyList<AddOnRow> rows, GazetteerFile file)
    {
        var surroundings = new NearestDivision(file);
        _names = [.. rows.Select(row => row.Name)];
        _keys = Array.ConvertAll(_names, Recognition.NameParts.KeyOf);
        _places =
        [
            .. rows.Select((row, i) => new Place(
                file.Count + i,
                row.GeoNames ?? -1,
                row.Feature,
                surroundings.Of(row.Country, row.Latitude, row.Longitude),
                row.Latitude,
                row.Longitude,
                row.Population) { IsAdded = true }),
        ];
        _senses = rows.Index()
            .SelectMany(each => NameEntries.Of([(each.Item.Name, NameKinds.Main), .. each.Item.Alternatives.Select(name => (name, NameKinds.Main))])
                .Select(entry => (Name: NameHash.Of(entry.Key).Value, Sense: new NameSense(file.Count + each.Index, entry.Kind))))
            .GroupBy(each => each.Name, each => each.Sense)
            .ToDictionary(each => each.Key, each => each.ToArray());
    }

    private AddedPlaces() => (_places, _names, _keys, _senses) = ([], [], [], []);

    /// <summary>No places.</summary>
    public static AddedPlaces None { get; } = new();

    public int Count => _places.Length;

    public Place this[int number] => _places[number];

    public NameSense[] Find(NameHash name) => _senses.GetValueOrDefault(name.Value, []);

    public string NameOf(Place place) => _names[place.Index - _places[0].Index];

    public IEnumerable<int> StartingWith(string key) =>
        _places.Where((_, i) => _keys[i].StartsWith(key, StringComparison.Ordinal)).Select(place => place.Index);
}
