using System.Collections.Immutable;

namespace Annotator.Core.Editing;

/// <summary>Gives an annotation another span; its id and links stay.</summary>
public sealed record MoveBoundary(string AnnotationId, TextSpan Span) : Edit
{
    /// <inheritdoc/>
    public override string Describe(AnnotatedDocument before) =>
        $"Move {Quoted(before, before.Find(AnnotationId).Span)} to {Quoted(before, Span)}";

    /// <inheritdoc/>
    public override ImmutableArray<Difference> Plan(AnnotatedDocument before, Signature signature)
    {
        var decisions = new Decisions(before, signature);
        decisions.Correct(AnnotationId, annotation => annotation with { Span = Span });
        return decisions.Differences;
    }
}
