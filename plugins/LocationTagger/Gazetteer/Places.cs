using System.Collections.Concurrent;

namespace LocationTagger.Gazetteer;

/// <summary>All places by name: those of the file that ships and those that people added to it.</summary>
/// <remarks>Reading is safe from several threads.</remarks>
internal sealed class Places
{
    /// <summary>As many places are kept ready as the names of a long day's news mean: some 6 MB.</summary>
    private const int MostKept = 32_768;

    private readonly ConcurrentDictionary<ulong, Meanings> _kept = new();
    private int _keptCount;

    /// <summary>Names that no place has, by the low bits of their hash: most capitals begin no name of a place.</summary>
    private readonly ulong[] _missing = new ulong[8192];
    private readonly GazetteerFile _file;
    private readonly AddedPlaces _added;

    /// <summary>Indices of the countries by code and of the first divisions by number; found when first asked for.</summary>
    private readonly Lazy<(Dictionary<string, int> Countries, Dictionary<int, int> Divisions)> _large;

    public Places(GazetteerFile file)
        : this(file, AddedPlaces.None)
    {
    }

    public Places(GazetteerFile file, AddedPlaces added)
    {
        (_file, _added) = (file, added);
        _large = new(LargeDivisions);
    }

    /// <summary>How many places there are.</summary>
    public int Count => _file.Count + _added.Count;

    /// <summary>The place at an index; those added come last.</summary>
    public Place this[int index] => index < _file.Count ? _file[index] : _added[index - _file.Count];

    /// <summary>What a name may mean, the larger population first and what was added last; nothing when no place has it.</summary>
    public Meanings Find(NameHash name)
    {
        ref var missing = ref _missing[name.Value % (ulong)_missing.Length];
        if (missing == name.Value)
            return Meanings.None;
        if (_kept.TryGetValue(name.Value, out var kept))
            return kept;
        var senses = _file.Find(name);
        if (_added.Count > 0 && _added.Find(name) is { Length: > 0 } added)
            senses = [.. senses, .. added];
        if (senses.Length == 0)
        {
            missing = name.Value;
            return Meanings.None;
        }
        var meanings = new Meanings(Array.ConvertAll(senses, sense => new Candidate(this[sense.Place], sense.Kind)));
        if (Interlocked.Add(ref _keptCount, senses.Length) <= MostKept)
            _kept.TryAdd(name.Value, meanings);
        return meanings;
    }

    /// <summary>Indices of the places whose folded main name begins so: those added, then the larger population first.</summary>
    public IEnumerable<int> StartingWith(string key) => _added.StartingWith(key).Concat(_file.StartingWith(key));

    /// <summary>The main name of a place.</summary>
    public string NameOf(Place place) => place.Index < _file.Count ? _file.NameOf(place) : _added.NameOf(place);

    /// <summary>The name of the country that a place lies in; null when it lies in none, or is one.</summary>
    public string? CountryOf(Place place) =>
        place.Feature.Level != DivisionLevel.Country && _large.Value.Countries.TryGetValue(place.Division.Country, out var country)
            ? NameOf(this[country])
            : null;

    /// <summary>The name of the state or province that a place lies in; null when it lies in none, or is one.</summary>
    public string? FirstDivisionOf(Place place) =>
        place.Division.First > 0
        && place.Feature.Level is not (DivisionLevel.First or DivisionLevel.Country)
        && _large.Value.Divisions.TryGetValue(place.Division.First, out var division)
            ? NameOf(this[division])
            : null;

    private (Dictionary<string, int> Countries, Dictionary<int, int> Divisions) LargeDivisions()
    {
        var (countries, divisions) = (new Dictionary<string, int>(), new Dictionary<int, int>());
        foreach (var index in _file.LargeDivisions())
        {
            var place = _file[index];
            if (place.Feature.Level == DivisionLevel.First)
                divisions.TryAdd(place.Division.First, index);
            else if (place.Division.Country.Length > 0)
                countries.TryAdd(place.Division.Country, index);
        }
        return (countries, divisions);
    }
}
