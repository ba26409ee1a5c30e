using System.Collections.Immutable;

namespace Annotator.Core.Editing;

/// <summary>Calls an annotation right, with the links and mentions that only serve it.</summary>
public sealed record Accept(string AnnotationId) : Edit
{
    /// <inheritdoc/>
    public override string Describe(AnnotatedDocument before) =>
        $"Accept {before.Find(AnnotationId).Label} {Quoted(before, before.Find(AnnotationId).Span)}";

    /// <inheritdoc/>
    public override ImmutableArray<Difference> Plan(AnnotatedDocument before, Signature signature)
    {
        var decisions = new Decisions(before, signature);
        decisions.Accept(AnnotationId);
        return decisions.Differences;
    }
}
