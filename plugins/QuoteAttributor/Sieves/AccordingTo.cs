using Annotator.Language.Syntax;
using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Sieves;

/// <summary>Finds what a source is said to vouch for: <c>According to X, …</c>, <c>…, according to X</c>.</summary>
internal sealed class AccordingTo(Passage passage, NounPhrases phrases)
{
    private const int Reach = 60;

    private readonly ClauseEnd _ends = new(passage, phrases);
    private readonly FiniteVerbs _verbs = new(passage);

    /// <summary>The clause a source vouches for; null when there is none.</summary>
    /// <param name="cue">Index of “according”.</param>
    /// <param name="floor">First item that does not belong to an earlier piece.</param>
    /// <param name="ceiling">First item that belongs to a later piece.</param>
    public Piece? At(int cue, int floor, int ceiling)
    {
        var limit = Math.Min(ceiling, passage.SentenceEnd(cue, Reach * 2));
        if (phrases.AfterWithName(cue + 2, limit) is not { } source)
            return null;
        var start = passage.SentenceStart(cue, Math.Max(floor, cue - Reach));
        // “…,” X told advisers gathered in his kitchen, according to Y: the rest of X’s sentence is no clause.
        if (start == floor && floor > 0 && !passage.StartsSentence(floor) && passage.Word(floor) is not ("," or "and" or "but" or ";"))
            return null;
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
        if (end - first < 3 || first < cue && !(passage.StartsSentence(start) ? _verbs.MayBeIn(first, end) : _verbs.In(first, end)))
            return null;
        return new ClausePieces(passage).Of(first, end, passage.Between(cue, cue + 1), source.Mention, "according-to-clause") with
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
        while (first < limit && (passage.Word(first).EndsWith("ing") || passage.Is(first, "which") || passage.Is(first, "who") || source.Mention.Kind == MentionKind.Person && IsApposition(first, limit)));
        return first;
    }

    // According to X, an astronomer in Padua, …
    private bool IsApposition(int first, int limit)
    {
        for (var i = first; i < limit; i++)
        {
            if (passage.Is(i, ","))
                return i > first + 1;
            if (passage.IsQuote(i) || passage.Part(i).IsFinite())
                return false;
        }
        return false;
    }

    // For example, …   However, …
    private int AfterOpening(int first, int limit)
    {
        if (passage.Is(first, "for") && passage.Is(first + 1, "example") && passage.Is(first + 2, ",") && first + 3 < limit)
            return first + 3;
        return Lexicon.IsAdverb(passage.Word(first)) && passage.Is(first + 1, ",") && first + 2 < limit ? first + 2 : first;
    }
}
