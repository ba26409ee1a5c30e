using System.Collections.Immutable;

namespace Annotator.Core.Suggesting;

/// <summary>What the machines say of a document: their proposals as pending annotations, and how each run ended.</summary>
/// <param name="Document">The proposals; nobody's decisions.</param>
/// <param name="Runs">The last run of each annotator, in the order they ran.</param>
public sealed record Suggested(AnnotatedDocument Document, ImmutableArray<Run> Runs)
{
    /// <summary>A document no annotator has looked at.</summary>
    public Suggested(Document document)
        : this(new AnnotatedDocument(document), [])
    {
    }

    /// <summary>The layers somebody looked at, in order; "none found" differs from "not looked at".</summary>
    public IEnumerable<string> Layers => Runs.Where(run => run.Status == RunStatus.Ok).SelectMany(run => run.Layers).Distinct();

    /// <summary>The proposals after a batch, with its run in the place of the annotator's run before.</summary>
    public Suggested With(SuggestionBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return new(ProposalMerge.Merge(Document, batch), Runs.RemoveAll(run => run.Annotator == batch.Run.Annotator).Add(batch.Run));
    }
}
