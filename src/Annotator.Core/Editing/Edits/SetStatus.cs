using System.Collections.Immutable;

namespace Annotator.Core.Editing;

/// <summary>Says how far the reviewer has come with the document.</summary>
public sealed record SetStatus(DocumentStatus Status) : Edit
{
    /// <inheritdoc/>
    public override string Describe(AnnotatedDocument before) => Status.State switch
    {
        DocumentState.Done => "Mark the document done",
        DocumentState.Skipped => "Skip the document",
        DocumentState.InWork => "Take the document up again",
        _ => "Mark the document new",
    };

    /// <inheritdoc/>
    public override ImmutableArray<Difference> Plan(AnnotatedDocument before, Signature signature) =>
        Status == before.Status ? [] : [new StatusDifference(before.Document.Id, before.Status, Status)];
}
