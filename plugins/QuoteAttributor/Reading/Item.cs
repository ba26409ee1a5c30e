namespace Annotator.Quotes.Reading;

/// <summary>A word or mark outside quotes, or a quoted stretch as a whole.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Quote">Index of the stretch in the document; -1 for a word or mark.</param>
/// <param name="Token">Index of the document's token; of a stretch, its first.</param>
internal readonly record struct Item(TextSpan Span, int Quote, int Token)
{
    /// <summary>Whether this is a quoted stretch.</summary>
    public bool IsQuote => Quote >= 0;
}
