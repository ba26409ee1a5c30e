using Annotator.Quotes.Marks;
using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Sieves;

/// <summary>Runs the sieves over the passages of a document in order and joins the pieces of one utterance.</summary>
internal sealed class Utterances(IReadOnlyList<QuotedStretch> stretches, AnnotationList annotations)
{
    private int _utterance;
    private Piece? _goingOn;
    private (TextSpan Cue, Mention Speaker)? _announced;

    /// <summary>The pieces of the next passage, in text order.</summary>
    public List<Piece> Read(Passage passage, CancellationToken cancellation)
    {
        var phrases = new NounPhrases(passage, annotations);
        var sieves = new AttributionSieves(passage, phrases);
        var byQuote = Attributed(passage, sieves, cancellation);
        var told = Told(passage, new(passage, phrases), byQuote, cancellation);
        var pieces = Joined(passage, phrases, byQuote, told);
        _announced = sieves.Announced();
        return pieces;
    }

    private static Piece?[] Attributed(Passage passage, AttributionSieves sieves, CancellationToken cancellation)
    {
        var found = new Piece?[passage.Count];
        var floor = 0;
        for (var i = 0; i < passage.Count; i++)
        {
            if (!passage.IsQuote(i))
                continue;
            cancellation.ThrowIfCancellationRequested();
            found[i] = sieves.Attribute(i, floor);
            floor = Math.Max(floor, found[i]?.EndItem ?? 0);
        }
        return found;
    }

    // Clauses between the quotes that have a cue; a quote inside such a clause belongs to it.
    private static Piece?[] Told(Passage passage, IndirectSpeech indirect, Piece?[] byQuote, CancellationToken cancellation)
    {
        var found = new Piece?[passage.Count];
        var ceilings = Ceilings(passage, byQuote);
        var floor = 0;
        Piece? last = null;
        for (var i = 0; i < passage.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            floor = Math.Max(floor, byQuote[i]?.EndItem ?? 0);
            last = byQuote[i] ?? last;
            if (passage.IsQuote(i) || indirect.At(i, floor, ceilings[i], last) is not { } piece)
                continue;
            found[i] = last = piece;
            floor = Math.Max(floor, piece.EndItem);
        }
        return found;
    }

    // For each item, where the next attributed quote begins.
    private static int[] Ceilings(Passage passage, Piece?[] byQuote)
    {
        var ceilings = new int[passage.Count];
        var next = passage.Count;
        for (var i = passage.Count - 1; i >= 0; i--)
        {
            next = byQuote[i] is null ? next : i;
            ceilings[i] = next;
        }
        return ceilings;
    }

    private List<Piece> Joined(Passage passage, NounPhrases phrases, Piece?[] byQuote, Piece?[] told)
    {
        var pieces = new List<Piece>();
        Piece? last = null;
        for (var i = 0; i < passage.Count; i++)
        {
            var piece = byQuote[i] ?? told[i];
            if (piece is null && passage.IsQuote(i) && !IsInside(passage[i].Span, last))
                piece = Continued(passage, phrases, i, last);
            if (piece is null)
                continue;
            if (piece.Utterance == 0)
                piece = piece with { Utterance = ++_utterance };
            while (pieces is [.., { Cue: null } inner] && piece.Span.Contains(inner.Span))
                pieces.RemoveAt(pieces.Count - 1);
            pieces.Add(piece);
            last = piece;
            _goingOn = passage.IsQuote(i) && stretches[passage[i].Quote].GoesOn ? piece : null;
        }
        if (last is null)
            _goingOn = null;
        pieces.Sort((one, other) => one.Span.Start.CompareTo(other.Span.Start));
        return pieces;
    }

    private static bool IsInside(TextSpan span, Piece? piece) => piece is not null && piece.Span.Contains(span);

    // A quote without a cue: more of the utterance before, or somebody's whole sentence.
    private Piece? Continued(Passage passage, NounPhrases phrases, int quote, Piece? last)
    {
        var span = passage[quote].Span;
        var stretch = stretches[passage[quote].Quote];
        if (quote == 0 && _goingOn is { } above)
            return new(Speech.Direct, span, "goes-on", 0.9) { Speaker = above.Speaker, Utterance = above.Utterance, EndItem = 1 };
        if (quote == 0 && _announced is { } announced)
            return new(Speech.Direct, span, "announced", 0.85) { Cue = announced.Cue, Speaker = announced.Speaker, EndItem = 1 };
        if (last is { IsAttributed: true } && IsSplit(passage, quote, last))
        {
            return last with { Speech = Speech.Direct, Span = span, Rule = "split", Confidence = 0.9, EndItem = quote + 1 };
        }
        if (!IsSentence(passage.Text, stretch))
            return null;
        if (last is { IsAttributed: true })
            return Following(passage, quote, last);
        if (stretch.Closed && phrases.PersonBefore(quote) is { } person)
            return new(Speech.Direct, span, "sentence-before", 0.55) { Speaker = person, EndItem = quote + 1 };
        return new(Speech.Direct, span, "marks-only", 0.4) { EndItem = quote + 1 };
    }

    private static Piece Following(Passage passage, int quote, Piece last)
    {
        var piece = new Piece(Speech.Direct, passage[quote].Span, "continuation", 0.88) { Speaker = last.Speaker, EndItem = quote + 1 };
        if (IsNextSentence(passage, last.EndItem, quote))
            return piece with { Utterance = last.Utterance };
        return piece with { Rule = "same-paragraph", Confidence = 0.6 };
    }

    // “…,” X said, “…”: the second part of one sentence.
    private static bool IsSplit(Passage passage, int quote, Piece last) =>
        last.EndItem < quote && (passage.Is(quote - 1, ",") || passage.Is(quote - 1, ":")) && !passage.StartsSentence(quote)
        && IsNextSentence(passage, last.EndItem, quote);

    // Nothing but the rest of the attribution's own sentence stands between.
    private static bool IsNextSentence(Passage passage, int end, int quote)
    {
        var breaks = 0;
        for (var i = end; i < quote; i++)
            breaks += i > end && passage.StartsSentence(i) ? 1 : 0;
        return breaks == 0;
    }

    private static bool IsSentence(string text, QuotedStretch stretch)
    {
        var span = stretch.Span;
        if (span.Length < 4)
            return false;
        var first = text[span.Start + 1];
        var last = text[span.End - (stretch.Closed ? 2 : 1)];
        return (char.IsUpper(first) || char.IsDigit(first) || first is '.' or '…' or '[' or '‘' or '\'') && ".?!…,—".Contains(last)
            || !stretch.Closed && stretch.GoesOn;
    }
}
