using Annotator.Quotes.Marks;
using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Sieves;

/// <summary>Ends a quote whose closing mark was forgotten where its attribution begins: <c>“We are late, said Ann.</c></summary>
internal sealed class MissingClose(ReadText read)
{
    private const int LongestSubject = 6;
    private const int LongestEnd = 9;

    /// <summary>The stretches, those without a close cut before what reads like an attribution.</summary>
    public IReadOnlyList<QuotedStretch> Cut(IReadOnlyList<QuotedStretch> stretches, CancellationToken cancellation)
    {
        var cut = new List<QuotedStretch>(stretches.Count);
        foreach (var stretch in stretches)
        {
            cancellation.ThrowIfCancellationRequested();
            cut.Add(stretch.Closed || EndBeforeCue(stretch) is not { } end ? stretch : new(new(stretch.Span.Start, end), true, false));
        }
        return cut;
    }

    // Where the next paragraph opens too, the quote may be meant to go on: only an attribution that ends the paragraph tells.
    private int? EndBeforeCue(QuotedStretch stretch)
    {
        var span = stretch.Span;
        var first = read.TokenAt(span.Start) + 2;
        for (var token = first; token < read.Tokens.Length && read.Tokens[token].End <= span.End; token++)
        {
            if (read.Word(token - 1) is "," or "?" or "!" && BeginsAttribution(token)
                && (!stretch.GoesOn || read.TokenAt(span.End) - token < LongestEnd))
                return read.Tokens[token - 1].End;
        }
        return null;
    }

    // said X   X said   he said
    private bool BeginsAttribution(int token)
    {
        if (IsPastCue(token))
            return Lexicon.IsNominal(read.Word(token + 1)) || Lexicon.Pronouns.Has(read.Word(token + 1));
        for (var verb = token + 1; verb <= token + LongestSubject; verb++)
        {
            if (IsPastCue(verb))
                return Lexicon.IsCapital(read.Word(token)) || Lexicon.Roles.Has(read.Word(token)) && Lexicon.IsCapital(read.Word(token + 1)) || verb == token + 1 && Lexicon.Pronouns.Has(read.Word(token));
            if (!Lexicon.IsNominal(read.Word(verb)))
                return false;
        }
        return false;
    }

    private bool IsPastCue(int token)
    {
        var word = read.Word(token);
        return ReportingVerbs.Of(word).HasFlag(Reporting.Quote) && (word.EndsWith("ed") || word is "said" or "says" or "wrote" or "told");
    }
}
