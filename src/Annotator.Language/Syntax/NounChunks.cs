namespace Annotator.Language.Syntax;

/// <summary>Base noun phrases by their parts of speech: a noun with what stands before it, without what hangs on it behind.</summary>
/// <remarks>A possessor is part of the phrase (<c>the trust’s head</c>), a phrase behind a preposition is one of its own.</remarks>
public static class NounChunks
{
    /// <summary>Just past the last word of the phrase that begins at a word; the word itself when none does.</summary>
    /// <param name="parts">Parts of speech of a sentence.</param>
    /// <param name="first">Index of the word.</param>
    public static int End(ReadOnlySpan<PartOfSpeech> parts, int first)
    {
        if (parts[first] is PartOfSpeech.Pronoun or PartOfSpeech.WhPronoun or PartOfSpeech.There)
            return first + 1;
        var end = first;
        for (var at = first; at < parts.Length; at++)
        {
            if (IsHead(parts[at]) || at == first && parts[at] == PartOfSpeech.Determiner)
                end = at + 1;
            else if (!MayStandBefore(parts, at, first))
                break;
        }
        return end;
    }

    /// <summary>The phrases of a sentence in order, as first word and just past the last.</summary>
    public static IEnumerable<(int First, int End)> Of(PartOfSpeech[] parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        for (var at = 0; at < parts.Length;)
        {
            var end = End(parts, at);
            if (end > at)
                yield return (at, end);
            at = Math.Max(end, at + 1);
        }
    }

    private static bool IsHead(PartOfSpeech part) => part.IsNoun() || part is PartOfSpeech.Number or PartOfSpeech.Foreign or PartOfSpeech.Symbol;

    private static bool MayStandBefore(ReadOnlySpan<PartOfSpeech> parts, int at, int first)
    {
        var before = at > first ? parts[at - 1] : PartOfSpeech.Mark;
        var next = at + 1 < parts.Length ? parts[at + 1] : PartOfSpeech.Mark;
        return parts[at] switch
        {
            PartOfSpeech.Determiner or PartOfSpeech.PronounPossessive => at == first || before is PartOfSpeech.Determiner,
            PartOfSpeech.Adjective or PartOfSpeech.AdjectiveComparative or PartOfSpeech.AdjectiveSuperlative => true,
            PartOfSpeech.Possessive => before.IsNoun(),
            PartOfSpeech.Adverb or PartOfSpeech.AdverbComparative => IsAdjectival(next) && !before.IsNoun() && (at > first || next != PartOfSpeech.VerbParticiple),
            PartOfSpeech.VerbIng or PartOfSpeech.VerbParticiple => at > first && !before.IsNoun() && (next.IsNoun() || IsAdjectival(next)),
            PartOfSpeech.Conjunction => IsAdjectival(before) && IsAdjectival(next),
            _ => false,
        };
    }

    private static bool IsAdjectival(PartOfSpeech part) =>
        part is PartOfSpeech.Adjective or PartOfSpeech.AdjectiveComparative or PartOfSpeech.AdjectiveSuperlative or PartOfSpeech.VerbParticiple
            or PartOfSpeech.Number;
}
