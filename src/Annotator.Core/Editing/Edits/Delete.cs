using System.Collections.Immutable;

namespace Annotator.Core.Editing;

/// <summary>Takes away what a person drew, with its links; what a machine proposed is rejected instead, so that it stays away.</summary>
public sealed record Delete(string AnnotationId) : Edit
{
    /// <inheritdoc/>
    public override string Describe(AnnotatedDocument before) =>
        $"Delete {before.Find(AnnotationId).Label} {Quoted(before, before.Find(AnnotationId).Span)}";

    /// <inheritdoc/>
    public override ImmutableArray<Difference> Plan(AnnotatedDocument before, Signature signature)
    {
        var decisions = new Decisions(before, signature);
        if (before.Find(AnnotationId).IsDrawn())
            decisions.Remove(AnnotationId);
        else
            decisions.Reject(AnnotationId);
        return decisions.Differences;
    }
}
