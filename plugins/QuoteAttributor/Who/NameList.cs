using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Who;

/// <summary>The persons and organisations a document names, found again by a part of their name.</summary>
internal sealed class NameList
{
    private readonly string _text;
    private readonly List<TextSpan> _persons = [];
    private readonly List<TextSpan> _bodies = [];
    private readonly Dictionary<string, List<(int Start, string[] Words)>> _personsByLastWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<(int Start, string[] Words)>> _bodiesByFirstWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _bodiesByAcronym = new(StringComparer.Ordinal);

    /// <param name="text">The document's text.</param>
    /// <param name="annotations">Its entity annotations, among others.</param>
    public NameList(string text, AnnotationList annotations)
    {
        _text = text;
        foreach (var entity in annotations)
        {
            if (entity.Layer != "entity" || entity.Review == Review.Rejected)
                continue;
            var words = Untitled(Words(entity.Span));
            if (words.Length == 0)
                continue;
            if (entity.Label == "PER")
                AddPerson(entity.Span, words);
            else if (entity.Label == "ORG")
                AddBody(entity.Span, words);
        }
    }

    /// <summary>The nearest longer name with the same last word, first looked for before the mention; else the mention itself.</summary>
    public string FullPerson(TextSpan mention)
    {
        var words = Untitled(Words(mention));
        return words.Length > 0 && _personsByLastWord.TryGetValue(words[^1], out var persons)
            ? Nearest(persons, mention, words, longer => words.Length == 1 || longer.Contains(words[0], StringComparer.OrdinalIgnoreCase))
            : string.Join(' ', words);
    }

    /// <summary>What an acronym stands for, or the nearest longer name that begins alike; else the mention without its article.</summary>
    public string FullBody(TextSpan mention)
    {
        var words = Words(mention);
        var bare = words.Length > 1 && words[0].Equals("the", StringComparison.OrdinalIgnoreCase) ? words[1..] : words;
        if (bare.Length == 1 && _bodiesByAcronym.TryGetValue(bare[0], out var full))
            return full;
        return bare.Length > 0 && _bodiesByFirstWord.TryGetValue(bare[0], out var bodies)
            ? Nearest(bodies, mention, bare, longer => longer.Take(bare.Length).SequenceEqual(bare, StringComparer.OrdinalIgnoreCase))
            : string.Join(' ', bare);
    }

    /// <summary>Adds a person whose full name no entity annotation has.</summary>
    public void Learn(TextSpan mention)
    {
        var words = Untitled(Words(mention));
        if (words.Length < 2 || _personsByLastWord.ContainsKey(words[^1]))
            return;
        _personsByLastWord[words[^1]] = [(mention.Start, words)];
    }

    /// <summary>Whether a word is the last of a person's name somewhere in the document.</summary>
    public bool IsLastNameOfPerson(string word) => _personsByLastWord.ContainsKey(word);

    /// <summary>The last person named before an offset; null when none is.</summary>
    public TextSpan? PersonBefore(int offset) => Before(_persons, offset);

    /// <summary>The first person named at an offset or after it; null when none is.</summary>
    public TextSpan? PersonFrom(int offset) => FirstFrom(_persons, offset) is var index && index < _persons.Count ? _persons[index] : null;

    /// <summary>The last organisation named before an offset; null when none is.</summary>
    public TextSpan? BodyBefore(int offset) => Before(_bodies, offset);

    /// <summary>The last organisation named inside a span; null when none is.</summary>
    public TextSpan? LastBodyIn(TextSpan span) => Before(_bodies, span.End) is { } body && body.Start >= span.Start ? body : null;

    /// <summary>The last two persons before an offset, when they are joined by “and”.</summary>
    public (int At, string Name)? CoupleBefore(int offset)
    {
        var index = FirstFrom(_persons, offset);
        if (index < 2)
            return null;
        var (one, other) = (_persons[index - 2], _persons[index - 1]);
        return one.End < other.Start && _text.AsSpan(one.End, other.Start - one.End) is " and "
            ? (one.Start, $"{FullPerson(one)} and {FullPerson(other)}")
            : null;
    }

    private void AddPerson(TextSpan span, string[] words)
    {
        _persons.Add(span);
        ListFor(_personsByLastWord, words[^1]).Add((span.Start, words));
    }

    private void AddBody(TextSpan span, string[] words)
    {
        _bodies.Add(span);
        ListFor(_bodiesByFirstWord, words[0]).Add((span.Start, words));
        // Korean Central News Agency (KCNA)
        var rest = _text.AsSpan(span.End);
        var close = rest.StartsWith(" (") ? rest[..Math.Min(rest.Length, 14)].IndexOf(')') : -1;
        if (close > 3 && rest[2..close].IndexOfAnyExceptInRange('A', 'Z') < 0)
            _bodiesByAcronym.TryAdd(rest[2..close].ToString(), string.Join(' ', words));
    }

    private static string Nearest(List<(int Start, string[] Words)> names, TextSpan mention, string[] words, Func<string[], bool> fits)
    {
        string[]? best = null;
        foreach (var (start, longer) in names)
        {
            if (best is not null && start >= mention.Start)
                break;
            if (longer.Length > words.Length && fits(longer))
                best = longer;
        }
        return string.Join(' ', best ?? words);
    }

    private static List<(int Start, string[] Words)> ListFor(Dictionary<string, List<(int Start, string[] Words)>> index, string word)
    {
        if (!index.TryGetValue(word, out var list))
            index[word] = list = [];
        return list;
    }

    private static TextSpan? Before(List<TextSpan> spans, int offset) =>
        FirstFrom(spans, offset) is var index && index > 0 ? spans[index - 1] : null;

    private static int FirstFrom(List<TextSpan> spans, int offset)
    {
        int low = 0, high = spans.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spans[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private static string[] Untitled(string[] words)
    {
        var first = 0;
        while (first < words.Length - 1 && Lexicon.Titles.Has(words[first]))
            first++;
        return words[first..];
    }

    private string[] Words(TextSpan span)
    {
        var name = _text.AsSpan(span.Start, span.Length);
        if (name.EndsWith("’s") || name.EndsWith("'s"))
            name = name[..^2];
        return name.ToString().Split((char[])[' ', '\n', '\r', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
    }
}
