namespace Annotator.Quotes.Reading;

/// <summary>Reads the noun phrase before or after a verb and finds the speaker in it.</summary>
internal sealed class NounPhrases(Passage passage, AnnotationList annotations)
{
    /// <summary>How many items a phrase may take; keeps the work on any text linear.</summary>
    private const int Longest = 24;

    private static readonly WordList Subordinators = new("when while as if because although though since once until whereas");

    /// <summary>Verbs that stand before “to say” and the like: <c>she went on to say</c>.</summary>
    private static readonly WordList Leading = new("likes like liked used continued continues on began wanted wants had hastened rushed chose");

    /// <summary>The phrase that begins at an item and ends before a limit; null when none does.</summary>
    public Phrase? After(int first, int limit)
    {
        if (first >= limit)
            return null;
        if (Lexicon.Pronouns.Has(passage.Word(first)) && !Lexicon.IsCapital(passage.Word(first + 1)) && !IsDeterminer(first, limit))
            return new(first, first + 1, new(passage[first].Span, MentionKind.Pronoun));
        var end = EndOfChunk(first, limit);
        if (Bare(first, end) is not { } phrase)
            return null;
        return phrase.Mention.Kind == MentionKind.Noun ? WithTies(phrase, limit) : WithPartner(phrase, limit);
    }

    /// <summary>The phrase that begins at an item, under the name set beside it when it has one: <c>his landlord, Greta Holm.</c></summary>
    public Phrase? AfterWithName(int first, int limit)
    {
        if (After(first, limit) is not { } phrase)
            return null;
        return phrase.Mention.Kind == MentionKind.Noun && passage.Is(phrase.End, ",")
            && After(phrase.End + 1, limit) is { Mention.Kind: MentionKind.Person } name
            && name.Mention.Span.Start == passage[phrase.End + 1].Span.Start
            && (name.End >= limit || passage.Word(name.End) is "." or "," or ";" or ":")
            ? phrase with { End = name.End, Mention = name.Mention }
            : phrase;
    }

    /// <summary>The subject of a verb, not before a floor; null when there is none in sight.</summary>
    public Phrase? Before(int verb, int floor)
    {
        floor = Math.Max(floor, verb - Longest * 2);
        var last = verb - 1;
        while (last >= floor && (Lexicon.IsAdverb(passage.Word(last)) || Lexicon.Auxiliaries.Has(passage.Word(last)) || IsTime(last)
            || passage.Is(last, "since") && Lexicon.Auxiliaries.Has(passage.Word(last - 1))))
            last--;
        if (passage.Is(last, "to") && Leading.Has(passage.Word(last - 1)))
            last -= passage.Is(last - 1, "on") ? 3 : 2;
        if (last < floor)
            return null;
        if (passage.Is(last, "who") && last > floor)
            return Antecedent(passage.Is(last - 1, ",") ? last - 1 : last, floor);
        if (Lexicon.Participles.Has(passage.Word(last)) && last > floor && last < verb - 1)
            last--;
        if (IsBreak(last) || passage.EndsInComma(last))
            return passage.Word(verb).EndsWith("ing") && Subject(floor, last) is { } main && !passage.Is(main.End, ",") ? main : BehindComma(last, floor);
        if (passage.Is(last, "and") || passage.Is(last, "but"))
            return IsFinite(passage.Word(verb)) ? Subject(floor, last) : null;
        // One of them said
        if (last - 2 >= floor && passage.Word(last) is "them" or "us" && passage.Is(last - 1, "of") && Lexicon.Determiners.Has(passage.Word(last - 2)))
            return new(last - 2, last + 1, new(passage.Between(last - 2, last), MentionKind.Noun));
        // He smiled before saying …
        if (passage.Word(verb).EndsWith("ing") && passage.Word(last) is "before" or "after" or "by" or "while")
            return Subject(floor, last);
        if (Lexicon.Pronouns.Has(passage.Word(last)) || passage.Is(last, "me") || passage.Is(last, "him") || passage.Is(last, "them"))
            return new(last, last + 1, new(passage[last].Span, MentionKind.Pronoun));
        var first = StartOfChunk(last + 1, floor);
        return Bare(first, last + 1) is { } phrase ? WithHead(phrase, first, floor) : null;
    }

    // Officials late Tuesday said
    private bool IsTime(int index) =>
        Lexicon.Days.Has(passage.Word(index)) && !(Lexicon.IsCapital(passage.Word(index - 1)) && IsNominal(index))
        || passage.Word(index) is "late" or "early" or "on" && Lexicon.Days.Has(passage.Word(index + 1));

    // Mr. Nour, who says …
    private Phrase? Antecedent(int end, int floor) => Bare(StartOfChunk(end, floor), end);

    // X, a partner at the firm, said   The chief, X, said
    private Phrase? BehindComma(int comma, int floor)
    {
        var main = Subject(floor, comma);
        if (main is not { } whole || !IsBreak(whole.End))
            return NameInApposition(comma, floor) is { } other ? other with { First = main?.First ?? other.First } : null;
        return whole.Mention.Kind == MentionKind.Noun
            && After(whole.End + 1, comma) is { Mention.Kind: MentionKind.Person or MentionKind.Body } name
            && (name.End == comma || IsBreak(name.End) || Lexicon.Ties.Has(passage.Word(name.End)))
            ? whole with { End = name.End, Mention = name.Mention }
            : whole;
    }

    private static bool IsFinite(ReadOnlySpan<char> verb) => verb[^1] is 's' or 'd' && verb is not ("add" or "demand") || verb is "wrote";

    private bool IsBreak(int index) => passage.Word(index) is "," or "-" or "–" or "—" or "--";

    // The secretary of the bishops’ conference, Nunzio Galantino, said
    private Phrase? NameInApposition(int comma, int floor)
    {
        var first = StartOfChunk(comma, floor);
        return first > floor && (passage.Is(first - 1, ",") || passage.Is(first - 1, ")"))
            && Bare(first, comma) is { Mention.Kind: MentionKind.Person } name && name.Mention.Span.Start == passage[first].Span.Start
            ? name
            : null;
    }

    /// <summary>The subject of a sentence, behind what may come before it: <c>But on Monday, in Bath, the mayor …</c>; null when none shows.</summary>
    public Phrase? Subject(int first, int limit)
    {
        first = AfterSubordinate(first, limit);
        while (first < limit && (Lexicon.IsOpening(passage.Word(first)) || Lexicon.Days.Has(passage.Word(first)) && passage.Is(first + 1, ",")))
            first++;
        if (AfterParticiple(first, limit) is var after && after > first)
            first = after;
        while (first < limit && Lexicon.Prepositions.Has(passage.Word(first)))
        {
            if (Lexicon.Days.Has(passage.Word(first + 1)) && !passage.Is(first + 2, ","))
                return After(first + 2, limit);
            while (first < limit && !passage.Is(first, ","))
                first++;
            first++;
        }
        return After(first, limit);
    }

    // When the vote was lost, …
    private int AfterSubordinate(int first, int limit)
    {
        if (!Subordinators.Has(passage.Word(first)))
            return first;
        for (var i = first + 1; i < Math.Min(limit, first + Longest); i++)
        {
            if (passage.Is(i, ","))
                return i + 1;
        }
        return first;
    }

    // Asked about the vote, …   So saying, …
    private int AfterParticiple(int first, int limit)
    {
        if (!passage.Word(first).EndsWith("ing") && !passage.Word(first).EndsWith("ed"))
            return first;
        for (var i = first + 1; i < Math.Min(limit, first + 12); i++)
        {
            if (passage.Is(i, ","))
                return i + 1;
        }
        return first;
    }

    private bool IsDeterminer(int first, int limit) =>
        Lexicon.Determiners.Has(passage.Word(first)) && first + 1 < limit && IsNominal(first + 1);

    private int EndOfChunk(int first, int limit)
    {
        var end = first;
        while (end < limit && end - first < Longest && IsNominal(end) && !IsVerbAfterNoun(end, first)
            && (end == first || !Lexicon.Determiners.Has(passage.Word(end)) || Lexicon.Determiners.Has(passage.Word(end - 1))))
        {
            end++;
        }
        return end;
    }

    private int StartOfChunk(int end, int floor)
    {
        var first = end;
        while (first > floor && end - first < Longest && IsNominal(first - 1)
            && (first == end || !Lexicon.Determiners.Has(passage.Word(first)) || Lexicon.Determiners.Has(passage.Word(first - 1))))
        {
            first--;
        }
        return first;
    }

    // WHO, Theresa May and “the first lady” hold words that elsewhere are small ones.
    private bool IsNominal(int index)
    {
        var word = passage.Word(index);
        return Lexicon.IsNominal(word)
            || word.Length > 1 && word.IndexOfAnyExceptInRange('A', 'Z') < 0
            || Lexicon.IsCapital(word) && !passage.StartsSentence(index) && annotations.At(passage[index].Span.Start).Any(entity => entity.Layer == "entity")
            || word is "first" or "last" or "then" && Lexicon.Determiners.Has(passage.Word(index - 1));
    }

    private bool IsVerbAfterNoun(int index, int first)
    {
        var word = passage.Word(index);
        return index > first
            && char.IsLower(word[0])
            && (word.EndsWith("ed") || Lexicon.Pasts.Has(word) || Lexicon.BarePasts.Has(word) && Lexicon.IsCapital(passage.Word(index - 1)) || Sieves.ReportingVerbs.Of(word) != Sieves.Reporting.None && !IsNounAgain(index))
            && !Lexicon.Determiners.Has(passage.Word(index - 1))
            && !Lexicon.IsPossessive(passage.Word(index - 1));
    }

    /// <summary>Whether a form that may be a noun or a verb is a noun here, for another one follows: <c>state television</c>.</summary>
    public bool IsNounAgain(int index)
    {
        var next = passage.Word(index + 1);
        return Sieves.ReportingVerbs.IsAlsoNoun(passage.Word(index)) && next.Length > 0 && char.IsLower(next[0]) && Lexicon.IsNominal(next)
            && !Lexicon.Determiners.Has(next);
    }

    // The name at the end of a chunk, or the chunk itself when it ends in a common noun.
    private Phrase? Bare(int first, int end)
    {
        if (end <= first || Lexicon.IsPossessive(passage.Word(end - 1)) || Lexicon.Determiners.Has(passage.Word(end - 1)) && !passage.Is(end, "of"))
            return null;
        if (end - first == 1 && passage.StartsSentence(first) && passage.Word(first) is [.. var one, 's'] && Lexicon.Roles.Has(one))
            return new(first, end, new(passage[first].Span, MentionKind.Noun));
        // The German, the Socialist: of a people or a party, no name
        if (passage.Is(end - 2, "the") && end - 2 >= first && (Lexicon.Roles.Has(passage.Word(end - 1)) || IsOfPeople(end - 1)))
            return new(first, end, new(passage.Between(end - 2, end - 1), MentionKind.Noun));
        if (NamedAtEnd(first, end) is { } named)
            return new(Math.Min(first, IndexAt(named.Span.Start, first)), end, named);
        var name = end;
        while (name > first && (IsPartOfName(name - 1) || IsParticle(name - 1, first, name < end)))
            name--;
        if (end - name >= 2 || name < end && !passage.StartsSentence(name))
            return new(first, end, Untitled(name, end, passage.Is(name - 1, "the")));
        return new(first, end, new(passage.Between(first, end - 1), MentionKind.Noun));
    }

    private bool IsOfPeople(int index) =>
        annotations.At(passage[index].Span.Start).Any(entity => entity.Layer == "entity" && entity.Label == "MISC" && entity.Span == passage[index].Span);

    // Pieter de Wit
    private bool IsParticle(int index, int first, bool isInside) =>
        isInside && index > first && Lexicon.NameParticles.Has(passage.Word(index))
        && (IsPartOfName(index - 1) || Lexicon.NameParticles.Has(passage.Word(index - 1)));

    private bool IsPartOfName(int index) =>
        Lexicon.IsCapital(passage.Word(index)) && !Lexicon.Determiners.Has(passage.Word(index)) || passage.Is(index, "&");

    private Mention? NamedAtEnd(int first, int end)
    {
        var chunk = passage.Between(first, end - 1);
        var named = annotations.Overlapping(new(passage[end - 1].Span.Start, chunk.End))
            .Where(entity => entity.Layer == "entity" && entity.Review != Review.Rejected && entity.Span.End == chunk.End)
            .OrderByDescending(entity => entity.Label == "PER")
            .ThenByDescending(entity => entity.Span.Length)
            .FirstOrDefault();
        if (named is null)
            return null;
        if (named.Label == "PER")
        {
            var start = IndexAt(named.Span.Start, first);
            return HoldsBodyWord(end - 1, end) ? Untitled(start, end, passage.Is(start - 1, "the")) : Untitled(start, end, false) with { Kind = MentionKind.Person };
        }
        var name = IndexAt(named.Span.Start, end - Longest);
        // A place right behind another capital is half of a person's name: Valeska Paris.
        if (named.Label == "LOC" && name > first && IsPartOfName(name - 1) && !passage.StartsSentence(name))
            return null;
        return name > 0 && passage.Is(name - 1, "the")
            ? new(passage.Between(name - 1, end - 1), MentionKind.Body)
            : new(named.Span, MentionKind.Body);
    }

    private Mention Untitled(int name, int end, bool hasArticle)
    {
        if (HoldsBodyWord(end - 1, end))
            return new(passage.Between(passage.Is(name - 1, "the") ? name - 1 : name, end - 1), MentionKind.Body);
        var first = name;
        for (var i = name; i < end - 1; i++)
        {
            if (Lexicon.IsTitle(passage.Word(i)) || end - i > 2 && Lexicon.Roles.Has(passage.Word(i)) || passage.Is(name - 1, "of") && i > name && end - name > 2 && IsGivenNameAfterOffice(i))
                first = Lexicon.IsTitle(passage.Word(i)) || Lexicon.Roles.Has(passage.Word(i)) ? i + 1 : i;
        }
        return hasArticle && first == name || HoldsBodyWord(first, end)
            ? new(passage.Between(hasArticle && first == name ? name - 1 : name, end - 1), MentionKind.Body)
            : new(passage.Between(first, end - 1), MentionKind.Person);
    }

    // Minister of Education Stefania Giannini
    private bool IsGivenNameAfterOffice(int index) =>
        Who.Genders.IsGivenName(passage.Word(index).ToString()) && !Who.Genders.IsGivenName(passage.Word(index - 1).ToString());

    private bool HoldsBodyWord(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Lexicon.BodyWords.Has(passage.Word(i)))
                return true;
        }
        return false;
    }

    // A description takes along what hangs on it: “a press statement from NATO’s mission”.
    private Phrase WithTies(Phrase phrase, int limit)
    {
        for (var ties = 0; ties < 2 && phrase.End + 1 < limit; ties++)
        {
            var tie = passage.Word(phrase.End);
            var isClose = tie is "to" or "with" && passage.Word(phrase.End - 1) is "close" or "familiar";
            if (!isClose && (!Lexicon.Ties.Has(tie) || tie is "by" or "in" or "at") || Lexicon.Days.Has(passage.Word(phrase.End + 1)))
                break;
            var end = EndOfChunk(phrase.End + 1, limit);
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
        var end = EndOfChunk(phrase.End + 1, limit);
        return Bare(phrase.End + 1, end) is { Mention.Kind: MentionKind.Person or MentionKind.Body } partner
            && Sieves.ReportingVerbs.Of(passage.Word(end)) == Sieves.Reporting.None
            ? Joined(phrase, partner)
            : phrase;
    }

    // Where the chunk before a verb hangs on another by a preposition, the other is the subject.
    private Phrase WithHead(Phrase phrase, int first, int floor)
    {
        if (phrase.Mention.Kind is MentionKind.Person or MentionKind.Body && passage.Is(first - 1, "and")
            && StartOfChunk(first - 1, floor) is var other && (other == floor || passage.StartsSentence(other))
            && Bare(other, first - 1) is { Mention.Kind: MentionKind.Person or MentionKind.Body } partner)
        {
            return Joined(partner, phrase);
        }
        var insideChunk = phrase.Mention.Kind == MentionKind.Person && IndexAt(phrase.Mention.Span.Start, first) > first;
        for (var ties = 0; ties < 3 && !insideChunk && first - 1 > floor && Lexicon.Ties.Has(passage.Word(first - 1)); ties++)
        {
            var end = first - 1;
            var participle = Lexicon.Participles.Has(passage.Word(end - 1));
            end -= participle ? 1 : 0;
            var start = StartOfChunk(end, floor);
            if (Bare(start, end) is not { } head)
                break;
            var whole = head.Mention.Kind == MentionKind.Noun && !participle
                ? new(passage.Between(start, phrase.End - 1), MentionKind.Noun)
                : head.Mention;
            (phrase, first) = (new(start, phrase.End, whole), start);
        }
        return phrase;
    }

    private static Phrase Joined(Phrase one, Phrase other) =>
        new(one.First, other.End, new(new(one.Mention.Span.Start, other.Mention.Span.End), MentionKind.Body));

    private int IndexAt(int offset, int floor)
    {
        var index = Math.Max(floor, 0);
        while (index > 0 && passage[index].Span.Start > offset)
            index--;
        while (index + 1 < passage.Count && passage[index].Span.End <= offset)
            index++;
        return index;
    }
}
