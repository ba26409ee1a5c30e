using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Who;

/// <summary>The names of a document, found again by a part of them or by their initials.</summary>
internal sealed class NameList
{
    private readonly string _text;
    private readonly List<ProperName> _names;
    private readonly Dictionary<string, Spellings> _byLastWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Spellings> _byFirstWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _byInitials = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Gender> _genders = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="text">The document's text.</param>
    /// <param name="names">Its names in text order.</param>
    /// <param name="speakers">Names of several words that the sieves found to be speaking persons.</param>
    /// <param name="cancellation">Asks to give up.</param>
    public NameList(string text, List<ProperName> names, IReadOnlySet<string> speakers, CancellationToken cancellation)
    {
        (_text, _names) = (text, [.. names.Select(Settled)]);
        foreach (var name in _names)
        {
            cancellation.ThrowIfCancellationRequested();
            Index(name);
        }
        foreach (var name in _names)
        {
            cancellation.ThrowIfCancellationRequested();
            LearnGender(name);
        }

        // Who speaks under a name of several words is no place.
        ProperName Settled(ProperName name) =>
            name.Kind is NameKind.Unknown or NameKind.Place && speakers.Contains(string.Join(' ', name.Words)) ? name with { Kind = NameKind.Person } : name;
    }

    /// <summary>The names in text order.</summary>
    public IReadOnlyList<ProperName> All => _names;

    /// <summary>The likeliest longer name with the same last word; else the mention itself.</summary>
    public string FullPerson(TextSpan mention) =>
        FullPerson(WordsOf(mention), mention.Start, FirstFrom(mention.Start) is var at && at < _names.Count && _names[at].Span.Start == mention.Start ? ToldGender(_names[at]) : Gender.Unknown);

    /// <summary>The same for the words of a name, with what a title tells: Mrs. Clinton is not Bill Clinton.</summary>
    public string FullPerson(string[] name, int at, Gender gender = Gender.Unknown)
    {
        var words = Untitled(name);
        bool IsSame(ProperName longer, string[] mention) => IsSamePerson(longer, mention) && MayBe(longer, gender);
        // Mr. Krog: sooner Niels Krog than Lotte Krog, whose name tells nothing.
        bool IsSurely(ProperName longer, string[] mention) => IsSamePerson(longer, mention) && Genders.OfGivenName(longer.Words[0]) == gender;
        var sameSurname = _byLastWord.GetValueOrDefault(words[^1]);
        return (gender == Gender.Unknown ? null : sameSurname?.Likeliest(at, words, IsSurely))
            ?? sameSurname?.Likeliest(at, words, IsSame)
            ?? (words.Length == 1 ? _byFirstWord.GetValueOrDefault(words[0])?.Likeliest(at, words, (longer, _) => IsFirstName(longer) && longer.Span.Start <= at) ?? Misspelt(words[0], at) : null)
            ?? string.Join(' ', words);
    }

    // Ms. Water for Ms. Waters: a surname nobody has, one letter from somebody's.
    private string? Misspelt(string word, int at)
    {
        const int Shortest = 5;
        const int MostSurnames = 500;
        if (word.Length < Shortest || _byLastWord.Count > MostSurnames)
            return null;
        foreach (var (surname, spellings) in _byLastWord)
        {
            if (Spelling.IsOneLetterOff(word, surname) && spellings.Likeliest(at, [surname], IsSamePerson) is { } full)
                return full;
        }
        return null;
    }

    /// <summary>What an acronym stands for, or a longer name of the same body; else the mention without its article.</summary>
    public string FullBody(TextSpan mention)
    {
        var words = WordsOf(mention);
        var bare = words.Length > 1 && words[0].Equals("the", StringComparison.OrdinalIgnoreCase) ? words[1..] : words;
        if (bare.Length == 1 && _byInitials.TryGetValue(bare[0].Replace(".", "", StringComparison.Ordinal), out var full))
            return full;
        return _byFirstWord.GetValueOrDefault(bare[0])?.Likeliest(mention.Start, bare, IsBeginningOfBody)
            ?? _byLastWord.GetValueOrDefault(bare[^1])?.Likeliest(mention.Start, bare, IsEndOfBody)
            ?? string.Join(' ', bare);
    }

    /// <summary>Whether a word is the last of a longer person's name somewhere in the document.</summary>
    public bool IsLastNameOfPerson(string word) =>
        _byLastWord.TryGetValue(word, out var longer) && longer.Likeliest(0, [word], (name, _) => name.Kind == NameKind.Person && name.Words.Length > 1) is not null;

    /// <summary>Which pronoun a person takes.</summary>
    /// <param name="name">The canonical name.</param>
    public Gender GenderOf(string name) => _genders.GetValueOrDefault(name);

    /// <summary>Remembers the pronoun somebody was called by.</summary>
    public void LearnGender(string name, Gender gender) => _genders.TryAdd(name, gender);

    /// <summary>The last name of these kinds in a span; null when there is none.</summary>
    public ProperName? LastIn(TextSpan span, Func<ProperName, bool> fits) => Last(span.Start, span.End, fits);

    /// <summary>The last fitting name not too far before an offset; null when there is none.</summary>
    public ProperName? LastBefore(int offset, Func<ProperName, bool> fits) => Last(Math.Max(0, offset - 20_000), offset, fits);

    /// <summary>The fitting name not too far behind an offset, where all that fit are one person; null otherwise.</summary>
    public ProperName? OnlyAfter(int offset, Func<ProperName, bool> fits)
    {
        ProperName? only = null;
        for (var i = FirstFrom(offset); i < _names.Count && _names[i].Span.Start < offset + 20_000; i++)
        {
            if (!fits(_names[i]))
                continue;
            if (only is not null && FullPerson(only.Span) != FullPerson(_names[i].Span))
                return null;
            only ??= _names[i];
        }
        return only;
    }

    private ProperName? Last(int from, int end, Func<ProperName, bool> fits)
    {
        for (var i = FirstFrom(end) - 1; i >= 0 && _names[i].Span.Start >= from; i--)
        {
            if (fits(_names[i]))
                return _names[i];
        }
        return null;
    }

    /// <summary>Index of the first name at an offset or after it; the count when none is.</summary>
    public int FirstFrom(int offset)
    {
        int low = 0, high = _names.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _names[middle].Span.Start < offset ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    /// <summary>The words of a mention without a possessive ending.</summary>
    public string[] WordsOf(TextSpan span)
    {
        var name = _text.AsSpan(span.Start, span.Length);
        if (name.Length > 2 && (name.EndsWith("’s") || name.EndsWith("'s")))
            name = name[..^2];
        return name.ToString().Split((char[])[' ', '\n', '\r', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
    }

    private void Index(ProperName name)
    {
        Add(_byLastWord, name.Words[^1], name);
        if (name.Words.Length == 1)
            return;
        Add(_byFirstWord, name.Words[0], name);
        if (name.Kind == NameKind.Person)
            return;
        var capitals = name.Words.Where(word => char.IsUpper(word[0])).ToArray();
        if (capitals.Length > 1)
            _byInitials.TryAdd(string.Concat(capitals.Select(word => word[0])), string.Join(' ', name.Words));
        // Resolute Support mission (RSM), Korean Central News Agency (KCNA)
        var rest = _text.AsSpan(name.Span.End);
        var close = rest.StartsWith(" (") ? rest[..Math.Min(rest.Length, 14)].IndexOf(')') : -1;
        if (close > 3 && rest[2..close].IndexOfAnyExceptInRange('A', 'Z') < 0)
            _byInitials[rest[2..close].ToString()] = string.Join(' ', name.Words);
    }

    private static void Add(Dictionary<string, Spellings> index, string word, ProperName name)
    {
        if (!index.TryGetValue(word, out var spellings))
            index[word] = spellings = new();
        spellings.Add(name);
    }

    private void LearnGender(ProperName name)
    {
        if (name.Kind is not (NameKind.Person or NameKind.Unknown))
            return;
        var told = ToldGender(name);
        var full = FullPerson(name.Words, name.Span.Start, told);
        if (told != Gender.Unknown)
            _genders[full] = told;
        else if (GivenGender(full) is var given and not Gender.Unknown)
            _genders.TryAdd(full, given);
    }

    // Clinton alone is a surname, though some bear it as a given name; John alone is not.
    private static Gender GivenGender(string full) =>
        full.Contains(' ', StringComparison.Ordinal) ? Genders.OfGivenName(full.Split(' ')[0])
        : Genders.IsCommonGivenName(full) ? Genders.OfGivenName(full)
        : Gender.Unknown;

    // Frau Lenz keeps her title in her name.
    private static Gender ToldGender(ProperName name) =>
        name.Roles.Append(name.Words.Length > 1 ? name.Words[0] : "").Select(role => Genders.OfWord(role)).FirstOrDefault(gender => gender != Gender.Unknown);

    // Whom a title before called otherwise is another: Ms. Krog, Mr. Krog.
    private bool MayBe(ProperName name, Gender gender) =>
        gender == Gender.Unknown
        || Genders.OfGivenName(name.Words[0]) is var given && (given == Gender.Unknown || given == gender)
            && _genders.GetValueOrDefault(string.Join(' ', name.Words)) is var told && (told == Gender.Unknown || told == gender);

    private static bool IsSamePerson(ProperName longer, string[] words) =>
        longer.Words.Length > words.Length
        && longer.Kind is NameKind.Person or NameKind.Unknown
        && longer.Words[^1].Equals(words[^1], StringComparison.OrdinalIgnoreCase)
        && !longer.Words.Any(word => Lexicon.Ties.Has(word))
        && (words.Length == 1 || longer.Words.Contains(words[0], StringComparer.OrdinalIgnoreCase));

    private static bool IsFirstName(ProperName longer) => longer.Kind == NameKind.Person && longer.Words.Length > 1;

    private static bool IsBeginningOfBody(ProperName longer, string[] words) =>
        longer.Kind != NameKind.Person
        && longer.Words.Length > words.Length
        && longer.Words.Take(words.Length).SequenceEqual(words, StringComparer.OrdinalIgnoreCase)
        && (Lexicon.Ties.Has(longer.Words[words.Length]) && Lexicon.BodyWords.Has(words[^1])
            || longer.Words.Skip(words.Length).All(word => Lexicon.BodyEndings.Has(word) && char.IsUpper(word[0])));

    private static bool IsEndOfBody(ProperName longer, string[] words) =>
        longer.Kind != NameKind.Person
        && longer.Words.Length > words.Length
        && Lexicon.BodyWords.Has(words[^1])
        && longer.Words.TakeLast(words.Length).SequenceEqual(words, StringComparer.OrdinalIgnoreCase);

    private static string[] Untitled(string[] words)
    {
        var first = 0;
        while (first < words.Length - 1 && Lexicon.IsTitle(words[first]))
            first++;
        return words[first..];
    }
}
