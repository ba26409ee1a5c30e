using Annotator.Language.Syntax;
using Annotator.Quotes.Sieves;

namespace Annotator.Quotes.Reading;

/// <summary>Finds where runs of words that can make a noun phrase begin and end.</summary>
internal sealed class Chunks(Passage passage, AnnotationList annotations)
{
    /// <summary>Just past the last item of the chunk that begins at an item; the item itself when none does.</summary>
    public int End(int first, int limit)
    {
        var end = first;
        while (end < limit && end - first < Passage.Near && IsNominal(end) && !IsVerbAfterNoun(end, first) && !EndsPerson(end, first)
            && (end == first || !Lexicon.Determiners.Has(passage.Word(end)) || Lexicon.Determiners.Has(passage.Word(end - 1))))
        {
            end++;
        }
        return passage.Part(first) == PartOfSpeech.Determiner && end > first ? Math.Max(end, ByParts(first, limit)) : end;
    }

    // A mostly white crowd, the recently elected mayor: the parts of speech see further than lists of words.
    private int ByParts(int first, int limit)
    {
        Span<PartOfSpeech> parts = stackalloc PartOfSpeech[Math.Min(limit - first, Passage.Near)];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = passage.Part(first + i);
        return first + NounChunks.End(parts, 0);
    }

    /// <summary>The first item of the chunk that ends before an item; the item itself when none does.</summary>
    public int Start(int end, int floor)
    {
        var first = end;
        while (first > floor && end - first < Passage.Near && IsNominal(first - 1)
            && (first == end || !Lexicon.Determiners.Has(passage.Word(first)) || Lexicon.Determiners.Has(passage.Word(first - 1))))
        {
            first--;
        }
        return first;
    }

    /// <summary>Whether an item can stand in a noun phrase: WHO, Theresa May and “the first lady” hold words that elsewhere are small ones.</summary>
    public bool IsNominal(int index)
    {
        var word = passage.Word(index);
        return Lexicon.IsNominal(word)
            || word is "of" or "for" or "and" && IsInsideName(index)
            || word is "i" && passage.Is(index - 1, "the") // a newspaper
            || word.Length > 1 && word.IndexOfAnyExceptInRange('A', 'Z') < 0
            || Lexicon.IsCapital(word) && !passage.StartsSentence(index) && annotations.At(passage[index].Span.Start).Any(entity => entity.Layer == "entity")
            || word is "first" or "last" or "then" && Lexicon.Determiners.Has(passage.Word(index - 1));
    }

    // Bureau of Labor Statistics
    private bool IsInsideName(int index)
    {
        var span = passage[index].Span;
        return annotations.At(span.Start).Any(entity => entity.Layer == "entity" && entity.Label != "PER" && entity.Span.Start < span.Start && entity.Span.End > span.End);
    }

    // Marta Kowalska aloud: nothing of a phrase comes behind a person's name in small letters.
    private bool EndsPerson(int index, int first) =>
        index > first && passage.Word(index) is [var letter, ..] && char.IsLower(letter)
        && annotations.At(passage[index - 1].Span.Start).Any(entity => entity.Layer == "entity" && entity.Label == "PER"
            && entity.Span.End == passage[index - 1].Span.End && entity.Span.Length > passage[index - 1].Span.Length);

    private bool IsVerbAfterNoun(int index, int first)
    {
        var word = passage.Word(index);
        var part = passage.Part(index);
        // Another put it this way
        if (index > first && word is "put" or "puts" && passage.Is(index + 1, "it"))
            return true;
        return index > first
            && char.IsLower(word[0])
            && (part.IsFinite() || IsVerbBetween(index) || part == PartOfSpeech.VerbParticiple && passage.Part(index - 1).IsNoun() || ReportingVerbs.Of(word) != Reporting.None && part.IsVerb())
            && !Lexicon.Determiners.Has(passage.Word(index - 1))
            && !Lexicon.IsPossessive(passage.Word(index - 1));
    }

    // Microsoft disputes that
    private bool IsVerbBetween(int index) =>
        passage.Word(index) is [.., 's'] && Lexicon.IsCapital(passage.Word(index - 1)) && passage.Word(index + 1) is "this" or "that" or "it" or "the";

    /// <summary>Whether a form that may be a noun or a verb is a noun here, for another one follows: <c>state television</c>.</summary>
    public bool IsNounAgain(int index)
    {
        var next = passage.Word(index + 1);
        return ReportingVerbs.IsAlsoNoun(passage.Word(index)) && next.Length > 0 && char.IsLower(next[0]) && Lexicon.IsNominal(next)
            && !Lexicon.Determiners.Has(next);
    }
}
