using Annotator.Language.Syntax;

namespace Annotator.Quotes.Reading;

/// <summary>Tells clauses, which have a verb with a subject, from noun phrases.</summary>
internal sealed class FiniteVerbs(Passage passage)
{
    private static readonly WordList Relatives = new("which who whom whose that after before when where what");

    /// <summary>Whether some items hold a finite verb.</summary>
    /// <param name="first">First item.</param>
    /// <param name="end">Just past the last item.</param>
    /// <param name="relatives">Whether a verb behind a relative, an infinitive or a comma counts: not where nothing else shows a clause.</param>
    public bool In(int first, int end, bool relatives = true)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (passage.IsQuote(i) ? IsIn(passage.Quoted(i)) : IsFinite(i))
                return true;
            // A line she has used often: no clause but a noun with one hanging on it.
            if (!relatives && (Relatives.Has(passage.Word(i)) || passage.Word(i) is "," or "to" || passage.Part(i) == PartOfSpeech.Pronoun && passage.Part(i - 1).IsNoun()))
                return false;
        }
        return false;
    }

    /// <summary>Whether a participle behind a comma goes on with what somebody said before a floor, for nobody does anything between: <c>said X, the chair, adding</c>.</summary>
    public bool GoOnAs(int participle, int floor)
    {
        if (floor == 0 || !passage.Word(participle).EndsWith("ing") || participle - floor > Passage.Near)
            return false;
        for (var i = floor; i < participle; i++)
        {
            if (passage.IsQuote(i) || passage.StartsSentence(i) || IsFinite(i))
                return false;
        }
        return true;
    }

    /// <summary>Whether some items hold a verb that is finite or looks like a participle and can only be a past: <c>The train derailed near Bath</c>.</summary>
    public bool MayBeIn(int first, int end)
    {
        if (In(first, end))
            return true;
        for (var i = first + 1; i < end; i++)
        {
            var follows = passage.Part(i - 1).IsNoun();
            if (follows && !passage.Is(i + 1, "by") && (passage.Part(i) == PartOfSpeech.VerbParticiple && passage.Word(i).EndsWith("ed") || Lexicon.Pasts.Has(passage.Word(i)))
                || passage.Part(i - 1) == PartOfSpeech.NounPlural && passage.Part(i) == PartOfSpeech.Verb)
                return true;
        }
        return false;
    }

    private bool IsFinite(int index) => passage.Part(index).IsFinite();

    private static bool IsIn(ReadOnlySpan<char> quoted)
    {
        foreach (var range in quoted.Split(' '))
        {
            var word = quoted[range].Trim("“”\"‘’'.,");
            if (Lexicon.Auxiliaries.Has(word) || Lexicon.Pasts.Has(word) || Lexicon.BarePasts.Has(word) || word.Length > 3 && word.EndsWith("ed"))
                return true;
        }
        return false;
    }
}
