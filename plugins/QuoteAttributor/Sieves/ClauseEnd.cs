using Annotator.Language.Syntax;
using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Sieves;

/// <summary>Finds where a reported clause ends: at its sentence's end, or at the next thing somebody is said to have said.</summary>
internal sealed class ClauseEnd(Passage passage, NounPhrases phrases)
{
    private static readonly WordList Beliefs = new("believe believes believed think thinks thought hope hopes hoped fear fears feared say claim argue insist");

    /// <summary>Just past the last item of the clause that begins at an item.</summary>
    public int Of(int first, int limit)
    {
        var end = first;
        while (end < limit && !(end > first && (GoesOnReporting(end) || BeginsDirectSpeech(end, first) || BeginsOtherReport(end, limit))))
            end++;
        while (end > first && !passage.IsQuote(end - 1) && passage.Word(end - 1) is "." or "," or "!" or "?" or ";" or ":")
            end--;
        return end;
    }

    // … and added that …
    private bool GoesOnReporting(int index)
    {
        if (!passage.Is(index, "and") && !passage.Is(index, "but"))
            return passage.Is(index, ";");
        var verb = index + 1;
        while (Lexicon.IsAdverb(passage.Word(verb)))
            verb++;
        var reporting = ReportingVerbs.Of(passage.Word(verb));
        return (reporting & (Reporting.Clause | Reporting.Naming)) != 0
            || passage.EndsInComma(index - 1) && passage.Part(verb) == PartOfSpeech.VerbPast && (reporting != Reporting.None || passage.Is(verb, "called"));
    }

    // …, adding …   …, according to Y   …, with Y saying …   … and Y said …
    private bool BeginsOtherReport(int index, int limit)
    {
        if (passage.IsQuote(index - 1) && passage.EndsInComma(index - 1) && passage.Word(index).EndsWith("ing"))
            return true;
        if (passage.EndsInComma(index - 1) && (IsReportingParticiple(index) || passage.Is(index, "according")))
            return true;
        var with = passage.Is(index, "with");
        return (with || passage.Is(index, "and") || passage.Is(index, "but") || passage.Word(index) is "while" or "though" or "although")
            && index + 1 < limit && phrases.After(index + 1, limit) is { } other
            && (with ? IsReportingParticiple(other.End) : IsReportingVerb(AfterRelative(other.End, limit)) || IsNamingVerb(other.End, limit));
    }

    // …, while X called it “bold”
    private bool IsNamingVerb(int verb, int limit)
    {
        const int Reach = 8;
        if (!ReportingVerbs.Of(passage.Word(verb)).HasFlag(Reporting.Naming) || passage.Word(verb)[^1] is not ('d' or 's'))
            return false;
        for (var i = verb + 1; i < Math.Min(limit, verb + Reach); i++)
        {
            if (passage.IsQuote(i))
                return true;
        }
        return false;
    }

    // While the Herald, which had endorsed him, said …
    private int AfterRelative(int index, int limit)
    {
        if (!passage.Is(index, ",") || passage.Word(index + 1) is not ("which" or "who" or "whose"))
            return index;
        var end = index + 1;
        while (end < Math.Min(limit, index + Passage.Near) && !passage.Is(end, ","))
            end++;
        return end + 1;
    }

    private bool IsReportingVerb(int index) =>
        ReportingVerbs.Of(passage.Word(index)).HasFlag(Reporting.Clause) && passage.Word(index)[^1] is 'd' or 's'
        || Beliefs.Has(passage.Word(index)) && passage.Is(index + 1, "that");

    private bool IsReportingParticiple(int index) =>
        passage.Word(index).EndsWith("ing") && ReportingVerbs.Of(passage.Word(index)).HasFlag(Reporting.Clause);

    // “: “…” or “…, “We …” after a whole clause: the speaker's own words follow the paraphrase; “…, “the best of all”” belong to it.
    private bool BeginsDirectSpeech(int index, int first)
    {
        if (!passage.IsQuote(index) || index - first <= 3 || Rejections.IsTitle(passage.Quoted(index)))
            return false;
        var isGlued = passage.Word(index - 1) is [.., var letter] && char.IsLetter(letter) && passage[index - 1].Span.End == passage[index].Span.Start;
        return passage.Is(index - 1, ":") || isGlued
            || passage.Is(index - 1, ",") && !passage.Is(index - 2, "words") && passage.Quoted(index).TrimStart("“\"‘' ") is [var begin, ..] && !char.IsLower(begin);
    }
}
