using Annotator.Language.Syntax;
using Annotator.Quotes.Sieves;

namespace Annotator.Quotes.Reading;

/// <summary>Reads the noun phrase before or after a verb and finds the speaker in it.</summary>
internal sealed class NounPhrases(Passage passage, AnnotationList annotations)
{
    /// <summary>Verbs that stand before “to say” and the like: <c>she went on to say</c>.</summary>
    private static readonly WordList Leading = new("likes like liked used continued continues on began wanted wants had hastened rushed chose");

    private readonly Chunks _chunks = new(passage, annotations);
    private readonly PhraseReader _reader = new(passage, annotations);
    private readonly Openings _openings = new(passage);

    /// <summary>The phrase that begins at an item and ends before a limit; null when none does.</summary>
    public Phrase? After(int first, int limit)
    {
        if (first >= limit)
            return null;
        if (EndOfOneOf(first, limit) is { } group)
            return new(first, group, new(passage.Between(first, group - 1), MentionKind.Noun));
        if (Lexicon.Pronouns.Has(passage.Word(first)) && !Lexicon.IsCapital(passage.Word(first + 1)) && !IsDeterminer(first, limit))
            return new(first, first + 1, new(passage[first].Span, MentionKind.Pronoun));
        var end = _chunks.End(first, limit);
        if (_reader.Phrase(first, end) is not { } phrase)
            return null;
        if (Lexicon.IsReflexive(passage.Word(end)))
            return phrase with { End = end + 1 };
        return phrase.Mention.Kind == MentionKind.Noun ? WithTies(phrase, limit) : WithPartner(phrase, limit);
    }

    /// <summary>The phrase that begins at an item, under the name set beside it when it has one: <c>his landlord, Greta Holm.</c></summary>
    public Phrase? AfterWithName(int first, int limit)
    {
        if (After(first, limit) is not { } phrase)
            return null;
        // His counterpart on the campaign, Deb Lowe
        var end = Lexicon.Prepositions.Has(passage.Word(phrase.End)) && _chunks.End(phrase.End + 1, limit) is var tied && passage.Is(tied, ",") ? tied : phrase.End;
        return phrase.Mention.Kind == MentionKind.Noun && passage.Is(end, ",")
            && After(end + 1, limit) is { Mention.Kind: MentionKind.Person or MentionKind.Body } name
            && HoldsOnlyTitles(end + 1, _reader.IndexAt(name.Mention.Span.Start, end + 1))
            && (name.End >= limit || passage.Word(name.End) is "." or "," or ";" or ":")
            ? phrase with { End = name.End, Mention = name.Mention }
            : phrase;
    }

    /// <summary>The subject of a verb, not before a floor; null when there is none in sight.</summary>
    public Phrase? Before(int verb, int floor)
    {
        floor = Math.Max(floor, verb - Passage.Near * 2);
        var last = verb - 1;
        while (last >= floor && IsBetweenSubjectAndVerb(last))
            last--;
        if (passage.Is(last, "to") && Leading.Has(passage.Word(last - 1)))
            last -= passage.Is(last - 1, "on") ? 3 : 2;
        if (Lexicon.IsReflexive(passage.Word(last)))
            last--;
        last = passage.BeforeParenthesis(last);
        if (last < floor)
            return null;
        if (BeforeTime(last) is var relative && (passage.Word(relative) is "who" || passage.Word(relative) is "which" && passage.Is(relative - 1, ",")) && relative > floor)
            return Antecedent(passage.Is(relative - 1, ",") ? relative - 1 : relative, floor);
        if (Lexicon.Participles.Has(passage.Word(last)) && last > floor && last < verb - 1)
            last--;
        return IsBreak(last) || passage.EndsInComma(last) ? BehindBreak(verb, last, floor) : Adjacent(verb, last, floor);
    }

    private Phrase? BehindBreak(int verb, int last, int floor) =>
        passage.Word(verb).EndsWith("ing") && Subject(floor, last) is { } main && !passage.Is(main.End, ",") ? main : BehindComma(last, floor);

    private Phrase? Adjacent(int verb, int last, int floor)
    {
        if (passage.Is(last, "and") || passage.Is(last, "but"))
            return IsFinite(passage.Word(verb)) ? SubjectWithName(floor, last) : null;
        if (BeforeRelative(last, floor) is { } whole)
            return whole;
        // One of them said
        if (last - 2 >= floor && passage.Word(last) is "them" or "us" && passage.Is(last - 1, "of") && Lexicon.Determiners.Has(passage.Word(last - 2)))
            return new(last - 2, last + 1, new(passage.Between(last - 2, last), MentionKind.Noun));
        // He smiled before saying …
        if (passage.Word(verb).EndsWith("ing") && passage.Word(last) is "before" or "after" or "by" or "while")
            return Subject(floor, last);
        if (Lexicon.Pronouns.Has(passage.Word(last)) && !passage.Is(last - 1, "the") || passage.Word(last) is "me" or "him" or "them")
            return new(last, last + 1, new(passage[last].Span, MentionKind.Pronoun));
        var first = _chunks.Start(last + 1, floor);
        return _reader.Phrase(first, last + 1) is { } phrase ? WithHead(phrase, first, floor) : null;
    }

    // A friend who was with him told …
    private Phrase? BeforeRelative(int last, int floor)
    {
        const int Longest = 10;
        var isFinite = false;
        // A man who gave his name as Yusuf said
        if (Lexicon.IsCapital(passage.Word(last)) && passage.Is(_chunks.Start(last + 1, floor) - 1, "as"))
            return null;
        for (var i = last; i > Math.Max(floor, last - Longest) && !IsBreak(i) && !passage.IsQuote(i) && !passage.StartsSentence(i); i--)
        {
            if (passage.Word(i) is "who")
                return isFinite && i < last ? Antecedent(i, floor) : null;
            isFinite |= passage.Part(i).IsFinite();
        }
        return null;
    }

    private bool IsBetweenSubjectAndVerb(int index) =>
        Lexicon.IsAdverb(passage.Word(index)) || Lexicon.Auxiliaries.Has(passage.Word(index)) || IsTime(index)
        || passage.Is(index, "since") && Lexicon.Auxiliaries.Has(passage.Word(index - 1));

    // Who last week said
    private int BeforeTime(int index) =>
        passage.Word(index) is "week" or "month" or "year" or "night" or "summer" or "spring" or "fall" && passage.Word(index - 1) is "last" or "this" ? index - 2 : index;

    // Officials late Tuesday said
    private bool IsTime(int index) =>
        Lexicon.Days.Has(passage.Word(index)) && !(Lexicon.IsCapital(passage.Word(index - 1)) && _chunks.IsNominal(index))
        || passage.Word(index) is "late" or "early" or "on" && Lexicon.Days.Has(passage.Word(index + 1));

    /// <summary>Whether a form that may be a noun or a verb is a noun here, for another one follows: <c>state television</c>.</summary>
    public bool IsNounAgain(int index) => _chunks.IsNounAgain(index);

    // Mr. Nour, who says …
    private Phrase? Antecedent(int end, int floor) => _reader.Phrase(_chunks.Start(end, floor), end);

    // X, a partner at the firm, said   The chief, X, said
    private Phrase? BehindComma(int comma, int floor)
    {
        var main = Subject(floor, comma);
        // Sen. Jeff Flake of Arizona, one of the few, said
        if (main is { Mention.Kind: MentionKind.Person } named && passage.Word(named.End) is "of" or "from" or "for"
            && _chunks.End(named.End + 1, comma) is var tied && (tied == comma || IsBreak(tied)))
            main = named with { End = tied };
        if (main is not { } whole || !IsBreak(whole.End))
            return NameInApposition(comma, floor) is { } other ? other with { First = DescriptionBefore(other.First, main, floor) } : null;
        return (whole.Mention.Kind == MentionKind.Noun || IsOneOfSeveral(whole))
            && After(whole.End + 1, comma) is { Mention.Kind: MentionKind.Person or MentionKind.Body } name
            && (name.End == comma || IsBreak(name.End) || Lexicon.Ties.Has(passage.Word(name.End)))
            ? whole with { End = name.End, Mention = name.Mention }
            : whole;
    }

    // One, Representative X of Virginia, said
    private bool IsOneOfSeveral(Phrase phrase) => phrase.End == phrase.First + 1 && (passage.Is(phrase.First, "one") || passage.Is(phrase.First, "another"));

    private static bool IsFinite(ReadOnlySpan<char> verb) => verb[^1] is 's' or 'd' && verb is not ("add" or "demand") || verb is "wrote";

    private bool IsBreak(int index) => passage.Word(index) is "," or "-" or "–" or "—" or "--";

    // He died on Sunday, his daughter, Louise, said: where the clause before has a verb, the subject begins behind it.
    private int DescriptionBefore(int name, Phrase? main, int floor)
    {
        if (main is not { } whole)
            return name;
        for (var i = whole.End; i < name; i++)
        {
            if (passage.Part(i).IsFinite())
                return _chunks.Start(name - 1, floor) is var first && first < name - 1 ? first : name;
        }
        return whole.First;
    }

    // The secretary of the bishops’ conference, Nunzio Galantino, said
    private Phrase? NameInApposition(int comma, int floor)
    {
        var first = _chunks.Start(comma, floor);
        return first > floor && (passage.Is(first - 1, ",") || passage.Is(first - 1, ")"))
            && _reader.Phrase(first, comma) is { Mention.Kind: MentionKind.Person } name && name.Mention.Span.Start == passage[first].Span.Start
            ? name
            : null;
    }

    /// <summary>The subject of a sentence, behind what may come before it: <c>But on Monday, in Bath, the mayor …</c>; null when none shows.</summary>
    public Phrase? Subject(int first, int limit) => After(_openings.Behind(first, limit), limit);

    /// <summary>The same, under the name set beside it: <c>Dent’s spokesman, Will Purcell, shot back</c>.</summary>
    public Phrase? SubjectWithName(int first, int limit) =>
        Subject(first, limit) is not { } subject ? null
        : subject.Mention.Kind == MentionKind.Noun && IsBreak(subject.End)
            && NameOrNamed(subject.End + 1, limit) is { Mention.Kind: MentionKind.Person } name && (name.End == limit || IsBreak(name.End))
            ? subject with { End = name.End, Mention = name.Mention }
            : subject;

    // One delegate, a rancher named Bo Tully, …
    private Phrase? NameOrNamed(int first, int limit) =>
        After(first, limit) is { } phrase && phrase.Mention.Kind == MentionKind.Noun && passage.Is(phrase.End, "named") ? After(phrase.End + 1, limit) : After(first, limit);

    private bool IsDeterminer(int first, int limit) =>
        Lexicon.Determiners.Has(passage.Word(first)) && first + 1 < limit && _chunks.IsNominal(first + 1);

    // A description takes along what hangs on it: “a press statement from NATO’s mission”.
    private Phrase WithTies(Phrase phrase, int limit)
    {
        for (var ties = 0; ties < 2 && phrase.End + 1 < limit; ties++)
        {
            var tie = passage.Word(phrase.End);
            var before = passage.Word(phrase.End - 1);
            var isClose = IsAideTo(phrase.End) || tie is "to" or "with" && before is "close" or "familiar" || tie is "to" && Lexicon.Documents.Has(before);
            if (!isClose && (!Lexicon.Ties.Has(tie) || tie is "by" or "in" or "at") || Lexicon.Days.Has(passage.Word(phrase.End + 1)))
                break;
            var end = _chunks.End(phrase.End + 1, limit);
            if (end == phrase.End + 1)
                break;
            phrase = phrase with { End = end, Mention = phrase.Mention with { Span = passage.Between(phrase.First, end - 1) } };
        }
        return phrase;
    }

    private Phrase WithPartner(Phrase phrase, int limit)
    {
        if (!passage.Is(phrase.End, "and") || phrase.End + 1 >= limit)
            return phrase;
        var end = _chunks.End(phrase.End + 1, limit);
        return _reader.Phrase(phrase.End + 1, end) is { Mention.Kind: MentionKind.Person or MentionKind.Body } partner
            && ReportingVerbs.Of(passage.Word(end)) == Reporting.None
            ? Joined(phrase, partner)
            : phrase;
    }

    // Where the chunk before a verb hangs on another by a preposition, the other is the subject.
    private Phrase WithHead(Phrase phrase, int first, int floor)
    {
        if (phrase.Mention.Kind is MentionKind.Person or MentionKind.Body && passage.Is(first - 1, "and")
            && _chunks.Start(first - 1, floor) is var other && (other == floor || passage.StartsSentence(other))
            && _reader.Phrase(other, first - 1) is { Mention.Kind: MentionKind.Person or MentionKind.Body } partner)
        {
            return Joined(partner, phrase);
        }
        var insideChunk = phrase.Mention.Kind == MentionKind.Person && !IsForSomebody(first - 1, floor) && !Lexicon.Documents.Has(passage.Word(first - 2))
            && HoldsMoreThanTitles(first, _reader.IndexAt(phrase.Mention.Span.Start, first));
        if (insideChunk && Lexicon.Ties.Has(passage.Word(first - 1)) && _chunks.Start(first - 1, floor) is var office && office < first - 1)
            return phrase with { First = office };
        for (var ties = 0; ties < 3 && !insideChunk && first - 1 > floor && (Lexicon.Ties.Has(passage.Word(first - 1)) || IsAideTo(first - 1)); ties++)
        {
            var end = first - 1;
            while (end - 1 > floor && Lexicon.IsAdverb(passage.Word(end - 1)))
                end--;
            var participle = Lexicon.Participles.Has(passage.Word(end - 1))
                || passage.Is(first - 1, "by") && passage.Part(end - 1) == PartOfSpeech.VerbParticiple && passage.Part(end - 2).IsNoun();
            end -= participle ? 1 : 0;
            var start = _chunks.Start(end, floor);
            if (_reader.Phrase(start, end) is not { } head)
                break;
            if (HoldsRole(end - 1) && _reader.NameBehindBody(first, phrase.End) is { } person)
                return new(start, phrase.End, person);
            var whole = head.Mention.Kind == MentionKind.Noun && !participle
                ? new(passage.Between(start, phrase.End - 1), MentionKind.Noun)
                : head.Mention;
            (phrase, first) = (new(start, phrase.End, whole), start);
        }
        return phrase;
    }

    // A lawyer for the singer Ann Lee; but Undersecretary for Education Mr. Moe
    private bool IsForSomebody(int tie, int floor) => passage.Is(tie, "for") && Lexicon.Determiners.Has(passage.Word(_chunks.Start(tie, floor)));

    // An aide to Mr. Moss
    private bool IsAideTo(int tie) =>
        passage.Is(tie, "to") && passage.Word(tie - 1) is "aide" or "adviser" or "advisor" or "ambassador" or "envoy" or "assistant" or "counsel" or "secretary";

    // The opposition in “leader of the opposition Ed Fong”, but nothing in “a spokesman for Mr. Fong”.
    private bool HoldsMoreThanTitles(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!Lexicon.IsTitle(passage.Word(i)) && !Lexicon.Determiners.Has(passage.Word(i)))
                return true;
        }
        return false;
    }

    // The challenger, former Representative Ann Lee
    private bool HoldsOnlyTitles(int first, int end) => first == end || !HoldsMoreThanTitles(first, end) && !Lexicon.Determiners.Has(passage.Word(first));

    // One of them, one of the climbers
    private int? EndOfOneOf(int first, int limit)
    {
        if (!passage.Is(first, "one") || !passage.Is(first + 1, "of"))
            return null;
        var end = Lexicon.ObjectPronouns.Has(passage.Word(first + 2)) ? first + 3 : _chunks.End(first + 2, limit);
        return end > first + 2 && end <= limit ? end : null;
    }

    private bool HoldsRole(int index) => Lexicon.IsTitle(passage.Word(index)) || Lexicon.Roles.Has(passage.Word(index));

    private static Phrase Joined(Phrase one, Phrase other) =>
        new(one.First, other.End, new(new(one.Mention.Span.Start, other.Mention.Span.End), MentionKind.Body));
}
