using System.Collections.Immutable;

namespace Annotator.Core.Editing;

/// <summary>Accepts everything nobody has decided on and marks the document done, in one step.</summary>
public sealed record AcceptPendingAndFinish : Edit
{
    /// <inheritdoc/>
    public override string Describe(AnnotatedDocument before) =>
        before.Annotations.PendingCount == 0 ? "Mark the document done" : $"Accept all {before.Annotations.PendingCount} pending and mark the document done";

    /// <inheritdoc/>
    public override ImmutableArray<Difference> Plan(AnnotatedDocument before, Signature signature) =>
        [.. new AcceptPending().Plan(before, signature), .. new SetStatus(before.Status with { State = DocumentState.Done }).Plan(before, signature)];
}
