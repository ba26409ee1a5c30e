using Annotator.Language.Syntax;
using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Who;

/// <summary>Finds who stands behind a description: <c>the company</c>, <c>the mayor</c>, <c>the statement</c>.</summary>
internal sealed class Descriptions(ReadText read, NameList names, Antecedents antecedents)
{
    private static readonly WordList PlainPersons = new("""
        man woman spokesman spokeswoman spokesperson official officer judge witness resident source police suspect victim gunman attacker driver
        passenger defendant accused teenager boy girl survivor neighbour neighbor caller reporter interviewer doctor nurse
        """);

    private static readonly WordList Crowds = new("crowd audience jury panel couple family delegation public staff public room gallery");

    private static readonly WordList Made = new("issued released published posted conducted commissioned written made produced sent signed compiled prepared carried filed drafted authored");

    /// <summary>Those who spoke without a name, by noun: “the lawyer” is “his lawyer” who spoke before.</summary>
    private readonly Dictionary<string, string> _spoke = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> _byHead = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name behind a description; the description itself when it is of one and nobody is behind it, else null.</summary>
    public string? Of(TextSpan span)
    {
        var words = names.WordsOf(span);
        var head = HeadOf(words);
        var name = Named(span, words, head);
        if (name is not null)
            _byHead[head] = name;
        else if (IsOne(words, head))
            _spoke[head] = name = string.Join(' ', words);
        return name;
    }

    // A senior official; Yonhap news agency; Trump at the start of a sentence
    private static bool IsOne(string[] words, string head) =>
        words.Length == 1 && char.IsUpper(head[0]) && !Lexicon.Determiners.Has(head) && !IsPlural(head) && !PlainPersons.Has(head) && !Lexicon.Roles.Has(head) && !Lexicon.Bodies.Has(head)
            && !Lexicon.Documents.Has(head)
        || words.Length > 1 && !IsPlural(head) && (Lexicon.Determiners.Has(words[0]) || words.Any(IsPossessive) || char.IsUpper(words[0][0]) && Lexicon.Bodies.Has(head));

    private string? Named(TextSpan span, string[] words, string head)
    {
        if (IsCrowd(words, head))
            return null;
        if (Lexicon.Documents.Has(head))
            return Author(span.End) ?? BodyIn(span) ?? Owner(span, words) ?? OwningBody(span, words) ?? (IsDefinite(words) ? BehindDocument(head, span.Start) ?? Publisher(span.Start) : null);
        if (Lexicon.Bodies.Has(head))
            return IsDefinite(words) ? Body(span, words, head) : null;
        return IsDefinite(words) && words.Length < 5 && !words.Any(word => Lexicon.Ties.Has(word)) ? Person(span, words, head) : null;
    }

    private static bool IsPlural(string noun) => noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal);

    // Passengers, residents, police: several people at the start of a sentence, and none of those named.
    private static bool IsCrowd(string[] words, string head) =>
        words.Length == 1 && char.IsUpper(head[0])
        && (head is "Police" or "Staff" or "People" || IsPlural(head) && Lexicon.Roles.Has(head.AsSpan(0, head.Length - 1)));

    private static bool HasRole(ProperName name, string noun) =>
        name.Roles.Contains(noun, StringComparer.OrdinalIgnoreCase) || Array.Exists(name.Roles, role => IsAlsoCalled(role, noun));

    private static bool IsAlsoCalled(string role, string noun) => role.ToLowerInvariant() switch
    {
        "pope" => noun is "pontiff",
        "minister" => noun is "premier" or "politician",
        "premier" => noun is "minister",
        "king" or "queen" => noun is "monarch" or "sovereign",
        "senator" => noun is "lawmaker" or "legislator" or "politician",
        "representative" or "congressman" or "congresswoman" => noun is "lawmaker" or "legislator" or "congressman" or "congresswoman",
        "mp" => noun is "lawmaker" or "politician" or "parliamentarian",
        "ceo" => noun is "executive" or "chief",
        "attorney" => noun is "lawyer",
        "lawyer" => noun is "attorney",
        _ => false,
    };

    // A statement issued by X; the poll, conducted by X,
    private string? Author(int end)
    {
        var token = read.TokenAt(end);
        if (read.Word(token) is ",")
            token++;
        if (!Made.Has(read.Word(token)) || read.Word(token + 1) is not "by" || token + 2 >= read.Tokens.Length)
            return null;
        var last = token + 2;
        while (last + 1 < read.Tokens.Length && last < token + 9 && (Lexicon.IsNominal(read.Word(last)) || read.Word(last) is "of"))
            last++;
        return BodyIn(new(read.Tokens[token + 2].Start, read.Tokens[last].Start + 1));
    }

    // The bureau published its findings. … the report said
    private string? Publisher(int before)
    {
        var sentence = read.SentenceAt(before);
        for (var back = sentence; back >= Math.Max(0, sentence - 2); back--)
        {
            for (var token = read.Sentences[back].FirstToken; token < Math.Min(read.Sentences[back].EndToken, read.Sentences[back].FirstToken + 60); token++)
            {
                if (read.Word(token) is "published" or "released" or "issued" && read.Part(token) == PartOfSpeech.VerbPast
                    && names.LastBefore(read.Tokens[token].Start, name => name.IsSubject && !name.IsQuoted) is { Kind: NameKind.Body or NameKind.Unknown } body && body.Sentence == back)
                    return names.FullBody(body.Span);
            }
        }
        return null;
    }

    // Ahmed Yassin’s memoir
    private string? Owner(TextSpan span, string[] words) =>
        words.Any(IsPossessive) && names.LastIn(span, name => name.Kind == NameKind.Person) is { } person ? names.FullPerson(person.Span) : null;

    // The company’s statement
    private string? OwningBody(TextSpan span, string[] words)
    {
        var owner = Array.FindIndex(words, IsPossessive);
        if (owner < 1)
            return null;
        var (first, length) = (words[..(owner + 1)], string.Join(' ', words[..(owner + 1)]).Length - 2);
        first[owner] = first[owner][..^2];
        return Lexicon.Bodies.Has(first[owner]) && IsDefinite(first) ? Body(new(span.Start, span.Start + length), first, first[owner]) : null;
    }

    private string? BodyIn(TextSpan span) =>
        names.LastIn(span, name => name.Kind == NameKind.Body || name.Kind == NameKind.Unknown) is { } body ? names.FullBody(body.Span) : null;

    // The company: not any body named last, but one that can be a company.
    private string? Body(TextSpan span, string[] words, string head)
    {
        if (BodyIn(span) is { } inside && words.Length > 2)
            return inside;
        // The transport ministry is no other ministry.
        if (words.Length > 2 && head is "ministry" or "department" or "committee" or "commission" && !IsPossessive(words[^2]))
            return antecedents.Body(span.Start, name => name.Contains(words[^2], StringComparison.OrdinalIgnoreCase));
        return antecedents.Body(span.Start, name => BodyKinds.MayBe(name, head), sooner: name => name.Split(' ').Contains(head, StringComparer.OrdinalIgnoreCase))
            ?? _byHead.GetValueOrDefault(head)
            ?? antecedents.Named(span.Start)
            ?? antecedents.UnknownBody(span.Start, name => BodyKinds.MayBe(name, head));
    }

    // The mayor: the last person with that role, else whoever the text is about when nothing else is known of them.
    private string? Person(TextSpan span, string[] words, string head)
    {
        var gender = words.Select(word => Genders.OfWord(word)).FirstOrDefault(known => known != Gender.Unknown);
        if (antecedents.Person(span.Start, gender, name => HasRole(name, head)) is { } inRole)
            return inRole;
        var last = names.LastBefore(span.Start, name => name.Kind == NameKind.Person && HasRole(name, head));
        if (last is not null)
            return names.FullPerson(last.Span);
        if (names.OnlyAfter(span.End, name => name.Kind == NameKind.Person && HasRole(name, head)) is { } later && !PlainPersons.Has(head))
            return names.FullPerson(later.Span);
        if (_spoke.TryGetValue(head, out var before))
            return before;
        var isPerson = Lexicon.Roles.Has(head) || Lexicon.IsDoer(head) || Lexicon.IsTitle(head) || char.IsUpper(head[0]) || char.IsDigit(head[0]);
        return isPerson && !PlainPersons.Has(head)
            ? antecedents.Person(span.Start, gender, name => name.Kind is NameKind.Person or NameKind.Unknown && name.Sentence >= read.SentenceAt(span.Start) - 2 && name.IsSubject && (name.Roles.Length == 0 || Peoples.Has(head) || head is "Republican" or "Democrat" or "Libertarian"))
            : null;
    }

    private string? BehindDocument(string noun, int before)
    {
        const int Near = 2000;
        var from = Math.Max(0, before - Near);
        var at = read.Text.AsSpan(from, before - from).LastIndexOf(noun, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return _byHead.GetValueOrDefault(noun);
        var end = read.Text.AsSpan(from + at).IndexOfAny(".,;\n");
        var clause = new TextSpan(from + at, end < 1 ? read.Text.Length : from + at + end);
        return BodyIn(clause) is { } body && !IsWherePublished(clause, body) ? body : _byHead.GetValueOrDefault(noun);
    }

    // A study published in Biology Letters
    private bool IsWherePublished(TextSpan clause, string body) =>
        read.Text.AsSpan(clause.Start, clause.Length) is var words && words.IndexOf(body) is > 3 and var at && (words[..at].EndsWith(" in ") || words[..at].EndsWith(" in the "));

    /// <summary>Whether a description is that of a person: not of a document or a body.</summary>
    public bool IsOfPerson(TextSpan span) => HeadOf(names.WordsOf(span)) is var head && !Lexicon.Documents.Has(head) && !Lexicon.Bodies.Has(head) && !Lexicon.BodyWords.Has(head) && !Crowds.Has(head) && !IsPlural(head);

    private static bool IsDefinite(string[] words) =>
        words[0].Equals("the", StringComparison.OrdinalIgnoreCase) || words[0].Equals("this", StringComparison.OrdinalIgnoreCase)
        || words[0].Equals("that", StringComparison.OrdinalIgnoreCase) || char.IsUpper(words[^1][0]);

    private static bool IsPossessive(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal);

    private static string HeadOf(string[] words)
    {
        var tie = Array.FindIndex(words, 1, word => Lexicon.Ties.Has(word) || word is "to" or "with");
        return tie > 0 ? words[tie - 1] : words[^1];
    }
}
