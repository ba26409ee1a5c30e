namespace Annotator.Quotes.Reading;

/// <summary>What the words for a speaker are.</summary>
internal enum MentionKind
{
    /// <summary>A person's name.</summary>
    Person,

    /// <summary>The name of an organisation or country, or of several speakers.</summary>
    Body,

    /// <summary>A pronoun.</summary>
    Pronoun,

    /// <summary>A description without a name: <c>the statement</c>.</summary>
    Noun,

    /// <summary>The label of a line: <c>MR. HOLT:</c>.</summary>
    Label,
}

/// <summary>The words that stand for a speaker, bare of title.</summary>
internal readonly record struct Mention(TextSpan Span, MentionKind Kind);

/// <summary>A noun phrase in a passage.</summary>
/// <param name="First">Index of its first item.</param>
/// <param name="End">Index just past its last item.</param>
/// <param name="Mention">The words in it that stand for a speaker.</param>
internal readonly record struct Phrase(int First, int End, Mention Mention);
