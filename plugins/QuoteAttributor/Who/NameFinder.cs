using Annotator.Quotes.Marks;
using Annotator.Quotes.Reading;
using Annotator.Quotes.Sieves;

namespace Annotator.Quotes.Who;

/// <summary>Finds the names of a text: what the entity tagger annotated, and other runs of capitals.</summary>
internal sealed class NameFinder(ReadText read, AnnotationList annotations, IReadOnlyList<QuotedStretch> stretches)
{
    /// <summary>What may stand before a name with a capital and is no part of it: <c>Poor Jo</c>.</summary>
    private static readonly WordList Endearments = new("poor dear dearest old young little big good sweet late new");

    private static readonly WordList Connectors = new("of de la da di del van von der den bin ibn al for");

    private readonly Dictionary<int, Annotation> _entities = Entities(annotations);
    private readonly List<ProperName> _names = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _inside = new HashSet<string>().GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly NameRoles _roles = new(read);
    private readonly Dateline _datelines = new(read);
    private int _stretch;
    private int _subjectOf = -1;
    private int _dateline;

    /// <summary>The names in text order; an entity inside a longer run of capitals is a name beside it.</summary>
    public List<ProperName> Find(CancellationToken cancellation)
    {
        for (var token = 1; token < read.Tokens.Length; token++)
        {
            if (token % 1024 == 1)
                cancellation.ThrowIfCancellationRequested();
            if (IsCapital(token) && !StartsSentence(token))
                _inside.Add(read.Word(token));
        }
        for (var token = 0; token < read.Tokens.Length;)
        {
            if (token % 1024 == 0)
                cancellation.ThrowIfCancellationRequested();
            if (token >= _dateline)
                _dateline = _datelines.End(token);
            var end = EndOfRun(token);
            if (end > token)
                Take(token, end);
            token = Math.Max(end, token + 1);
        }
        return JoinedNames.In(read.Text, _names);
    }

    private static Dictionary<int, Annotation> Entities(AnnotationList annotations)
    {
        var entities = new Dictionary<int, Annotation>();
        foreach (var entity in annotations)
        {
            if (entity.Layer == "entity" && entity.Review != Review.Rejected)
                entities.TryAdd(entity.Span.Start, entity);
        }
        return entities;
    }

    private int EndOfRun(int first)
    {
        if (!IsCapital(first))
            return first;
        var end = first + 1;
        while (end < read.Tokens.Length && end - first < 16 && !StartsSentence(end))
        {
            if (IsCapital(end) && !IsWeekday(end) || read.Word(end) is "&" or "-")
                end++;
            else if (IsConnector(end) && (IsCapital(end + 1) || read.Word(end + 1) is "the" && IsCapital(end + 2)))
                end += 2;
            else
                break;
        }
        return WithEntity(first, end);
    }

    // Food and Drug Administration: the tagger sees names whole.
    private int WithEntity(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (_entities.TryGetValue(read.Tokens[token].Start, out var entity) && entity.Label == "ORG" && entity.Span.End > read.Tokens[end - 1].End)
                return BeforeParenthesis(first, read.TokenAt(entity.Span.End - 1) + 1);
        }
        return end;
    }

    // International Monetary Fund (IMF)
    private int BeforeParenthesis(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (read.Word(token) is "(")
                return token;
        }
        return end;
    }

    private void Take(int first, int end)
    {
        var start = StartOfName(first, end);
        if (EndOfDescribedBody(end) is var tail && tail > end && !IsFunctionWord(start))
            Add(start, tail, first, NameKind.Body);
        if (EndOfPersonOf(start, end, first) is { } of)
        {
            Take(first, of);
            Take(of + 1, end);
            return;
        }
        for (var token = first; token < end; token++)
        {
            if (_entities.TryGetValue(read.Tokens[token].Start, out var entity) && read.Tokens[Math.Min(end, read.Tokens.Length) - 1].End >= entity.Span.End)
                AddEntity(entity, token, first, start, end);
        }
        if (end - start == 1 && IsPeople(start))
            return;
        if (!IsKnown(start, end) && !EndsInPerson(start, end) && !(end - start == 1 && IsDoubtful(start)) && !IsFunctionWord(start))
            Add(start, end, first, KindByForm(start, end, first));
    }

    // The Clinton campaign, Yonhap news agency, Brazil’s health ministry
    private int EndOfDescribedBody(int end)
    {
        var token = Lexicon.IsPossessive(read.Word(end)) ? end + 1 : end;
        for (var words = 0; words < 3 && token < read.Tokens.Length && !StartsSentence(token); words++, token++)
        {
            var word = read.Word(token);
            // Australian airline Southern Cross: the name comes behind it.
            if (Lexicon.Bodies.Has(word) && !Lexicon.Roles.Has(read.Word(token + 1)) && !Lexicon.Bodies.Has(read.Word(token + 1)) && !Lexicon.IsCapital(read.Word(token + 1)))
                return token + 1;
            if (word.Length < 3 || !char.IsLower(word[0]) || !Lexicon.IsNominal(word) || Lexicon.Roles.Has(word))
                break;
        }
        return end;
    }

    // US President X, Finance Minister X: the name begins behind the last title, unless it is that of a body: Home Office.
    private int StartOfName(int first, int end)
    {
        var start = first;
        while (start < end - 1 && StartsSentence(start) && (IsFunctionWord(start) || IsPluralRole(start)))
            start++;
        if (HoldsBodyWord(start, end))
            return AfterOffice(start, end);
        for (var token = start; token < end - 1; token++)
        {
            var isTitle = Lexicon.IsTitle(read.Word(token)) || end - token > 2 && Lexicon.Roles.Has(read.Word(token));
            if (isTitle && IsConnector(token + 1) && end - token > 4)
                return BehindOffice(token + 2, end);
            if (isTitle && (token == start || !IsConnector(token + 1)))
                start = token + 1;
        }
        return AfterOffice(start, end);
    }

    // Hauwa Abubakar of Oxfam: two names, unlike Bank of England.
    private int? EndOfPersonOf(int start, int end, int first)
    {
        while (start < end - 1 && Lexicon.IsTitle(read.Word(start)))
            start++;
        for (var token = start + 1; token < end - 1; token++)
        {
            if (read.Word(token) is "of" or "for")
                return token - start >= 2 && KindByForm(start, token, first) == NameKind.Person ? token : null;
        }
        return null;
    }

    // Residents Bo Lund and Kay Frost
    private bool IsPluralRole(int token) =>
        read.Word(token) is [.. var one, 's'] && (Lexicon.Roles.Has(one) || Lexicon.IsTitle(one));

    // Secretary of State John Kerry, Minister of Foreign Affairs Winston Peters
    private int BehindOffice(int office, int end)
    {
        for (var token = office + 1; token < end - 1; token++)
        {
            if (Genders.IsGivenName(read.Word(token).ToString()))
                return token;
        }
        return office + 1;
    }

    private bool HoldsBodyWord(int start, int end)
    {
        for (var token = start; token < end; token++)
        {
            if (Lexicon.BodyWords.Has(read.Word(token)))
                return true;
        }
        return false;
    }

    // A capital at the start of a sentence shows a name only when the word keeps it elsewhere.
    private bool IsDoubtful(int token) =>
        Lexicon.IsTitle(read.Word(token)) || Lexicon.Days.Has(read.Word(token)) || StartsSentence(token) && !_inside.Contains(read.Word(token));

    private bool IsFunctionWord(int token) =>
        !Lexicon.IsNominal(read.Word(token)) || Lexicon.Determiners.Has(read.Word(token)) || Lexicon.Pronouns.Has(read.Word(token));

    // Minister of Education Stefania Giannini: the name begins with the given name, or behind one word for the office.
    private int AfterOffice(int start, int end)
    {
        for (var token = start + 1; token < end - 1; token++)
        {
            if (Genders.IsGivenName(read.Word(token).ToString()) && !Genders.IsGivenName(read.Word(token - 1).ToString())
                && (IsConnector(start) || Lexicon.BodyWords.Has(read.Word(token - 1))))
            {
                return token;
            }
        }
        if (!IsConnector(start) || end - start < 2)
            return start;
        return end - start > 3 && !HoldsBodyWord(start, end) ? start + 2 : start + 1;
    }

    private void AddEntity(Annotation entity, int token, int first, int start, int end)
    {
        var kind = entity.Label switch { "PER" => NameKind.Person, "ORG" => NameKind.Body, "LOC" => NameKind.Place, _ => NameKind.Unknown };
        var last = read.TokenAt(entity.Span.End - 1) + 1;
        if (kind == NameKind.Unknown || kind == NameKind.Place && last - token < end - start)
            return;
        if (kind == NameKind.Place && last - token > 1 && KindByForm(token, last, first) is var form and not NameKind.Unknown)
            kind = form;
        if (kind == NameKind.Place && IsNamedAfterBody(token))
            kind = NameKind.Body;
        // Halvorsen Shipping; the I.R.S.
        if (kind == NameKind.Person && (last - token > 1 ? Lexicon.BodyWords.Has(read.Word(last - 1)) : read.Word(token - 1) is "the" && EndOfDescribedBody(last) == last || Lexicon.Bodies.Has(read.Word(token - 1))))
            kind = NameKind.Body;
        var bare = token;
        while (kind == NameKind.Person && bare < last - 1 && (Lexicon.IsTitle(read.Word(bare)) || StartsSentence(bare) && IsPluralRole(bare)))
            bare++;
        if (kind == NameKind.Person && start > bare && start < last)
            bare = start;
        // Odd Vik, where the tagger knows Vik alone.
        if (kind == NameKind.Person && bare == token && last - token == 1 && token - 1 >= start && MayBeGivenName(token - 1))
            bare--;
        Add(bare, last, first, kind);
    }

    private bool MayBeGivenName(int token) =>
        !StartsSentence(token) && IsCapital(token) && !Endearments.Has(read.Word(token)) && !_roles.Is(token) && !IsPeople(token) && !Lexicon.BodyWords.Has(read.Word(token)) && !Lexicon.Days.Has(read.Word(token));

    // Residents Bo Lund: the tagger knows better where the name begins.
    private bool EndsInPerson(int start, int end) =>
        _names.Count > 0 && _names[^1] is { Kind: NameKind.Person } known && known.Span.End == read.Tokens[end - 1].End
        && known.Span.Start > read.Tokens[start].Start && !Genders.IsGivenName(read.Word(start).ToString());

    private bool IsKnown(int start, int end) =>
        _names.Count > 0 && _names[^1].Span is var known && known.Start <= read.Tokens[start].Start && known.End >= read.Tokens[end - 1].End;

    private void Add(int start, int end, int first, NameKind kind)
    {
        if (end <= start || end > read.Tokens.Length)
            return;
        var span = new TextSpan(read.Tokens[start].Start, read.Tokens[end - 1].End);
        if (_names.Count > 0 && _names[^1].Span == span)
            return;
        while (_stretch < stretches.Count && stretches[_stretch].Span.End <= span.Start)
            _stretch++;
        if (start < _dateline)
            kind = NameKind.Place;
        var sentence = read.SentenceAt(span.Start);
        var follows = read.Word(end);
        var behind = read.Word(Lexicon.Determiners.Has(read.Word(first - 1)) ? first - 2 : first - 1);
        var isSubject = _subjectOf != sentence && (StartsSentence(first) || !Lexicon.Prepositions.Has(behind) && !TakesObject(behind)) && !Lexicon.IsPossessive(follows)
            && start >= _dateline && !_roles.StandsBefore(end);
        if (isSubject)
            _subjectOf = sentence;
        _names.Add(new(span, Words(start, end), kind, sentence)
        {
            IsQuoted = _stretch < stretches.Count && stretches[_stretch].Span.Start < span.End,
            IsSubject = isSubject || _names.Count > 0 && _names[^1].Span.Overlaps(span) && _names[^1].IsSubject,
            Roles = [.. _roles.Before(start, first), .. _roles.After(end)],
        });
    }

    // The airline Southern Cross
    private bool IsNamedAfterBody(int token) =>
        Lexicon.Bodies.Has(read.Word(token - 1)) && read.Word(token - 1) is not ("city" or "town" or "municipality" or "country") && char.IsLower(read.Word(token - 1)[0]);

    // Thanked X, told X; but “said X” has its subject behind it.
    private static bool TakesObject(ReadOnlySpan<char> word)
    {
        var reporting = ReportingVerbs.Of(word);
        return reporting.HasFlag(Reporting.Addressee)
            || !reporting.HasFlag(Reporting.Quote) && (word.EndsWith("ed") && char.IsLower(word[0]) || Lexicon.Pasts.Has(word));
    }

    private NameKind KindByForm(int start, int end, int first)
    {
        for (var token = start; token < end; token++)
        {
            if (Lexicon.BodyWords.Has(read.Word(token)))
                return NameKind.Body;
            if (IsConnector(token) && read.Word(token) is "of" or "for")
                return NameKind.Unknown;
        }
        if (start > first && Lexicon.IsTitle(read.Word(start - 1)))
            return NameKind.Person;
        return end - start is >= 2 and <= 4 && Genders.IsGivenName(read.Word(start).ToString()) || end - start >= 2 && _roles.Is(first - 1)
            ? NameKind.Person
            : NameKind.Unknown;
    }

    private string[] Words(int start, int end)
    {
        var words = new string[end - start];
        for (var i = 0; i < words.Length; i++)
            words[i] = read.Word(start + i).ToString();
        return words;
    }

    // Officials told Bush Saturday
    private bool IsWeekday(int token) => Lexicon.Days.Has(read.Word(token)) && read.Word(token).EndsWith("day");

    private bool IsPeople(int token)
    {
        var word = read.Word(token);
        return Peoples.Has(word) || word.EndsWith("s") && Peoples.Has(word[..^1])
            || _entities.TryGetValue(read.Tokens[token].Start, out var entity) && entity.Label == "MISC";
    }

    private bool IsConnector(int token) => read.Word(token) is [var first, ..] word && char.IsLower(first) && Connectors.Has(word);

    private bool IsCapital(int token) =>
        token < read.Tokens.Length && Lexicon.IsCapital(read.Word(token)) && !(read.Word(token) is "I");

    private bool StartsSentence(int token) => read.StartsSentence(token);
}
