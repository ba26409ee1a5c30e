using System.Collections.Immutable;

namespace Annotator.Core.Editing;

/// <summary>Puts a new annotation over a span; where a proposal of that layer and label has the span, that one is accepted.</summary>
public sealed record Draw(string Layer, string Label, TextSpan Span) : Edit
{
    /// <inheritdoc/>
    public override string Describe(AnnotatedDocument before) => $"Label {Quoted(before, Span)} as {Label}";

    /// <inheritdoc/>
    public override ImmutableArray<Difference> Plan(AnnotatedDocument before, Signature signature)
    {
        var decisions = new Decisions(before, signature);
        var same = before.Annotations.Overlapping(Span)
            .FirstOrDefault(annotation => annotation.Layer == Layer && annotation.Label == Label && annotation.Span == Span);
        if (same is not null)
            decisions.Accept(same.Id);
        else
            decisions.Put(New(IdNumber.Annotation(before.NextAnnotation), signature));
        return decisions.Differences;
    }

    private Annotation New(string id, Signature signature) => new(id, Layer, Label, Span)
    {
        Review = Review.Accepted,
        Proposals = [new Proposal(signature.By)],
        Created = signature.At,
        Modified = signature.At,
        By = signature.By,
    };
}
