namespace Annotator.Quotes.Marks;

/// <summary>Layer 1: finds what stands between quotation marks, whoever says it and whether anybody does.</summary>
internal static class QuoteMarks
{
    /// <summary>The stretches of a text in order; they do not overlap and none crosses a paragraph.</summary>
    /// <param name="paragraphs">The paragraphs of the text, in order.</param>
    public static List<QuotedStretch> Find(string text, IReadOnlyList<TextSpan> paragraphs, CancellationToken cancellation)
    {
        var (doubles, singles) = (new DoubleMarks(text, cancellation), new SingleMarks(text, cancellation));
        var found = new List<QuotedStretch>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = i + 1 < paragraphs.Count ? text[paragraphs[i + 1].Start] : '\0';
            var inDoubles = doubles.Read(paragraphs[i], next);
            if (doubles.TookOver)
                found[^1] = found[^1] with { GoesOn = true };
            found.AddRange(Outermost(inDoubles, singles.Read(paragraphs[i], inDoubles, next)));
        }
        return found;
    }

    // Singles pass over doubles, so a single stretch either holds a double one whole or does not touch it.
    private static IEnumerable<QuotedStretch> Outermost(IReadOnlyList<QuotedStretch> doubles, IReadOnlyList<QuotedStretch> singles)
    {
        var taken = 0;
        foreach (var single in singles)
        {
            while (taken < doubles.Count && doubles[taken].Span.Start < single.Span.Start)
                yield return doubles[taken++];
            yield return single;
            while (taken < doubles.Count && doubles[taken].Span.Start < single.Span.End)
                taken++;
        }
        while (taken < doubles.Count)
            yield return doubles[taken++];
    }
}
