namespace Annotator.Quotes.Who;

/// <summary>What a name names.</summary>
internal enum NameKind
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation.</summary>
    Body,

    /// <summary>A place or country.</summary>
    Place,
}

/// <summary>A name where it stands in the text.</summary>
/// <param name="Span">The name, bare of titles.</param>
/// <param name="Words">Its words.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Sentence">Index of its sentence.</param>
internal sealed record ProperName(TextSpan Span, string[] Words, NameKind Kind, int Sentence)
{
    /// <summary>Whether it stands inside a quoted stretch, where the writer of the text does not speak.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Whether it looks like the subject of its sentence: the first name of it, behind no preposition, and no possessive.</summary>
    public bool IsSubject { get; init; }

    /// <summary>The words right before and after it that tell what the person or body is: <c>mayor</c>.</summary>
    public string[] Roles { get; init; } = [];
}
