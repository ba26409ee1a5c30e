using System.Collections.Immutable;

namespace Annotator.Core.Editing;

/// <summary>Says how far the reviewer has come with the document.</summary>
public sealed record SetStatus(DocumentStatus Status) : Edit
{
    /// <inheritdoc/>
    public override string Describe(AnnotatedDocument before)
    {
        if (Status.State == before.Status.State && Status.Question != before.Status.Question)
            return Status.Question ? "Flag the document as a question" : "Take the document's question flag away";
        if (Status.State == before.Status.State && Status.Note != before.Status.Note)
            return Status.Note is null ? "Take the document's note away" : "Write a note on the document";
        return Status.State switch
        {
            DocumentState.Done => "Mark the document done",
            DocumentState.Skipped => "Skip the document",
            DocumentState.InWork => "Take the document up again",
            _ => "Mark the document new",
        };
    }

    /// <inheritdoc/>
    public override ImmutableArray<Difference> Plan(AnnotatedDocument before, Signature signature) =>
        Status == before.Status ? [] : [new StatusDifference(before.Document.Id, before.Status, Status)];
}
