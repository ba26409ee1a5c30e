namespace Annotator.Quotes.Marks;

/// <summary>Text between quotation marks, marks included, inside one paragraph.</summary>
/// <param name="Span">From the opening mark past the closing one, or to the end of the paragraph.</param>
/// <param name="Closed">Whether its closing mark was found.</param>
/// <param name="GoesOn">Whether the next paragraph opens again without this one having closed.</param>
internal readonly record struct QuotedStretch(TextSpan Span, bool Closed, bool GoesOn);
