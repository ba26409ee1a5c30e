using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Sieves;

/// <summary>Makes the piece of a reported clause: mixed where it holds a quoted part.</summary>
internal sealed class ClausePieces(Passage passage)
{
    /// <summary>The piece of some items.</summary>
    /// <param name="first">The clause's first item.</param>
    /// <param name="end">Just past its last item.</param>
    /// <param name="cue">What reports it.</param>
    /// <param name="speaker">Who says it.</param>
    /// <param name="rule">The rule that found it.</param>
    public Piece Of(int first, int end, TextSpan cue, Mention speaker, string rule) =>
        new(end - first == 1 && passage.IsQuote(first) ? Speech.Direct : HoldsQuote(first, end) ? Speech.Mixed : Speech.Indirect, passage.Between(first, end - 1), rule)
        {
            Cue = cue,
            Speaker = speaker,
        };

    /// <summary>Whether some items hold a quoted stretch.</summary>
    public bool HoldsQuote(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (passage.IsQuote(i))
                return true;
        }
        return false;
    }
}
