using System.Collections.Immutable;

namespace Annotator.Core.Editing;

/// <summary>Accepts everything nobody has decided on, in one step.</summary>
public sealed record AcceptPending : Edit
{
    /// <inheritdoc/>
    public override string Describe(AnnotatedDocument before) => $"Accept all {before.Annotations.PendingCount} pending";

    /// <inheritdoc/>
    public override ImmutableArray<Difference> Plan(AnnotatedDocument before, Signature signature)
    {
        var decisions = new Decisions(before, signature);
        foreach (var annotation in before.Annotations.Where(annotation => annotation.Review == Review.Pending))
            decisions.IfPending(annotation.Id, decisions.Accept);
        return decisions.Differences;
    }
}
