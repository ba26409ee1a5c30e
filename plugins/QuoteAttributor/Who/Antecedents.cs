using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Who;

/// <summary>Finds whom a pronoun or a description means among the names before it: near, subject of its sentence, lately speaking.</summary>
internal sealed class Antecedents(ReadText read, NameList names)
{
    private const int MostNames = 24;
    private const int MostSentences = 8;

    private (int At, string Name)? _lastPerson;
    private (int At, string Name)? _lastBody;

    /// <summary>Takes note of who speaks, so that the next pronoun more likely means the same.</summary>
    public void Speaks(int at, string name, bool isPerson)
    {
        if (isPerson)
            _lastPerson = (at, name);
        else
            _lastBody = (at, name);
    }

    /// <summary>The person a pronoun or a person's description means; null when nobody fits.</summary>
    /// <param name="offset">Where it stands.</param>
    /// <param name="gender">What it tells of the person.</param>
    /// <param name="fits">What else must hold of a name before it; null for nothing.</param>
    /// <param name="goesOn">Whether the verb says that somebody goes on speaking: <c>he added</c>.</param>
    public string? Person(int offset, Gender gender, Func<ProperName, bool>? fits = null, bool goesOn = false)
    {
        var here = read.SentenceAt(offset);
        (double Cost, string Name)? best = null;
        void Offer(string name, int distance, double cost)
        {
            var known = names.GenderOf(name);
            if (gender != Gender.Unknown && known != Gender.Unknown && known != gender)
                return;
            cost += distance - (gender != Gender.Unknown && known == gender ? distance < 2 ? 1.6 : 1 : 0);
            if (best is null || cost < best.Value.Cost)
                best = (cost, name);
        }
        foreach (var name in Before(offset))
        {
            if (name.Kind is not (NameKind.Person or NameKind.Unknown) || fits is not null && !fits(name))
                continue;
            var cost = (name.IsSubject ? 0 : 1.3) + (name.Kind == NameKind.Person ? 0 : name.Words.Length > 1 ? 0.7 : 1) + BetweenParagraphs(name.Span.End, offset);
            Offer(names.FullPerson(name.Span), here - name.Sentence, cost);
        }
        if (_lastPerson is { } last && fits is null && here - read.SentenceAt(last.At) is var back)
            Offer(last.Name, back, (goesOn ? -3 : back < 2 ? -1.2 : 0) + BetweenParagraphs(last.At, offset));
        return best?.Name;
    }

    /// <summary>The organisation a pronoun or description means; null when none fits.</summary>
    /// <param name="offset">Where it stands.</param>
    /// <param name="fits">What must hold of its name; null for nothing.</param>
    /// <param name="goesOn">Whether the verb says that it goes on speaking.</param>
    /// <param name="farthest">How many sentences back it may be, then only as a subject; by default any distance and place.</param>
    /// <param name="sooner">Which names it means sooner than others; null for none.</param>
    public string? Body(int offset, Func<string, bool>? fits = null, bool goesOn = false, double farthest = double.MaxValue, Func<string, bool>? sooner = null)
    {
        var here = read.SentenceAt(offset);
        (double Cost, string Name)? best = null;
        void Offer(string name, double cost)
        {
            cost -= sooner is not null && sooner(name) ? 2 : 0;
            if (cost <= farthest && (fits is null || fits(name)) && (best is null || cost < best.Value.Cost))
                best = (cost, name);
        }
        foreach (var name in Before(offset))
        {
            if (farthest < double.MaxValue && !name.IsSubject)
                continue;
            if (name.Kind == NameKind.Body || name.Kind == NameKind.Unknown && Lexicon.BodyWords.Has(name.Words[^1]))
                Offer(names.FullBody(name.Span), here - name.Sentence + (name.IsSubject ? 0 : 1.3));
        }
        if (_lastBody is { } last)
            Offer(last.Name, here - read.SentenceAt(last.At) - (goesOn ? 3 : 1.5));
        return best?.Name;
    }

    /// <summary>A name that nobody knows to be a person's or a place's, subject of one of the last sentences; null when there is none.</summary>
    public string? UnknownBody(int offset, Func<string, bool> fits)
    {
        const int Near = 3;
        var here = read.SentenceAt(offset);
        foreach (var name in Before(offset))
        {
            if (here - name.Sentence > Near)
                return null;
            if (name is { Kind: NameKind.Unknown, IsSubject: true } && !Genders.IsGivenName(name.Words[0]) && fits(string.Join(' ', name.Words)))
                return names.FullBody(name.Span);
        }
        return null;
    }

    /// <summary>The speaker nobody knew to be a person or a body, when he spoke last.</summary>
    public string? Named(int offset) =>
        _lastPerson is { } last && read.SentenceAt(offset) - read.SentenceAt(last.At) < 4 && !last.Name.Contains(' ', StringComparison.Ordinal)
            && names.GenderOf(last.Name) == Gender.Unknown
            ? last.Name
            : null;

    /// <summary>The last two persons named together before an offset, when nobody else spoke since.</summary>
    public string? Couple(int offset)
    {
        var here = read.SentenceAt(offset);
        ProperName? other = null;
        foreach (var name in Before(offset))
        {
            if (here - name.Sentence > 3 || name.Kind is NameKind.Body or NameKind.Place)
                continue;
            if (other is not null && name.Span.End < other.Span.Start && AreJoined(name.Span.End, other.Span.Start))
                return name.Words.Length > 1 && name.Words[0].Length == name.Span.Length
                    ? $"{name.Words[0]} and {names.FullPerson(other.Words, other.Span.Start)}" // Ada and Otto Brink
                    : $"{names.FullPerson(name.Words, name.Span.Start)} and {names.FullPerson(other.Words, other.Span.Start)}";
            other = name;
        }
        return null;
    }

    // Another paragraph is often about another person.
    private double BetweenParagraphs(int start, int end) =>
        end > start && read.Text.AsSpan(start, end - start).Contains("\n\n", StringComparison.Ordinal) ? 1 : 0;

    private bool AreJoined(int end, int start)
    {
        var between = read.Text.AsSpan(end, start - end).Trim();
        return between is "and" || between.StartsWith("and ") && between.Length < 24 && between.IndexOfAny(".,;:") < 0;
    }

    /// <summary>The names before an offset with how many sentences back they stand, nearest first.</summary>
    public IEnumerable<(ProperName Name, int Distance)> Near(int offset)
    {
        var here = read.SentenceAt(offset);
        foreach (var name in Before(offset))
            yield return (name, here - name.Sentence);
    }

    // Nearest first; what is said inside quotes does not count.
    private IEnumerable<ProperName> Before(int offset)
    {
        var here = read.SentenceAt(offset);
        var seen = 0;
        for (var i = names.FirstFrom(offset) - 1; i >= 0 && seen < MostNames && here - names.All[i].Sentence <= MostSentences; i--)
        {
            if (names.All[i].IsQuoted)
                continue;
            seen++;
            yield return names.All[i];
        }
    }
}
