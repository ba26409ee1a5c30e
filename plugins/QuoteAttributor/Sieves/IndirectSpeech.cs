using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Sieves;

/// <summary>Finds words that are told as a clause: <c>X said that …</c>, <c>…, X said</c>, <c>according to X, …</c>.</summary>
internal sealed class IndirectSpeech(Passage passage, NounPhrases phrases)
{
    private const int Reach = 60;

    /// <summary>The piece whose cue stands at an item; null when none does.</summary>
    /// <param name="cue">Index of the item.</param>
    /// <param name="floor">First item that does not belong to an earlier piece.</param>
    /// <param name="ceiling">First item that belongs to a later piece.</param>
    /// <param name="last">The piece before, whose speaker a verb after “and” shares; null when there is none.</param>
    public Piece? At(int cue, int floor, int ceiling, Piece? last)
    {
        if (cue < floor)
            return null;
        if (passage.Is(cue, "according") && passage.Is(cue + 1, "to"))
            return AccordingTo(cue, floor, ceiling);
        var reporting = ReportingVerbs.Of(passage.Word(cue));
        if (!reporting.HasFlag(Reporting.Clause) && !(reporting.HasFlag(Reporting.Question) && AsksClause(cue)) || IsPassiveOrNegated(cue))
            return null;
        var start = passage.SentenceStart(cue, Math.Max(floor, cue - Reach));
        var limit = Math.Min(ceiling, passage.SentenceEnd(cue, Reach * 2));
        if (IsQuotedAsSaying(cue, start))
            return phrases.Before(cue - 2, start) is { } quoted ? Told(cue - 2, cue, quoted, limit) : null;
        if (SubjectOf(cue, floor, start, last) is not { } subject || IsWriterOrReader(subject.Mention))
            return null;
        return Told(cue, cue, subject, limit) ?? Appended(cue, subject, start, limit);
    }

    private bool AsksClause(int cue) =>
        IsQuestionWord(cue + 1) || IsQuestionWord(cue + 2) && (Lexicon.ObjectPronouns.Has(passage.Word(cue + 1)) || Lexicon.IsNominal(passage.Word(cue + 1)));

    private bool IsQuestionWord(int index) => passage.Word(index) is "whether" or "if" or "how" or "why" or "what" or "when" or "where" or "who";

    // It was reported that …; she was told that …; he did not say that …
    private bool IsPassiveOrNegated(int cue)
    {
        var before = cue - 1;
        while (Lexicon.IsAdverb(passage.Word(before)) && passage.Word(before) is not "never")
            before--;
        if (passage.Word(before) is "not" or "n't" or "n’t" or "never")
            return true;
        return passage.Word(cue) is [.., 'd'] && passage.Word(before) is "was" or "were" or "been" or "is" or "are" or "being" or "be"
            && !(passage.Word(cue) is "quoted");
    }

    private bool IsQuotedAsSaying(int cue, int start) =>
        passage.Is(cue, "saying") && passage.Is(cue - 1, "as") && passage.Is(cue - 2, "quoted") && cue - 2 > start;

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

    // “I think” and “you say” hedge or ask; they report nobody.
    private bool IsWriterOrReader(Mention mention) =>
        mention.Kind == MentionKind.Pronoun
        && passage.Text.AsSpan(mention.Span.Start, mention.Span.Length) is var word
        && (word is "I" || word.Equals("we", StringComparison.OrdinalIgnoreCase) || word.Equals("you", StringComparison.OrdinalIgnoreCase));

    // X told Y on Monday that …
    private Piece? Told(int cue, int lastOfCue, Phrase subject, int limit)
    {
        var first = lastOfCue + 1;
        if (ReportingVerbs.Of(passage.Word(cue)).HasFlag(Reporting.Addressee))
            first = AfterAddressee(first, limit);
        var that = That(first, limit);
        first = that >= 0 ? that + 1 : AfterAdjunct(first, limit);
        while (that >= 0 && first < limit && passage.Word(first) is "," or "—" or "--")
            first++;
        var end = EndOfClause(first, limit);
        if (end - first < (that >= 0 ? 2 : 3) || that < 0 && !(CanStart(first) && IsFinite(first, end, parted: false)))
            return null;
        var (rule, confidence) = that >= 0 ? ("said-that", 0.9) : ("said-clause", 0.75);
        return Made(first, end, passage.Between(cue, lastOfCue), subject.Mention, rule, confidence) with { EndItem = end };
    }

    // …, X said on Monday.
    private Piece? Appended(int cue, Phrase subject, int start, int limit)
    {
        var end = subject.First - 1;
        var rest = passage.Word(cue + 1);
        var closes = cue + 1 >= limit || rest is "." or "," || Lexicon.Prepositions.Has(rest) || Lexicon.Days.Has(rest);
        return passage.Is(end, ",") && closes && end - start >= 4 && IsFinite(start, end)
            ? Made(start, end, passage[cue].Span, subject.Mention, "clause-said", 0.75) with { EndItem = cue + 1 }
            : null;
    }

    private Piece? AccordingTo(int cue, int floor, int ceiling)
    {
        var limit = Math.Min(ceiling, passage.SentenceEnd(cue, Reach * 2));
        if (phrases.After(cue + 2, limit) is not { } source)
            return null;
        var start = passage.SentenceStart(cue, Math.Max(floor, cue - Reach));
        var (first, end) = (AfterOpening(start, cue), passage.Is(cue - 1, ",") ? cue - 1 : cue);
        if (end - start < 2)
        {
            first = AfterSource(source, limit);
            end = EndOfClause(first, limit);
        }
        if (end - first < 3 || !IsFinite(first, end))
            return null;
        return Made(first, end, passage.Between(cue, cue + 1), source.Mention, "according-to-clause", 0.85) with
        {
            EndItem = Math.Max(end, source.End),
        };
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

    private Piece Made(int first, int end, TextSpan cue, Mention speaker, string rule, double confidence) =>
        new(HoldsQuote(first, end) ? Speech.Mixed : Speech.Indirect, passage.Between(first, end - 1), rule, confidence)
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

    private int AfterAddressee(int first, int limit)
    {
        if (Lexicon.ObjectPronouns.Has(passage.Word(first)))
            return first + 1;
        return phrases.After(first, limit) is { } addressee ? addressee.End : first;
    }

    // X said on Monday …   X said in a statement …
    private int AfterAdjunct(int first, int limit)
    {
        if (Lexicon.Days.Has(passage.Word(first)))
            return first + 1 < limit ? first + 1 : first;
        if (!Lexicon.Prepositions.Has(passage.Word(first)) || phrases.After(first + 1, limit) is not { } noun)
            return Lexicon.Prepositions.Has(passage.Word(first)) && Lexicon.Days.Has(passage.Word(first + 1)) ? first + 2 : first;
        return Lexicon.Documents.Has(passage.Word(noun.End - 1)) ? noun.End : first;
    }

    private int That(int first, int limit)
    {
        if (passage.Is(first, "that"))
            return first;
        var word = passage.Word(first);
        if (!Lexicon.Prepositions.Has(word) && !Lexicon.Days.Has(word) && !Lexicon.IsAdverb(word))
            return -1;
        for (var i = first; i < Math.Min(limit, first + 9) && !passage.Is(i, ",") && !passage.IsQuote(i); i++)
        {
            if (passage.Is(i, "that"))
                return i;
        }
        return -1;
    }

    // Up to the end of the sentence, or to the next thing the speaker is said to have said or done.
    private int EndOfClause(int first, int limit)
    {
        var end = first;
        while (end < limit && !(end > first && (GoesOnReporting(end) || BeginsDirectSpeech(end, first) || BeginsOtherReport(end, limit))))
            end++;
        while (end > first && !passage.IsQuote(end - 1) && passage.Word(end - 1) is "." or "," or "!" or "?" or ";" or ":")
            end--;
        return end;
    }

    // …, adding …   …, according to Y   …, with Y saying …   … and Y said …
    private bool BeginsOtherReport(int index, int limit)
    {
        if (passage.EndsInComma(index - 1) && IsReportingParticiple(index))
            return true;
        if (passage.EndsInComma(index - 1) && passage.Is(index, "according"))
            return true;
        var with = passage.Is(index, "with");
        return (with || passage.Is(index, "and") || passage.Is(index, "but") || passage.Is(index, "while"))
            && index + 1 < limit && phrases.After(index + 1, limit) is { } other
            && (with ? IsReportingParticiple(other.End) : ReportingVerbs.Of(passage.Word(other.End)).HasFlag(Reporting.Clause) && passage.Word(other.End)[^1] is 'd' or 's');
    }

    private bool IsReportingParticiple(int index) =>
        passage.Word(index).EndsWith("ing") && ReportingVerbs.Of(passage.Word(index)).HasFlag(Reporting.Clause);

    private bool GoesOnReporting(int index)
    {
        if (!passage.Is(index, "and") && !passage.Is(index, "but"))
            return passage.Is(index, ";");
        var verb = index + 1;
        while (Lexicon.IsAdverb(passage.Word(verb)))
            verb++;
        return ReportingVerbs.Of(passage.Word(verb)).HasFlag(Reporting.Clause);
    }

    // “…,” or “: “…” after a whole clause: the speaker's own words follow the paraphrase.
    private bool BeginsDirectSpeech(int index, int first) =>
        passage.IsQuote(index) && index - first > 3
        && (passage.Is(index - 1, ":") || passage.Is(index - 1, ",") || passage.Word(index - 1).Length > 0
            && passage[index - 1].Span.End == passage[index].Span.Start && char.IsLetter(passage.Word(index - 1)[0]));

    private bool CanStart(int index)
    {
        var word = passage.Word(index);
        if (passage.IsQuote(index))
            return Lexicon.Auxiliaries.Has(passage.Word(index + 1));
        return !passage.Is(index, "to")
            && char.IsLetterOrDigit(word[0])
            && !passage.Is(index + 1, ",")
            && (!Lexicon.ObjectPronouns.Has(word) || Lexicon.Pronouns.Has(word) || Lexicon.Determiners.Has(word))
            && (!Lexicon.Prepositions.Has(word) && !Lexicon.IsAdverb(word) && !Lexicon.Auxiliaries.Has(word) || Lexicon.IsCapital(word))
            && word is not ("and" or "but" or "or" or "as" or "so");
    }

    // A clause has a verb of its own; one in a relative clause after its first noun does not count where nothing else shows a clause.
    private bool IsFinite(int first, int end, bool parted = true)
    {
        for (var i = first + 1; i < end; i++)
        {
            var word = passage.Word(i);
            if (passage.IsQuote(i) ? HoldsVerb(passage[i].Span) : IsFiniteVerb(word, i))
                return true;
            if (!parted && word is "which" or "who" or "whom" or "whose" or "that" or "after" or "before" or "when" or "where" or "what")
                return false;
        }
        return false;
    }

    private bool IsFiniteVerb(ReadOnlySpan<char> word, int index) =>
        Lexicon.Auxiliaries.Has(word) && word is not ("be" or "been" or "being" or "having")
        || Lexicon.Pasts.Has(word)
        || word.Length > 3 && word.EndsWith("ed")
            && Lexicon.IsNominal(passage.Word(index - 1)) && !Lexicon.Determiners.Has(passage.Word(index - 1));

    private bool HoldsVerb(TextSpan span)
    {
        foreach (var range in passage.Text.AsSpan(span.Start, span.Length).Split(' '))
        {
            var word = passage.Text.AsSpan(span.Start, span.Length)[range].Trim("“”\"‘’'");
            if (Lexicon.Auxiliaries.Has(word) || Lexicon.Pasts.Has(word) || word.Length > 3 && word.EndsWith("ed"))
                return true;
        }
        return false;
    }
}
