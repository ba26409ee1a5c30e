using System.Collections.Immutable;

namespace Annotator;

/// <summary>A text and the name it goes by; the text is kept exactly as read, so an offset stays true for ever.</summary>
public sealed record Document
{
    /// <param name="id">The name, unique in a store; for a file its path below the folder given, without extension.</param>
    /// <param name="text">The text, with its line ends and outer white space; may be empty.</param>
    /// <exception cref="ArgumentException">The id is blank, or the text has a lone surrogate, which no file could hold.</exception>
    public Document(string id, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(text);
        var lone = Surrogates.FirstLone(text);
        if (lone >= 0)
            throw new ArgumentException($"Document '{id}' has a lone surrogate (U+{(int)text[lone]:X4}) at offset {lone}.", nameof(text));
        (Id, Text) = (id, text);
    }

    /// <summary>The name, unique in a store.</summary>
    public string Id { get; }

    /// <summary>The text, exactly as read.</summary>
    public string Text { get; }

    /// <summary>The language as a BCP 47 tag; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>What came with the text: its encoding where it was not plain UTF-8, and the fields of an imported row.</summary>
    public ImmutableDictionary<string, AttributeValue> Metadata { get; init; } = ImmutableDictionary<string, AttributeValue>.Empty;

    /// <summary>The characters of a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span runs past the end of the text.</exception>
    public string TextOf(TextSpan span) =>
        span.End <= Text.Length
            ? Text[span.Start..span.End]
            : throw new ArgumentOutOfRangeException(nameof(span), span, $"Document '{Id}' ends at {Text.Length}.");

    /// <summary>Says why a span cannot stand in this text: empty, past the end, or cutting a surrogate pair.</summary>
    /// <returns>A clause without a subject, such as "runs past the end of the text (120)"; null for a good span.</returns>
    public string? WhyNot(TextSpan span) =>
        span.Length <= 0 ? "is empty"
        : span.End > Text.Length ? $"runs past the end of the text ({Text.Length})"
        : Surrogates.Splits(Text, span.Start) ? $"starts inside a surrogate pair (offset {span.Start})"
        : Surrogates.Splits(Text, span.End) ? $"ends inside a surrogate pair (offset {span.End})"
        : null;
}
