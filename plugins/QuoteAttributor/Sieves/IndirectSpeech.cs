using Annotator.Language.Syntax;
using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Sieves;

/// <summary>Finds words that are told as a clause: <c>X said that …</c>, <c>…, X said</c>, <c>according to X, …</c>.</summary>
internal sealed class IndirectSpeech(Passage passage, NounPhrases phrases)
{
    private const int Reach = 60;

    private static readonly WordList Hints = new("suggest suggests suggested indicate indicates indicated reveal reveals");

    private static readonly WordList Finders = new("court jury tribunal inquiry panel commission committee investigation inquest judge auditors investigators researchers scientists analysis");

    private readonly ClauseStart _starts = new(passage, phrases);
    private readonly ClauseEnd _ends = new(passage, phrases);
    private readonly FiniteVerbs _verbs = new(passage);
    private readonly ClausePieces _pieces = new(passage);
    private readonly AccordingTo _accordingTo = new(passage, phrases);

    /// <summary>The pieces whose cue stands at an item: two when the cue parts a clause, none when it reports nothing.</summary>
    /// <param name="cue">Index of the item.</param>
    /// <param name="floor">First item that does not belong to an earlier piece.</param>
    /// <param name="ceiling">First item that belongs to a later piece.</param>
    /// <param name="last">The piece before, whose speaker a verb after “and” shares; null when there is none.</param>
    public IReadOnlyList<Piece> At(int cue, int floor, int ceiling, Piece? last)
    {
        if (cue < floor)
            return [];
        if (passage.Is(cue, "according") && passage.Is(cue + 1, "to"))
            return _accordingTo.At(cue, floor, ceiling) is { } source ? [source] : [];
        var reporting = ReportingVerbs.Of(passage.Word(cue), passage.Word(cue + 1));
        if (!reporting.HasFlag(Reporting.Clause) && !(reporting.HasFlag(Reporting.Question) && AsksClause(cue)) || IsPassiveOrNegated(cue) || IsNoun(cue))
            return [];
        var start = passage.SentenceStart(cue, Math.Max(floor, cue - Reach));
        var limit = Math.Min(ceiling, passage.SentenceEnd(cue, Reach * 2));
        if (QuotedAsSaying(cue, start) is { } quoted)
            return Told(quoted.Verb, quoted.Verb == cue - 2 ? cue : quoted.Verb, cue, quoted.Subject, limit) is { } piece ? [piece] : [];
        if (Parenthetical(cue, start, limit) is { Count: > 0 } parted)
            return parted;
        if (SubjectOf(cue, floor, start, last) is not { } subject || IsWriterOrReader(subject.Mention))
            return [];
        if (passage.Word(cue) is "found" or "finds" && !IsFinder(subject) || Hints.Has(passage.Word(cue)) && !CanSpeak(subject))
            return [];
        return (Told(cue, cue, cue, subject, EndOfRelative(cue, limit)) ?? Appended(cue, subject, start, limit)) is { } told ? [told] : [];
    }

    // X was quoted as saying   X was quoted by the paper as saying   the paper quoted X as saying
    private (int Verb, Phrase Subject)? QuotedAsSaying(int cue, int start)
    {
        const int Longest = 10;
        if (!passage.Is(cue, "saying") || !passage.Is(cue - 1, "as"))
            return null;
        for (var verb = cue - 2; verb > Math.Max(start, cue - Longest); verb--)
        {
            if (passage.Word(verb) is not ("quoted" or "cited" or "reported"))
                continue;
            var isPassive = verb == cue - 2 || passage.Is(verb + 1, "by") || passage.Is(verb + 1, "in");
            return (isPassive ? phrases.Before(verb, start) : phrases.After(verb + 1, cue - 1)) is { } subject ? (verb, subject) : null;
        }
        return null;
    }

    // A study, a court: what these find, they tell.
    private bool IsFinder(Phrase subject) =>
        subject.Mention.Kind == MentionKind.Noun
        && (Lexicon.Documents.Has(passage.Word(subject.End - 1)) || Finders.Has(passage.Word(subject.End - 1)) || Lexicon.Documents.Has(passage.Word(subject.First + 1)));

    // The discovery suggests that …: nobody says so.
    private bool CanSpeak(Phrase subject)
    {
        if (subject.Mention.Kind != MentionKind.Noun)
            return true;
        var head = subject.First;
        while (head + 1 < subject.End && !(passage.Part(head).IsNoun() && !passage.Part(head + 1).IsNoun()))
            head++;
        var noun = passage.Word(head);
        return Lexicon.Documents.Has(noun) || Lexicon.Roles.Has(noun) || Lexicon.Bodies.Has(noun) || Lexicon.IsDoer(noun) || Finders.Has(noun)
            || passage.Part(head) is PartOfSpeech.NounPlural or PartOfSpeech.NamePlural;
    }

    private bool AsksClause(int cue) =>
        IsQuestionWord(cue + 1) || IsQuestionWord(cue + 2) && (Lexicon.ObjectPronouns.Has(passage.Word(cue + 1)) || Lexicon.IsNominal(passage.Word(cue + 1)));

    private bool IsQuestionWord(int index) => passage.Word(index) is "whether" or "if" or "how" or "why" or "what" or "when" or "where" or "who";

    // The claim that …; state media reported: where the word may be either, its part of speech tells.
    private bool IsNoun(int cue) => ReportingVerbs.IsAlsoNoun(passage.Word(cue)) && !passage.Part(cue).IsVerb() && !IsClausal(cue)
        && !(passage.Is(cue + 1, ",") && passage.Part(cue - 1) is PartOfSpeech.NounPlural or PartOfSpeech.NamePlural); // the planet, the teams report, …

    // Paris claims that she …: a name right before and a clause right behind make a verb of it.
    private bool IsClausal(int cue) =>
        (Lexicon.IsCapital(passage.Word(cue - 1)) || passage.Part(cue - 1) is PartOfSpeech.Pronoun or PartOfSpeech.Conjunction) && (passage.Is(cue + 1, "that") || passage.Part(cue + 1) == PartOfSpeech.Pronoun);

    // It was reported that …; she was told that …; he did not say that …
    private bool IsPassiveOrNegated(int cue)
    {
        var before = cue - 1;
        while (Lexicon.IsAdverb(passage.Word(before)) && passage.Word(before) is not "never")
            before--;
        if (passage.Word(before) is "not" or "n't" or "n’t" or "never" || passage.Is(cue, "asked") && passage.Is(before, ","))
            return true;
        return passage.Word(cue) is [.., 'd'] && passage.Word(before) is "was" or "were" or "been" or "is" or "are" or "being" or "be"
            && !(passage.Word(cue) is "quoted");
    }

    // She said …, and added …
    private Phrase? SubjectOf(int cue, int floor, int start, Piece? last)
    {
        var before = cue - 1;
        while (before >= floor && Lexicon.IsAdverb(passage.Word(before)))
            before--;
        var goesOn = before - floor is 0 or 1
            && (passage.Is(before, "and") || passage.Is(before, "but") || passage.Is(before, ",") && passage.Word(cue).EndsWith("ing"))
            // …, said X, who …   …, said X, a spokesman, adding that …
            || before - floor == 1 && passage.Is(before, "who") && passage.Is(floor, ",")
            || passage.Is(before, ",") && _verbs.GoOnAs(cue, floor);
        return goesOn && last?.Speaker is { } speaker ? new(floor, cue, speaker) : phrases.Before(cue, start);
    }

    // X, who says he will run, …
    private int EndOfRelative(int cue, int limit)
    {
        var who = cue - 1;
        while (who > cue - 4 && passage.Word(who) is not ("who" or "which"))
            who--;
        if (passage.Word(who) is not ("who" or "which") || !passage.Is(who - 1, ","))
            return limit;
        for (var i = cue + 1; i < limit; i++)
        {
            if (passage.Is(i, ","))
                return i;
            if (passage.IsQuote(i) && passage.EndsInComma(i) && passage.Part(i + 1).IsFinite())
                return i + 1;
        }
        return limit;
    }

    // “I think” and “you say” hedge or ask; they report nobody.
    private bool IsWriterOrReader(Mention mention) =>
        mention.Kind == MentionKind.Pronoun
        && passage.Text.AsSpan(mention.Span.Start, mention.Span.Length) is var word
        && (word is "I" || word.Equals("we", StringComparison.OrdinalIgnoreCase) || word.Equals("you", StringComparison.OrdinalIgnoreCase));

    // X told Y on Monday that …
    private Piece? Told(int cue, int endOfCue, int lastBefore, Phrase subject, int limit)
    {
        var hasAddressee = ReportingVerbs.Of(passage.Word(cue)).HasFlag(Reporting.Addressee);
        var isPhrasal = cue == lastBefore && ReportingVerbs.Of(passage.Word(cue)) == Reporting.None;
        var (first, hasThat) = _starts.Behind(isPhrasal ? cue + 1 : lastBefore, hasAddressee, limit);
        var end = _ends.Of(first, limit);
        var isClause = hasThat
            ? end - first > 1 || end > first && passage.IsQuote(first)
            : !IsOnNoun(cue) && (end - first > 2 || end - first == 2 && passage.IsQuote(first + 1)) && _starts.CanBegin(first) && IsClause(cue, first, end);
        if (!isClause)
            return null;
        return _pieces.Of(first, end, passage.Between(cue, endOfCue), subject.Mention, hasThat ? "said-that" : "said-clause") with { EndItem = end };
    }

    // Soldiers demanding bonuses: a participle right behind a noun tells which.
    private bool IsOnNoun(int cue) => passage.Word(cue) is "demanding" or "promising" or "pledging" or "proposing" or "recommending" or "advising" && passage.Part(cue - 1).IsNoun();

    // What is “said” is a clause, though its verb may not show; what is “conceded” may be a goal.
    private bool IsClause(int cue, int first, int end)
    {
        var saysOnly = passage.Word(cue) is "said" or "says" or "say" or "saying" or "told" or "tells" or "quoted";
        if (!saysOnly && passage.Is(cue - 1, "who"))
            return false;
        // Avoided saying the name of the man who left: no clause but a thing.
        if (passage.Is(cue, "saying") && passage.Part(cue - 1).IsVerb() && !Lexicon.Auxiliaries.Has(passage.Word(cue - 1)))
            return _verbs.In(first, end, relatives: false);
        return _verbs.In(first, end, relatives: saysOnly)
            || saysOnly && (end - first > 3 || _pieces.HoldsQuote(first, end)) && (Lexicon.Determiners.Has(passage.Word(first)) || Lexicon.Pronouns.Has(passage.Word(first)))
                && !(passage.Word(first) is "a" or "the" && passage.Word(first + 1) is "same" or "few" or "word" or "words");
    }

    // The others, he said, will be charged.   But, said X, no date is fixed.
    private List<Piece> Parenthetical(int cue, int start, int limit)
    {
        var inverted = passage.Is(cue - 1, ",") && phrases.After(cue + 1, limit) is { } after && passage.Is(after.End, ",") ? after : (Phrase?)null;
        var comma = inverted is null ? CommaBehind(cue, limit) : cue + 1;
        var subject = inverted ?? (passage.Is(comma, ",") ? phrases.Before(cue, start) : null);
        if (subject is not { } speaker || !(inverted is not null ? passage.Is(cue - 1, ",") : passage.Is(speaker.First - 1, ",")))
            return [];
        var (firstEnd, second) = inverted is not null ? (cue - 1, speaker.End + 1) : (speaker.First - 1, comma + 1);
        var end = _ends.Of(second, limit);
        var first = start;
        while (first < firstEnd && (Lexicon.IsOpening(passage.Word(first)) || passage.Is(first, ",")))
            first++;
        var whole = (end - second > 2 || end - second == 2 && _pieces.HoldsQuote(second, end)) && _verbs.In(first < firstEnd ? first : second, end) && !passage.IsQuote(second);
        if (!whole || _verbs.In(start, firstEnd) || _pieces.HoldsQuote(start, firstEnd))
            return [];
        var pieces = new List<Piece>();
        if (first < firstEnd)
            pieces.Add(_pieces.Of(first, firstEnd, passage[cue].Span, speaker.Mention, "parenthetical") with { EndItem = second });
        pieces.Add(_pieces.Of(second, end, passage[cue].Span, speaker.Mention, "parenthetical") with { EndItem = end });
        return pieces;
    }

    // The letter, X told the court in Odense, demanded …
    private int CommaBehind(int cue, int limit)
    {
        const int Longest = 8;
        if (passage.Is(cue + 1, ",") || !(ReportingVerbs.Of(passage.Word(cue)).HasFlag(Reporting.Addressee) || passage.Word(cue + 1) is "in" or "at" or "on" or "to" or "by" || Lexicon.Days.Has(passage.Word(cue + 1))))
            return cue + 1;
        for (var i = cue + 2; i < Math.Min(limit, cue + Longest) && !passage.IsQuote(i) && !passage.Part(i).IsFinite(); i++)
        {
            if (passage.Is(i, ","))
                return i;
        }
        return cue + 1;
    }

    // …, X said on Monday.
    private Piece? Appended(int cue, Phrase subject, int start, int limit)
    {
        var end = subject.First - 1;
        var rest = passage.Word(cue + 1);
        var closes = cue + 1 >= limit || rest is "." or "," || Lexicon.Prepositions.Has(rest) || Lexicon.Days.Has(rest);
        var isVerb = subject.Mention.Kind != MentionKind.Noun || !IsNoun(cue);
        return isVerb && passage.Is(end, ",") && closes && end - start >= 3 && _verbs.MayBeIn(start, end)
            ? _pieces.Of(start, end, passage[cue].Span, subject.Mention, "clause-said") with { EndItem = cue + 1 }
            : null;
    }
}
