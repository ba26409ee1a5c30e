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
