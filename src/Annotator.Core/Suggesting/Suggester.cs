namespace Annotator.Core.Suggesting;

/// <summary>Runs annotators over a document, one after the other, each over what those before it proposed.</summary>
/// <remarks>Thread-safe: it keeps nothing between calls.</remarks>
public sealed class Suggester(IReadOnlyList<ReadyAnnotator> inOrder)
{
    /// <summary>The annotators in the order they run.</summary>
    public IReadOnlyList<ReadyAnnotator> Annotators { get; } = inOrder;

    /// <summary>Yields what stands after each annotator, with that annotator's batch, as soon as it is known.</summary>
    /// <param name="from">What was suggested before.</param>
    /// <param name="cancellation">Ends the run after the annotator at work has noticed.</param>
    public IEnumerable<(Suggested After, SuggestionBatch Batch)> Steps(Suggested from, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(from);
        foreach (var annotator in Annotators)
        {
            var batch = SuggestionBatch.Ask(annotator, from.Document, cancellation);
            from = from.With(batch);
            yield return (from, batch);
            if (cancellation.IsCancellationRequested)
                yield break;
        }
    }

    /// <summary>What stands after all annotators have run.</summary>
    public Suggested Run(Document document, CancellationToken cancellation) =>
        Steps(new Suggested(document), cancellation).Select(step => step.After).LastOrDefault() ?? new Suggested(document);
}
