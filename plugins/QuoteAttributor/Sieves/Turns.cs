using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Sieves;

/// <summary>Remembers who spoke in the paragraphs before, for a paragraph that is a quote and nothing else.</summary>
/// <param name="isDialogue">Whether the text is told in turns, each in a paragraph of its own; in news the same person goes on.</param>
internal sealed class Turns(bool isDialogue)
{
    /// <summary>Below how many characters a paragraph may be a turn of a quick exchange.</summary>
    private const int ShortTurn = 120;

    private Mention? _last;
    private Mention? _beforeLast;
    private bool _lastWasTurn;
    private bool _lastWasShort;

    /// <summary>Who spoke last in the paragraph before; null when nobody is known to have.</summary>
    public Mention? Last => _last;

    /// <summary>Whom the last speaker answered, in the paragraph before; null when nobody tells.</summary>
    public Mention? Other => _lastWasTurn ? _beforeLast : null;

    /// <summary>The likely speaker of a paragraph that only holds a quote; null when nothing tells.</summary>
    public (string Rule, Mention Speaker)? Next(Passage passage, int quote)
    {
        if (quote != 0 || passage.Count > 1)
            return null;
        if (isDialogue)
            return _lastWasTurn && _beforeLast is { } other ? ("alternation", other) : null;
        // A short exchange in the midst of news: “Is it funny?”
        if (_lastWasTurn && _lastWasShort && _beforeLast is { } asked && passage[quote].Span.Length < ShortTurn / 2)
            return ("alternation", asked);
        return _last is { } speaker ? ("floating", speaker) : null;
    }

    /// <summary>Takes note of a paragraph.</summary>
    /// <param name="passage">The paragraph.</param>
    /// <param name="pieces">What is said in it.</param>
    public void Take(Passage passage, List<Piece> pieces)
    {
        var speaker = pieces.FindLast(piece => piece.IsAttributed)?.Speaker;
        var isTurn = pieces is [var first, ..] && first.Speech == Speech.Direct;
        _beforeLast = isTurn && _lastWasTurn ? _last : null;
        _last = speaker;
        _lastWasTurn = isTurn;
        _lastWasShort = isTurn && passage.Between(0, passage.Count - 1).Length < ShortTurn;
    }

    /// <summary>Whether more than a third of the paragraphs begin with a quote.</summary>
    public static bool IsDialogue(IReadOnlyList<TextSpan> paragraphs, IReadOnlyList<Marks.QuotedStretch> stretches)
    {
        const int Fewest = 8;
        var starts = stretches.Select(stretch => stretch.Span.Start).ToHashSet();
        return paragraphs.Count >= Fewest && paragraphs.Count(paragraph => starts.Contains(paragraph.Start)) * 3 > paragraphs.Count;
    }
}
