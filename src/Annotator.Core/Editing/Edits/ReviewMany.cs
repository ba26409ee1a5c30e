using System.Collections.Immutable;

namespace Annotator.Core.Editing;

/// <summary>Accepts or rejects many pending annotations in one step.</summary>
/// <param name="AnnotationIds">The annotations; those decided on meanwhile are left alone.</param>
/// <param name="Accept">True to accept, false to reject.</param>
/// <param name="What">What they have in common, for the undo line: <c>pending PER</c>.</param>
public sealed record ReviewMany(ImmutableArray<string> AnnotationIds, bool Accept, string What) : Edit
{
    /// <inheritdoc/>
    public override string Describe(AnnotatedDocument before) => $"{(Accept ? "Accept" : "Reject")} {AnnotationIds.Length} {What}";

    /// <inheritdoc/>
    public override ImmutableArray<Difference> Plan(AnnotatedDocument before, Signature signature)
    {
        var decisions = new Decisions(before, signature);
        foreach (var id in AnnotationIds)
            decisions.IfPending(id, Accept ? decisions.Accept : decisions.Reject);
        return decisions.Differences;
    }
}
