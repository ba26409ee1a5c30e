using System.Collections.Immutable;

namespace Annotator.Core.Editing;

/// <summary>Calls an annotation wrong, with the links and mentions that only serve it; it stays, so that it is never proposed again.</summary>
public sealed record Reject(string AnnotationId) : Edit
{
    /// <inheritdoc/>
    public override string Describe(AnnotatedDocument before) =>
        $"Reject {before.Find(AnnotationId).Label} {Quoted(before, before.Find(AnnotationId).Span)}";

    /// <inheritdoc/>
    public override ImmutableArray<Difference> Plan(AnnotatedDocument before, Signature signature)
    {
        var decisions = new Decisions(before, signature);
        decisions.Reject(AnnotationId);
        return decisions.Differences;
    }
}
