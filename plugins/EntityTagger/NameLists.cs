using System.Buffers;
using Annotator.Language;

namespace EntityTagger;

/// <summary>The name lists that ship with the plugin.</summary>
internal sealed class NameLists
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(".,'’&()/!:–");
    private static readonly Lazy<NameLists> Lists = new(() => new());

    private NameLists()
    {
        Learn(new(Labels.Organisation, Evidence.ArmedGroup), "own_cc0/armed_groups", "corpora_cc0/un_designated_groups");
        Learn(
            new(Labels.Organisation, Evidence.KnownOrganisation),
            "own_cc0/intl_orgs", "corpora_cc0/us_federal_agencies", "corpora_cc0/newspapers");
        Learn(new(Labels.Other, Evidence.People), "own_cc0/peoples", "demonyms/nationalities", "corpora_cc0/nationalities_ogl");
        Learn(
            new(Labels.Place, Evidence.KnownPlace),
            "corpora_cc0/countries", "demonyms/iso_countries", "corpora_cc0/us_states", "own_cc0/facilities", "places/places",
            "corpora_cc0/us_cities1000", "corpora_cc0/oceans", "corpora_cc0/rivers");
        foreach (var place in WordClasses.MorePlaces)
            Names.Add(place.Split(' '), new(Labels.Place, Evidence.KnownPlace));
        Learn(new(Labels.Organisation, Evidence.KnownOrganisation), "sp500/companies", "corpora_cc0/fortune500");
        foreach (var title in Read("own_cc0/titles").Concat(Read("own_cc0/military_ranks")))
            Titles.Add(Words(title), title);
        OrganisationWords = [.. Read("own_cc0/org_suffixes"), .. WordClasses.MoreOrganisationWords];
        OrganisationWords.ExceptWith(WordClasses.NoOrganisationWords);
        GivenNames =
        [
            .. Read("us_census_1990/male_given"), .. Read("us_census_1990/female_given"), .. Read("popular_names_by_country/given"),
        ];
        GivenNames.ExceptWith(WordClasses.NoGivenNames);
    }

    /// <summary>Read once, at the first use.</summary>
    public static NameLists Shipped => Lists.Value;

    /// <summary>Names whose label is known.</summary>
    public PhraseTree<Known> Names { get; } = new();

    /// <summary>Titles and ranks, which stand before a person's name and do not belong to it.</summary>
    public PhraseTree<string> Titles { get; } = new();

    /// <summary>Words that end the name of an organisation.</summary>
    public HashSet<string> OrganisationWords { get; }

    public HashSet<string> GivenNames { get; }

    /// <summary>A place of one word, as "before the place it lies in" needs it.</summary>
    public bool IsPlace(TokenizedText words, int first) => Names.Longest(words, first, words.Count)?.Meaning.Label == Labels.Place;

    private void Learn(Known known, params ReadOnlySpan<string> lists)
    {
        foreach (var list in lists)
        {
            foreach (var name in Read(list))
            {
                // A leading article stays outside a span.
                var words = Words(name.StartsWith("The ", StringComparison.Ordinal) ? name[4..] : name);
                if (words.Length == 1 && WordClasses.NoNames.Contains(words[0]))
                    continue;
                Names.Add(words, known);
                if (char.IsLower(words[0][0]))
                    Names.Add([char.ToUpperInvariant(words[0][0]) + words[0][1..], .. words.Skip(1)], known);
                if (known.Label == Labels.Other && words.Length == 1 && "nidbtmwkro".Contains(words[0][^1]))
                    Names.Add([words[0] + 's'], known);
            }
        }
    }

    /// <summary>The words as the tokenizer has them; most names need no more than a cut at the spaces, which loads faster.</summary>
    private static string[] Words(string name) =>
        name.AsSpan().ContainsAny(Marks) ? [.. Tokenizer.Tokens(name).Select(token => token.In(name).ToString())] : name.Split(' ');

    private static IEnumerable<string> Read(string list)
    {
        using var stream = typeof(NameLists).Assembly.GetManifestResourceStream("names/" + list)
            ?? throw new InvalidOperationException($"The plugin was built without its name list '{list}'; build it from the full sources.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 1 && line[0] != '#')
                yield return line.Trim();
        }
    }
}

/// <summary>What a listed name is.</summary>
internal sealed record Known(string Label, Evidence Evidence);
