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
    public Piece? At(int cue, int floor, int ceiling)
    {
        if (cue < floor)
            return null;
        if (passage.Is(cue, "according") && passage.Is(cue + 1, "to"))
            return AccordingTo(cue, floor, ceiling);
        var reporting = ReportingVerbs.Of(passage.Word(cue));
        if (!reporting.HasFlag(Reporting.Clause))
            return null;
        var start = passage.SentenceStart(cue, Math.Max(floor, cue - Reach));
        if (phrases.Before(cue, start) is not { } subject)
            return null;
        var limit = Math.Min(ceiling, passage.SentenceEnd(cue, Reach * 2));
        return Told(cue, reporting, subject, limit) ?? Appended(cue, subject, start, limit);
    }

    // X told Y on Monday that …
    private Piece? Told(int cue, Reporting reporting, Phrase subject, int limit)
    {
        var first = cue + 1;
        if (reporting.HasFlag(Reporting.Addressee))
            first = AfterAddressee(first, limit);
        var that = That(first, limit);
        first = that >= 0 ? that + 1 : first;
        var end = EndOfClause(first, limit);
        if (end - first < (that >= 0 ? 2 : 3) || that < 0 && !(CanStart(first) && IsFinite(first, end)))
            return null;
        return Made(first, end, cue, subject.Mention, that >= 0 ? "said-that" : "said-clause", that >= 0 ? 0.9 : 0.75) with { EndItem = end };
    }

    // …, X said on Monday.
    private Piece? Appended(int cue, Phrase subject, int start, int limit)
    {
        var end = subject.First - 1;
        var rest = passage.Word(cue + 1);
        var closes = cue + 1 >= limit || rest is "." or "," || Lexicon.Prepositions.Has(rest) || Lexicon.Days.Has(rest);
        return passage.Is(end, ",") && closes && end - start >= 4 && IsFinite(start, end)
            ? Made(start, end, cue, subject.Mention, "clause-said", 0.75) with { EndItem = cue + 1 }
            : null;
    }

    private Piece? AccordingTo(int cue, int floor, int ceiling)
    {
        var limit = Math.Min(ceiling, passage.SentenceEnd(cue, Reach * 2));
        if (phrases.After(cue + 2, limit) is not { } source)
            return null;
        var start = passage.SentenceStart(cue, Math.Max(floor, cue - Reach));
        var (first, end) = (start, passage.Is(cue - 1, ",") ? cue - 1 : cue);
        if (end - start < 2)
        {
            first = source.End;
            while (first < limit && !passage.Is(first, ","))
                first++;
            first++;
            end = EndOfClause(first, limit);
        }
        if (end - first < 3 || !IsFinite(first, end))
            return null;
        var piece = Made(first, end, cue, source.Mention, "according-to-clause", 0.85);
        return piece with { Cue = passage.Between(cue, cue + 1), EndItem = Math.Max(end, source.End) };
    }

    private Piece Made(int first, int end, int cue, Mention speaker, string rule, double confidence) =>
        new(HoldsQuote(first, end) ? Speech.Mixed : Speech.Indirect, passage.Between(first, end - 1), rule, confidence)
        {
            Cue = passage[cue].Span,
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

    private int That(int first, int limit)
    {
        if (passage.Is(first, "that"))
            return first;
        if (!Lexicon.Prepositions.Has(passage.Word(first)) && !Lexicon.Days.Has(passage.Word(first)) && !Lexicon.IsAdverb(passage.Word(first)))
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
        while (end < limit && !(end > first && GoesOnReporting(end)))
            end++;
        while (end > first && !passage.IsQuote(end - 1) && passage.Word(end - 1) is "." or "," or "!" or "?" or ";" or ":")
            end--;
        return end;
    }

    private bool GoesOnReporting(int index)
    {
        if (!passage.Is(index, "and") && !passage.Is(index, "but"))
            return passage.Is(index, ";");
        var verb = index + 1;
        while (Lexicon.IsAdverb(passage.Word(verb)))
            verb++;
        return ReportingVerbs.Of(passage.Word(verb)).HasFlag(Reporting.Clause);
    }

    private bool CanStart(int index)
    {
        var word = passage.Word(index);
        return !passage.IsQuote(index)
            && !passage.Is(index, "to")
            && char.IsLetterOrDigit(word[0])
            && !Lexicon.ObjectPronouns.Has(word) | Lexicon.Pronouns.Has(word) | Lexicon.Determiners.Has(word)
            && (!Lexicon.Prepositions.Has(word) && !Lexicon.IsAdverb(word) && !Lexicon.Auxiliaries.Has(word) || Lexicon.IsCapital(word))
            && word is not ("and" or "but" or "or" or "as" or "so");
    }

    private bool IsFinite(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            var word = passage.Word(i);
            if (word.Length > 0 && (Lexicon.Auxiliaries.Has(word) && word is not ("be" or "been" or "being" or "having") || word.Length > 3 && word.EndsWith("ed")))
                return true;
        }
        return false;
    }
}
