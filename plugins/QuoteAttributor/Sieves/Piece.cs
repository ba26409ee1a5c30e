using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Sieves;

/// <summary>How somebody's words are given.</summary>
internal enum Speech
{
    /// <summary>In quotation marks.</summary>
    Direct,

    /// <summary>As a clause.</summary>
    Indirect,

    /// <summary>As a clause with a quoted part.</summary>
    Mixed,
}

/// <summary>A stretch of somebody's words inside one paragraph, with what tells whose.</summary>
/// <param name="Speech">How the words are given.</param>
/// <param name="Span">The words, with their marks.</param>
/// <param name="Rule">The rule that found it.</param>
internal sealed record Piece(Speech Speech, TextSpan Span, string Rule)
{
    /// <summary>The reporting verb or <c>according to</c>; null when the piece has none of its own.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>The words for the speaker; null when unknown.</summary>
    public Mention? Speaker { get; init; }

    /// <summary>Index just past the last item of the passage that the piece or its attribution takes.</summary>
    public int EndItem { get; init; }

    /// <summary>Number of the utterance; the pieces of one share it.</summary>
    public int Utterance { get; init; }

    /// <summary>Whether somebody is known to say it.</summary>
    public bool IsAttributed => Speaker is not null;
}
