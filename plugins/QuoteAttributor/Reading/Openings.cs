namespace Annotator.Quotes.Reading;

/// <summary>Skips what a sentence may begin with before its subject: <c>But when the vote was lost, in Bath, …</c></summary>
internal sealed class Openings(Passage passage)
{
    private static readonly WordList Subordinators = new("when while as if because although though since once until whereas");

    /// <summary>The first item that may begin the subject.</summary>
    public int Behind(int first, int limit)
    {
        first = AfterSubordinate(first, limit);
        while (first < limit && (Lexicon.IsOpening(passage.Word(first)) || Lexicon.Days.Has(passage.Word(first)) && passage.Is(first + 1, ",")))
            first++;
        first = AfterParticiple(first, limit);
        while (first < limit && Lexicon.Prepositions.Has(passage.Word(first)))
        {
            // On Monday the mayor …   With that Nora Quist …
            if ((Lexicon.Days.Has(passage.Word(first + 1)) || passage.Is(first, "with") && passage.Word(first + 1) is "that" or "this") && !passage.Is(first + 2, ","))
                return first + 2;
            first = AfterComma(first, limit);
        }
        return first;
    }

    // When the vote was lost, …
    private int AfterSubordinate(int first, int limit) =>
        Subordinators.Has(passage.Word(first)) && AfterComma(first, Math.Min(limit, first + Passage.Near)) is var next && passage.Is(next - 1, ",") ? next : first;

    // Asked about the vote, …   So saying, …
    private int AfterParticiple(int first, int limit) =>
        (passage.Word(first).EndsWith("ing") || passage.Word(first).EndsWith("ed")) && !Lexicon.IsTitle(passage.Word(first + 1)) // retired Gen. X
        && AfterComma(first, Math.Min(limit, first + Passage.Near / 2)) is var next && passage.Is(next - 1, ",")
            ? next
            : first;

    private int AfterComma(int first, int limit)
    {
        while (first < limit && !passage.Is(first, ","))
            first++;
        return first + 1;
    }
}
