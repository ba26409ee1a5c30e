using Annotator.Language;
using Annotator.Language.Tagging;

namespace EntityTagger.Training;

/// <summary>Makes the table of words and the table of listed names from the lists in data/.</summary>
internal static class WordLearning
{
    /// <summary>Seen less often, a word's usual case is not known.</summary>
    private const int Seldom = 3;

    /// <summary>Words for which the network works out beforehand what their vectors give; they make some 75 % of a text.</summary>
    private const int Frequent = 1536;

    private static readonly string[] ClusterFiles = ["clusters.tsv", "more.tsv.gz"];

    /// <returns>A model file without weights.</returns>
    public static EntityModelFile Learn(string data, IEnumerable<TokenizedText> texts)
    {
        var (wordKeys, words) = Words(data, texts);
        var (phraseKeys, labels) = Phrases(data);
        var (frequentKeys, vectorKeys, vectors) = Vectors(data);
        return new()
        {
            WordKeys = wordKeys,
            Words = words,
            PhraseKeys = phraseKeys,
            PhraseLabels = labels,
            FeatureKeys = [],
            Weights = [],
            Scale = 1,
            FrequentKeys = frequentKeys,
            VectorKeys = vectorKeys,
            Vectors = vectors,
            Networks = [],
            Transitions = new float[EntityModel.Tags.Count * EntityModel.Tags.Count],
            Reliability = [],
        };
    }

    private static (uint[] Keys, WordFacts[] Facts) Words(string data, IEnumerable<TokenizedText> texts)
    {
        var facts = new SortedDictionary<uint, WordFacts>();
        var names = Path.Combine(data, "names");
        foreach (var line in ClusterFiles.SelectMany(file => Packed.Lines(Path.Combine(names, "glove_clusters", file))))
        {
            var parts = line.Split('\t');
            facts.TryAdd(FeatureHash.Of(parts[0]), new(ushort.Parse(parts[3]), byte.Parse(parts[2]), byte.Parse(parts[1]), UsualCase.Unseen, WordLists.None));
        }
        void Mark(WordLists list, IEnumerable<string> words)
        {
            foreach (var word in words)
            {
                var key = FeatureHash.Of(word.ToLowerInvariant());
                var known = facts.GetValueOrDefault(key, WordFacts.Unknown);
                facts[key] = known with { Lists = known.Lists | list };
            }
        }
        var given = new HashSet<string>(
            [.. Lines(names, "us_census_1990/male_given.txt"), .. Lines(names, "us_census_1990/female_given.txt"), .. Lines(names, "popular_names_by_country/given.txt")]);
        given.ExceptWith(WordClasses.NoGivenNames);
        Mark(WordLists.GivenName, given);
        Mark(WordLists.Surname, Lines(names, "us_census_1990/surnames.txt").Take(30_000).Concat(Lines(names, "popular_names_by_country/surnames.txt")));
        Mark(WordLists.Title, Titles(names));
        Mark(WordLists.OrganisationWord, Lines(names, "own_cc0/org_suffixes.txt").Concat(WordClasses.MoreOrganisationWords));
        Mark(WordLists.PlaceWord, WordClasses.PlaceWords);
        Mark(WordLists.EventWord, WordClasses.EventWords);
        Mark(WordLists.Speaking, WordClasses.Speaking);
        Mark(WordLists.Starter, WordClasses.Starters);
        MarkCases(facts, texts);
        return ([.. facts.Keys], [.. facts.Values]);
    }

    /// <summary>Vectors by key, those of the most frequent words first; the lists begin with the most frequent word.</summary>
    private static (uint[] FrequentKeys, uint[] Keys, sbyte[] Vectors) Vectors(string data)
    {
        var folder = Path.Combine(data, "names", "glove_vectors");
        var words = Packed.Lines(Path.Combine(folder, "words.txt.gz")).ToArray();
        var rows = Packed.Bytes(Path.Combine(folder, "vectors.bin.gz"));
        var (frequent, others) = (new SortedDictionary<uint, int>(), new SortedDictionary<uint, int>());
        for (var i = 0; i < words.Length; i++)
        {
            var key = FeatureHash.Of(words[i]);
            if (!frequent.ContainsKey(key))
                (i < Frequent ? frequent : others).TryAdd(key, i);
        }
        var vectors = frequent.Values.Concat(others.Values)
            .SelectMany(i => rows[(i * WordVectors.Length)..((i + 1) * WordVectors.Length)].Select(value => (sbyte)value));
        return ([.. frequent.Keys], [.. others.Keys], [.. vectors]);
    }

    private static (uint[] Keys, NameLabels[] Labels) Phrases(string data)
    {
        var phrases = new SortedDictionary<uint, NameLabels>();
        var names = Path.Combine(data, "names");
        void Learn(NameLabels label, IEnumerable<string> list)
        {
            foreach (var entry in list)
            {
                var name = entry.StartsWith("The ", StringComparison.Ordinal) ? entry[4..] : entry;
                var key = 0u;
                var tokens = Tokenizer.Tokens(name);
                if (tokens.Length is 0 or > 8)
                    continue;
                for (var i = 0; i < tokens.Length; i++)
                {
                    key = EntityTagger.Phrases.Key(key, FeatureHash.Of(tokens[i].In(name)));
                    phrases[key] = phrases.GetValueOrDefault(key) | (i == tokens.Length - 1 ? label : NameLabels.Opening);
                }
            }
        }
        Learn(NameLabels.Country, Lines(names, "corpora_cc0/countries.txt").Concat(Lines(names, "demonyms/iso_countries.txt")));
        Learn(NameLabels.Place, Lines(names, "corpora_cc0/us_states.txt").Concat(Lines(names, "corpora_cc0/us_cities1000.txt")).Concat(WordClasses.MorePlaces));
        Learn(NameLabels.SmallPlace, Lines(names, "places/places.txt").Concat(Lines(names, "corpora_cc0/oceans.txt")).Concat(Lines(names, "corpora_cc0/rivers.txt")));
        var peoples = Lines(names, "own_cc0/peoples.txt").Concat(Lines(names, "demonyms/nationalities.txt")).Concat(Lines(names, "corpora_cc0/nationalities_ogl.txt")).ToList();
        Learn(NameLabels.People, peoples);
        Learn(NameLabels.People, peoples.Where(name => !name.Contains(' ') && "nidbtmwkro".Contains(name[^1])).Select(name => name + "s"));
        Learn(NameLabels.Organisation, Lines(names, "own_cc0/intl_orgs.txt").Concat(Lines(names, "own_cc0/missions.txt")).Concat(Lines(names, "corpora_cc0/us_federal_agencies.txt")).Concat(Lines(names, "corpora_cc0/newspapers.txt"))
            .Concat(Lines(names, "own_cc0/media.txt")).Concat(Lines(names, "own_cc0/parties.txt")).Concat(Lines(names, "own_cc0/bodies.txt")));
        Learn(NameLabels.ArmedGroup, Lines(names, "own_cc0/armed_groups.txt").Concat(Lines(names, "corpora_cc0/un_designated_groups.txt")));
        Learn(NameLabels.Company, Lines(names, "sp500/companies.txt").Concat(Lines(names, "corpora_cc0/fortune500.txt"))
            .Concat(Lines(names, "own_cc0/companies.txt")).Concat(Lines(names, "own_cc0/teams.txt")));
        return ([.. phrases.Keys], [.. phrases.Values]);
    }

    /// <summary>The words of titles and ranks, those of several words taken apart.</summary>
    private static IEnumerable<string> Titles(string names) =>
        WordClasses.TitleWords
            .Concat(Lines(names, "own_cc0/titles.txt").Concat(Lines(names, "own_cc0/military_ranks.txt")).SelectMany(title => title.Split(' ')))
            .Where(word => char.IsUpper(word[0]));

    private static void MarkCases(SortedDictionary<uint, WordFacts> facts, IEnumerable<TokenizedText> texts)
    {
        var counts = new Dictionary<uint, (int Lower, int Capital)>();
        foreach (var words in texts)
        {
            foreach (var sentence in words.Sentences)
            {
                if (SentenceLooks.Of(words, sentence) != SentenceLook.Plain)
                    continue;
                for (var at = sentence.FirstToken + 1; at < sentence.EndToken; at++)
                {
                    if (words.Tokens[at].Kind != TokenKind.Word || words.Tokens[at - 1].Kind == TokenKind.Punctuation)
                        continue;
                    var key = FeatureHash.Of(words[at].ToLowerInvariant());
                    var (lower, capital) = counts.GetValueOrDefault(key);
                    counts[key] = char.IsUpper(words[at][0]) ? (lower, capital + 1) : (lower + 1, capital);
                }
            }
        }
        foreach (var (key, (lower, capital)) in counts)
        {
            if (lower + capital < Seldom)
                continue;
            var usual = capital * 10 < lower ? UsualCase.Lower : lower * 10 < capital ? UsualCase.Capital : UsualCase.Either;
            facts[key] = facts.GetValueOrDefault(key, WordFacts.Unknown) with { Case = usual };
        }
    }

    private static IEnumerable<string> Lines(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Select(line => line.Trim()).Where(line => line.Length > 1 && line[0] != '#');
}
