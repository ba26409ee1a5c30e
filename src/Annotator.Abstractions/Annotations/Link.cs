using System.Collections.Immutable;

namespace Annotator;

/// <summary>A role that one annotation plays for another: from a quote, the <c>speaker</c>.</summary>
/// <param name="Id"><c>l1, l2, …</c>, counted up in each document and never given twice.</param>
/// <param name="Role">What the end is to the beginning.</param>
/// <param name="From">Id of the annotation the link begins at.</param>
/// <param name="To">Id of the annotation that plays the role.</param>
public sealed record Link(string Id, string Role, string From, string To)
{
    /// <summary>What was decided; a link is never <see cref="Review.Corrected"/>: another link takes its place.</summary>
    public Review Review { get; init; } = Review.Pending;

    /// <summary>Who said so: plugins as <c>name@version</c>, persons by name.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Who decided; null while nobody has.</summary>
    public string? By { get; init; }

    /// <summary>Whether a person has decided on it.</summary>
    public bool IsTouched => Review != Review.Pending || By is not null;
}
