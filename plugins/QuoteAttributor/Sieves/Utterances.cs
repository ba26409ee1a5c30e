using Annotator.Language.Syntax;
using Annotator.Quotes.Marks;
using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Sieves;

/// <summary>Runs the sieves over the passages of a document in order and joins the pieces of one utterance.</summary>
/// <param name="stretches">What stands in marks.</param>
/// <param name="annotations">The entities of the document.</param>
/// <param name="turns">Remembers who spoke.</param>
/// <param name="hasHeadline">Whether the first passage is a headline, where only what has a cue is a quote.</param>
internal sealed class Utterances(IReadOnlyList<QuotedStretch> stretches, AnnotationList annotations, Turns turns, bool hasHeadline = false)
{
    private bool _isHeadline = hasHeadline;

    private int _utterance;
    private Piece? _goingOn;
    private (TextSpan? Cue, Mention Speaker)? _announced;

    /// <summary>The pieces of the next passage, in text order.</summary>
    public List<Piece> Read(Passage passage, CancellationToken cancellation)
    {
        var phrases = new NounPhrases(passage, annotations);
        var sieves = new AttributionSieves(passage, phrases);
        var byQuote = Attributed(passage, sieves, cancellation);
        var told = Told(passage, new(passage, phrases), byQuote, cancellation);
        var pieces = Joined(passage, new(sieves, new Neighbours(passage, phrases, annotations)), byQuote, told);
        _announced = sieves.Announced() ?? Named(passage, pieces);
        turns.Take(passage, pieces);
        _isHeadline = false;
        return pieces;
    }

    // Whoever spoke last in a paragraph that ends in a colon goes on in the next one.
    private static (TextSpan? Cue, Mention Speaker)? Named(Passage passage, List<Piece> pieces) =>
        passage.Is(passage.Count - 1, ":") && pieces is [.., { Speaker: { } speaker }] ? (null, speaker) : null;

    /// <summary>The piece of a transcript's turn.</summary>
    public Piece Turn(TextSpan turn, TextSpan label) =>
        new(Speech.Direct, turn, "transcript") { Speaker = new(label, MentionKind.Label), Utterance = ++_utterance };

    private static Piece?[] Attributed(Passage passage, AttributionSieves sieves, CancellationToken cancellation)
    {
        var found = new Piece?[passage.Count];
        var floor = 0;
        Piece? last = null;
        for (var i = 0; i < passage.Count; i++)
        {
            if (!passage.IsQuote(i))
                continue;
            cancellation.ThrowIfCancellationRequested();
            found[i] = sieves.Attribute(i, floor, last);
            last = found[i] ?? last;
            floor = Math.Max(floor, found[i]?.EndItem ?? 0);
        }
        return found;
    }

    // Clauses between the quotes that have a cue; a quote inside such a clause belongs to it.
    private static List<Piece>?[] Told(Passage passage, IndirectSpeech indirect, Piece?[] byQuote, CancellationToken cancellation)
    {
        var found = new List<Piece>?[passage.Count];
        var ceilings = Ceilings(passage, byQuote);
        var cues = byQuote.Where(piece => piece?.Cue is not null).Select(piece => piece!.Cue!.Value.Start).ToHashSet();
        var floor = 0;
        Piece? last = null;
        for (var i = 0; i < passage.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            floor = Math.Max(floor, byQuote[i]?.EndItem ?? 0);
            last = byQuote[i] ?? last;
            if (passage.IsQuote(i) || cues.Contains(passage[i].Span.Start) || indirect.At(i, floor, ceilings[i], last) is not [.., var piece] pieces)
                continue;
            found[i] = [.. pieces];
            last = piece;
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
            next = byQuote[i] is null or { Rule: "naming" } ? next : i;
            ceilings[i] = next;
        }
        return ceilings;
    }

    private List<Piece> Joined(Passage passage, Beside beside, Piece?[] byQuote, List<Piece>?[] told)
    {
        var pieces = new List<Piece>();
        Piece? last = null;
        for (var i = 0; i < passage.Count; i++)
        {
            var piece = byQuote[i];
            if (piece is { Rule: "naming" } && IsInside(piece.Span, last))
                continue;
            if (piece is null && told[i] is { } clauses)
            {
                if (clauses.Count > 1)
                    pieces.Add(clauses[0] with { Utterance = ++_utterance });
                piece = clauses[^1] with { Utterance = clauses.Count > 1 ? _utterance : 0 };
            }
            if (piece is null && passage.IsQuote(i) && !IsInside(passage[i].Span, last))
                piece = Continued(passage, beside, i, last);
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
    private Piece? Continued(Passage passage, Beside beside, int quote, Piece? last)
    {
        var piece = new Piece(Speech.Direct, passage[quote].Span, "marks-only") { EndItem = quote + 1 };
        var stretch = stretches[passage[quote].Quote];
        if (quote == 0 && _goingOn is { } above)
            return piece with { Rule = "goes-on", Speaker = above.Speaker, Utterance = above.Utterance };
        if (quote == 0 && _announced is { } announced)
            return piece with { Rule = "announced", Cue = announced.Cue, Speaker = announced.Speaker };
        if (_isHeadline || passage.Is(quote - 1, ":") && beside.Sieves.IsInscription(quote))
            return null;
        if (beside.Neighbours.Introducing(quote, last?.EndItem ?? 0) is { } introducing)
            return piece with { Rule = "colon", Speaker = introducing };
        if (beside.Neighbours.IsLater(quote) && turns.Last is { } again)
            return piece with { Rule = "later", Speaker = again };
        if (last is { IsAttributed: true } && IsSplit(passage, quote, last))
            return last with { Speech = Speech.Direct, Span = piece.Span, Rule = "split", EndItem = quote + 1 };
        if (last is { Rule: "naming" or "naming-and", IsAttributed: true } && (IsCoordinated(passage, quote, last) || IsListed(passage, quote, last)))
            return piece with { Speech = Speech.Mixed, Rule = "naming-and", Speaker = last.Speaker, Utterance = last.Utterance };
        if (!Rejections.IsSentence(passage.Text, stretch) || beside.Sieves.IsInscription(quote) || !StandsAlone(passage, quote))
            return null;
        return stretch.Closed || stretch.GoesOn ? WholeSentence(passage, beside, piece, quote, last) : piece;
    }

    private Piece WholeSentence(Passage passage, Beside beside, Piece piece, int quote, Piece? last)
    {
        // “…” She grins. “…”: a whole sentence about somebody parts the two.
        var before = beside.Neighbours.Before(quote);
        var isParted = before is not null && last is not null && last.EndItem < quote && passage.StartsSentence(last.EndItem);
        if (last is { IsAttributed: true } && !isParted && IsNextSentence(passage, last.EndItem, quote))
            return piece with { Rule = "continuation", Speaker = last.Speaker, Utterance = last.Utterance };
        if (before is { } person)
            return piece with { Rule = "sentence-before", Speaker = person };
        if (last is { IsAttributed: true })
            return piece with { Rule = "same-paragraph", Speaker = last.Speaker };
        if (beside.Neighbours.IsReply(quote) && turns.Other is { } other)
            return piece with { Rule = "alternation", Speaker = other };
        if (beside.Neighbours.After(quote) is { } next)
            return piece with { Rule = "sentence-after", Speaker = next };
        if (turns.Next(passage, quote) is { } turn)
            return piece with { Rule = turn.Rule, Speaker = turn.Speaker };
        return beside.Neighbours.OnlyPersonBefore(quote) is { } only ? piece with { Rule = "person-before", Speaker = only } : piece;
    }

    // A hit called “Sing.” holds no sentence, and “Crank That” behind a comma is a title.
    private static bool StandsAlone(Passage passage, int quote) =>
        passage.StartsSentence(quote) || !(passage.Word(quote - 1) is [var letter, ..] && char.IsLetter(letter)) && !Rejections.IsTitle(passage.Quoted(quote));

    // “…” and “…”, with nothing said between.
    private static bool IsCoordinated(Passage passage, int quote, Piece last)
    {
        if (!passage.Is(quote - 1, "and") && !passage.Is(quote - 1, ",") && !passage.Is(quote - 1, "but"))
            return false;
        for (var i = last.EndItem; i < quote; i++)
        {
            if (ReportingVerbs.Of(passage.Word(i)) != Reporting.None)
                return false;
        }
        return quote - last.EndItem < 8 && IsNextSentence(passage, last.EndItem, quote);
    }

    // X called the storm “a hoax,” the press “vermin” and Bo “a clown.”
    private static bool IsListed(Passage passage, int quote, Piece last)
    {
        const int Longest = 7;
        if (quote - last.EndItem is < 1 or > Longest || !passage.EndsInComma(last.EndItem - 1) && passage.Word(last.EndItem) is not ("," or "and"))
            return false;
        for (var i = last.EndItem; i < quote; i++)
        {
            if (passage.IsQuote(i) || passage.StartsSentence(i) || passage.Part(i).IsVerb())
                return false;
        }
        return true;
    }

    // “…,” X said, “…”: the second part of one sentence.
    private static bool IsSplit(Passage passage, int quote, Piece last) =>
        last.EndItem < quote && !(last.Rule == "naming" && passage.Is(quote - 1, ":")) && !(last.Speech != Speech.Direct && Rejections.IsTitle(passage.Quoted(quote))) && passage.Word(quote - 1) is "," or ":" or ";" or "—" or "–" && !passage.StartsSentence(quote)
        && !passage.StartsSentence(last.EndItem) && IsNextSentence(passage, last.EndItem, quote);

    // Nothing but the rest of the attribution's own sentence stands between.
    private static bool IsNextSentence(Passage passage, int end, int quote)
    {
        var breaks = 0;
        for (var i = end; i < quote; i++)
            breaks += i > end && passage.StartsSentence(i) ? 1 : 0;
        return breaks == 0;
    }

    /// <summary>What looks beside a quote of the passage at hand.</summary>
    private readonly record struct Beside(AttributionSieves Sieves, Neighbours Neighbours);
}
