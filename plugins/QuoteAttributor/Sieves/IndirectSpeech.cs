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
            return AccordingTo(cue, floor, ceiling) is { } source ? [source] : [];
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
    private bool IsNoun(int cue) => ReportingVerbs.IsAlsoNoun(passage.Word(cue)) && !passage.Part(cue).IsVerb() && !IsClausal(cue);

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
        return last?.Speaker is { } speaker && before - floor is 0 or 1
            && (passage.Is(before, "and") || passage.Is(before, "but") || passage.Is(before, ",") && passage.Word(cue).EndsWith("ing"))
            ? new(floor, cue, speaker)
            : phrases.Before(cue, start);
    }

    // X, who says he will run, …
    private int EndOfRelative(int cue, int limit)
    {
        if (!passage.Is(cue - 1, "who") || !passage.Is(cue - 2, ","))
            return limit;
        for (var i = cue + 1; i < limit; i++)
        {
            if (passage.Is(i, ","))
                return i;
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
            : (end - first > 2 || end - first == 2 && passage.IsQuote(first + 1)) && _starts.CanBegin(first) && IsClause(cue, first, end);
        if (!isClause)
            return null;
        return Made(first, end, passage.Between(cue, endOfCue), subject.Mention, hasThat ? "said-that" : "said-clause") with { EndItem = end };
    }

    // What is “said” is a clause, though its verb may not show; what is “conceded” may be a goal.
    private bool IsClause(int cue, int first, int end)
    {
        var saysOnly = passage.Word(cue) is "said" or "says" or "say" or "saying" or "told" or "tells" or "quoted";
        if (!saysOnly && passage.Is(cue - 1, "who"))
            return false;
        return _verbs.In(first, end, relatives: saysOnly)
            || saysOnly && (end - first > 3 || HoldsQuote(first, end)) && (Lexicon.Determiners.Has(passage.Word(first)) || Lexicon.Pronouns.Has(passage.Word(first)))
                && !(passage.Word(first) is "a" or "the" && passage.Word(first + 1) is "same" or "few" or "word" or "words");
    }

    // The others, he said, will be charged.   But, said X, no date is fixed.
    private List<Piece> Parenthetical(int cue, int start, int limit)
    {
        var inverted = passage.Is(cue - 1, ",") && phrases.After(cue + 1, limit) is { } after && passage.Is(after.End, ",") ? after : (Phrase?)null;
        var subject = inverted ?? (passage.Is(cue + 1, ",") ? phrases.Before(cue, start) : null);
        if (subject is not { } speaker || !(inverted is not null ? passage.Is(cue - 1, ",") : passage.Is(speaker.First - 1, ",")))
            return [];
        var (firstEnd, second) = inverted is not null ? (cue - 1, speaker.End + 1) : (speaker.First - 1, cue + 2);
        var end = _ends.Of(second, limit);
        var first = start;
        while (first < firstEnd && (Lexicon.IsOpening(passage.Word(first)) || passage.Is(first, ",")))
            first++;
        var whole = end - second > 2 && end > second && _verbs.In(first < firstEnd ? first : second, end) && !passage.IsQuote(second);
        if (!whole || _verbs.In(start, firstEnd) || HoldsQuote(start, firstEnd))
            return [];
        var pieces = new List<Piece>();
        if (first < firstEnd)
            pieces.Add(Made(first, firstEnd, passage[cue].Span, speaker.Mention, "parenthetical") with { EndItem = second });
        pieces.Add(Made(second, end, passage[cue].Span, speaker.Mention, "parenthetical") with { EndItem = end });
        return pieces;
    }

    // …, X said on Monday.
    private Piece? Appended(int cue, Phrase subject, int start, int limit)
    {
        var end = subject.First - 1;
        var rest = passage.Word(cue + 1);
        var closes = cue + 1 >= limit || rest is "." or "," || Lexicon.Prepositions.Has(rest) || Lexicon.Days.Has(rest);
        var isVerb = subject.Mention.Kind != MentionKind.Noun || !IsNoun(cue);
        return isVerb && passage.Is(end, ",") && closes && end - start >= 4 && _verbs.In(start, end)
            ? Made(start, end, passage[cue].Span, subject.Mention, "clause-said") with { EndItem = cue + 1 }
            : null;
    }

    private Piece? AccordingTo(int cue, int floor, int ceiling)
    {
        var limit = Math.Min(ceiling, passage.SentenceEnd(cue, Reach * 2));
        if (phrases.AfterWithName(cue + 2, limit) is not { } source)
            return null;
        var start = passage.SentenceStart(cue, Math.Max(floor, cue - Reach));
        var (first, end) = (AfterOpening(start, cue), passage.Is(cue - 1, ",") ? cue - 1 : cue);
        if (end == cue && AfterWhich(first, cue) is { } which)
            first = which;
        if (end - start < 2)
        {
            first = AfterSource(source, limit);
            if (ReportsAgain(first, limit))
                return null;
            end = _ends.Of(first, limit);
        }
        if (end - first < 3 || first < cue && !_verbs.In(first, end))
            return null;
        return Made(first, end, passage.Between(cue, cue + 1), source.Mention, "according-to-clause") with
        {
            EndItem = Math.Max(end, source.End),
        };
    }

    // According to the paper, Ann Lee, the chair, said …: her words are hers, whoever printed them.
    private bool ReportsAgain(int first, int limit)
    {
        for (var verb = first + 1; verb < Math.Min(limit, first + Reach); verb++)
        {
            if (passage.Word(verb) is "said" or "says" or "told" or "added")
                return phrases.Before(verb, first) is { Mention.Kind: MentionKind.Person } inner && inner.First == first;
        }
        return false;
    }

    // …, which is the most according to X: without a comma of its own the source vouches for the last clause only.
    private int? AfterWhich(int first, int cue)
    {
        for (var i = cue - 1; i > first; i--)
        {
            if (passage.Is(i, "which") && passage.Is(i - 1, ","))
                return i;
        }
        return null;
    }

    // According to X, …   According to X, quoting Y, …   According to X … with its comma forgotten.
    private int AfterSource(Phrase source, int limit)
    {
        var first = source.End;
        var next = passage.Word(first);
        if (source.Mention.Kind != MentionKind.Noun && next.Length > 0 && char.IsLetterOrDigit(next[0]) && !Lexicon.Ties.Has(next))
            return first;
        do
        {
            while (first < limit && !passage.Is(first, ","))
                first++;
            first++;
        }
        while (first < limit && (passage.Word(first).EndsWith("ing") || passage.Is(first, "which") || passage.Is(first, "who")));
        return first;
    }

    // For example, …   However, …
    private int AfterOpening(int first, int limit)
    {
        if (passage.Is(first, "for") && passage.Is(first + 1, "example") && passage.Is(first + 2, ",") && first + 3 < limit)
            return first + 3;
        return Lexicon.IsAdverb(passage.Word(first)) && passage.Is(first + 1, ",") && first + 2 < limit ? first + 2 : first;
    }

    private Piece Made(int first, int end, TextSpan cue, Mention speaker, string rule) =>
        new(end - first == 1 && passage.IsQuote(first) ? Speech.Direct : HoldsQuote(first, end) ? Speech.Mixed : Speech.Indirect, passage.Between(first, end - 1), rule)
        {
            Cue = cue,
            Speaker = speaker,
        };

    private bool HoldsQuote(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (passage.IsQuote(i))
                return true;
        }
        return false;
    }
}
