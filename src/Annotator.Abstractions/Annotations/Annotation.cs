using System.Collections.Immutable;

namespace Annotator;

/// <summary>A labelled span of one document, with who proposed it and what a person decided.</summary>
/// <param name="Id"><c>a1, a2, …</c>, counted up in each document and never given twice.</param>
/// <param name="Layer">The kind of annotation: <c>entity</c>, <c>quote</c>, <c>mention</c> or a plugin's own.</param>
/// <param name="Label">The stable id of the label.</param>
/// <param name="Span">Where, in UTF-16 code units.</param>
public sealed record Annotation(string Id, string Layer, string Label, TextSpan Span)
{
    /// <summary>What was decided.</summary>
    public Review Review { get; init; } = Review.Pending;

    /// <summary>What each source said, in the order they spoke.</summary>
    public ImmutableArray<Proposal> Proposals { get; init; } = [];

    /// <summary>The attributes a person set, which no plugin may change; a <see cref="AttributeValue.Null"/> takes one away.</summary>
    public ImmutableDictionary<string, AttributeValue> PersonAttributes { get; init; } = ImmutableDictionary<string, AttributeValue>.Empty;

    /// <summary>What the machine had proposed; null unless a person corrected it.</summary>
    public Original? Original { get; init; }

    /// <summary>When a person drew it; null for a machine's proposal.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When a person last decided; null while nobody has.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Who last decided; null while nobody has.</summary>
    public string? By { get; init; }

    /// <summary>A person's remark; null when there is none.</summary>
    public string? Note { get; init; }

    /// <summary>Whether a person has decided on it or changed anything about it; what is touched, no plugin changes.</summary>
    public bool IsTouched => Review != Review.Pending || By is not null;

    /// <summary>Who said so, in the order they spoke.</summary>
    public IEnumerable<string> Sources => Proposals.Select(proposal => proposal.Source);

    /// <summary>The first source's confidence; null when none gave one.</summary>
    public double? Confidence => Proposals.FirstOrDefault(proposal => proposal.Confidence is not null)?.Confidence;

    /// <summary>The first source's reason; null when none gave one.</summary>
    public string? Reason => Proposals.FirstOrDefault(proposal => proposal.Reason is not null)?.Reason;

    /// <summary>The attributes in force: what sources gave, an earlier one before a later one, and what a person set above them.</summary>
    public ImmutableDictionary<string, AttributeValue> Attributes =>
        Proposals.Length == 1 && PersonAttributes.IsEmpty
            ? Proposals[0].Attributes
            : Proposals.Reverse()
                .Aggregate(ImmutableDictionary<string, AttributeValue>.Empty, (all, proposal) => all.SetItems(proposal.Attributes))
                .SetItems(PersonAttributes);
}
