namespace EntityTagger.Training;

/// <summary>Makes the corpora agree: titles and a leading article outside, countries LOC and peoples MISC.</summary>
internal sealed class Conventions
{
    private readonly HashSet<string> _countries;
    private readonly HashSet<string> _titles;

    public Conventions(string data)
    {
        var names = Path.Combine(data, "names");
        _countries =
        [
            .. Lines(names, "corpora_cc0/countries.txt"), .. Lines(names, "demonyms/iso_countries.txt"),
            .. Lines(names, "corpora_cc0/us_states.txt"), .. WordClasses.MorePlaces,
        ];
        _titles =
        [
            .. Lines(names, "own_cc0/titles.txt").SelectMany(title => title.Split(' ')),
            .. Lines(names, "own_cc0/military_ranks.txt").SelectMany(title => title.Split(' ')), .. WordClasses.TitleWords,
        ];
        _titles.ExceptWith(["of", "the"]);
    }

    public (int First, int End, string Label) Apply(
        string corpus, string theirs, string ours, List<TaggedToken> sentence, int first, int end)
    {
        // A work keeps the article of its title ("A Beautiful Mind"), which only where a sentence begins cannot be told from any other.
        bool IsOfTitle(int at) => ours == Labels.Other && at > 0 && sentence[at].Token is "The" or "A" or "An";
        while (first < end && !IsOfTitle(first) && (sentence[first].Token.ToLowerInvariant() is "the" or "a" or "an" or "\"" or "'" || sentence[first].Token == "“"))
            first++;
        while (first < end && sentence[end - 1].Token is "'s" or "’s" or "\"" or "'" or "," or "”")
            end--;
        if (first == end)
            return (first, end, ours);
        if (ours == Labels.Person)
        {
            // A title alone is no name.
            first = Titles.EndOf(first, end, at => sentence[at].Token, at => _titles.Contains(sentence[at].Token));
            if (first < end && sentence[first].Token is "of" or "and" or "for")
                first = end;
        }
        while (corpus == "re3d" && ours == Labels.Place && end - 1 > first && char.IsLower(sentence[end - 1].Token[0]))
            end--;
        if (corpus is "gmb" or "re3d" && first < end)
        {
            var name = string.Join(' ', sentence.GetRange(first, end - first).Select(token => token.Token));
            if (theirs == "GPE")
                ours = _countries.Contains(name) ? Labels.Place : Labels.Other;
            else if (theirs is "Nationality")
                ours = Labels.Other;
        }
        return (first, end, ours);
    }

    private static IEnumerable<string> Lines(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#');
}
