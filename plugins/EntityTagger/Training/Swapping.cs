using System.Text;

namespace EntityTagger.Training;

/// <summary>Copies of gold texts with other names in the same places, so that the words around a name are learned and not only the name.</summary>
internal sealed class Swapping
{
    private readonly string[] _given;
    private readonly string[] _surnames;
    private readonly string[] _places;
    private readonly string[] _countries;
    private readonly HashSet<string> _kept;
    private readonly string[] _shortOrganisations;
    private readonly string[] _longOrganisations;

    public Swapping(string data, IEnumerable<GoldText> texts)
    {
        var names = Path.Combine(data, "names");
        _given = [.. Lines(names, "popular_names_by_country/given.txt"), .. Lines(names, "us_census_1990/male_given.txt").Concat(Lines(names, "us_census_1990/female_given.txt")).Select(Capital).Take(1000)];
        _surnames = [.. Lines(names, "popular_names_by_country/surnames.txt"), .. Lines(names, "us_census_1990/surnames.txt").Take(2000).Select(Capital)];
        _places = [.. Lines(names, "places/places.txt").Where(place => !place.Contains('(') && char.IsUpper(place[0]))];
        _countries = [.. Lines(names, "corpora_cc0/countries.txt").Where(country => country.Split(' ').Length < 3)];
        _kept = [.. _countries, .. Lines(names, "demonyms/iso_countries.txt"), .. WordClasses.MorePlaces];
        var organisations = texts.SelectMany(text => text.Spans.Where(span => span.Label == Labels.Organisation).Select(span => text.Text[span.Start..span.End]))
            .Where(name => char.IsUpper(name[0]) && !name.Contains('\n')).Distinct().Order(StringComparer.Ordinal).ToArray();
        _shortOrganisations = [.. organisations.Where(name => !name.Contains(' '))];
        _longOrganisations = [.. organisations.Where(name => name.Contains(' '))];
    }

    private static string Capital(string word) => word[..1].ToUpperInvariant() + word[1..].ToLowerInvariant();

    public GoldText Swap(GoldText gold, int seed)
    {
        var random = new Random(seed);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var text = new StringBuilder();
        var spans = new List<GoldSpan>();
        var at = 0;
        foreach (var span in gold.Spans.OrderBy(span => span.Start))
        {
            if (span.Start < at)
                continue;
            text.Append(gold.Text, at, span.Start - at);
            var name = gold.Text[span.Start..span.End];
            var other = span.Label switch
            {
                Labels.Person => Person(name, known, random),
                Labels.Place => Place(name, known, random),
                Labels.Organisation => Organisation(name, known, random),
                _ => name,
            };
            spans.Add(new(text.Length, text.Length + other.Length, span.Label));
            text.Append(other);
            at = span.End;
        }
        text.Append(gold.Text, at, gold.Text.Length - at);
        return new(gold.Id + "+", text.ToString(), spans);
    }

    private string Person(string name, Dictionary<string, string> known, Random random)
    {
        var words = name.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (word.Length < 3 || !char.IsUpper(word[0]) || !char.IsLower(word[1]) || word.Any(c => !char.IsLetter(c)))
                continue;
            if (!known.TryGetValue(word, out var other))
            {
                other = i == 0 && words.Length > 1 ? Pick(_given, random) : Pick(_surnames, random);
                if (random.Next(4) == 0)
                    other = word;
                known[word] = other;
            }
            words[i] = other;
        }
        return string.Join(' ', words);
    }

    private string Place(string name, Dictionary<string, string> known, Random random)
    {
        if (known.TryGetValue(name, out var other))
            return other;
        var last = name[(name.LastIndexOf(' ') + 1)..];
        other = name;
        if (!char.IsUpper(name[0]) || name.Contains('\n') || name.All(c => !char.IsLower(c)))
            other = name;
        else if (_kept.Contains(name))
            other = random.Next(3) == 0 && _countries.Contains(name) ? Pick(_countries, random) : name;
        else if (last != name && WordClasses.PlaceWords.Contains(last))
            other = Pick(_places, random) is var place && place.Contains(' ') ? name : place + " " + last;
        else if (random.Next(3) > 0)
            other = Pick(_places, random);
        return known[name] = other;
    }

    private string Organisation(string name, Dictionary<string, string> known, Random random)
    {
        if (known.TryGetValue(name, out var other))
            return other;
        other = random.Next(2) == 0 || !char.IsUpper(name[0]) ? name
            : name.Contains(' ') ? Pick(_longOrganisations, random)
            : name.All(char.IsUpper) ? new string([.. name.Select(_ => (char)('A' + random.Next(26)))])
            : Pick(_shortOrganisations, random);
        return known[name] = other;
    }

    private static string Pick(string[] list, Random random) => list[random.Next(list.Length)];

    private static IEnumerable<string> Lines(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Select(line => line.Trim()).Where(line => line.Length > 1 && line[0] != '#');
}
