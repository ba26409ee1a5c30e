namespace Annotator.Core.Suggesting;

/// <summary>Tells which annotators have to run over a document.</summary>
public static class DueRuns
{
    /// <summary>Those that never ran to the end as they are now, and those that read what one of them writes.</summary>
    /// <param name="inOrder">All that are to run, in their order.</param>
    /// <param name="suggested">What was suggested so far, with the runs.</param>
    /// <param name="isUntouched">
    /// Whether the reviewer has decided nothing in the document. Only then does what an annotator has learned since make it run again:
    /// suggestions do not change under a person's hands.
    /// </param>
    public static IReadOnlyList<ReadyAnnotator> Of(IReadOnlyList<ReadyAnnotator> inOrder, Suggested suggested, bool isUntouched)
    {
        ArgumentNullException.ThrowIfNull(inOrder);
        ArgumentNullException.ThrowIfNull(suggested);
        var due = new List<ReadyAnnotator>();
        foreach (var annotator in inOrder)
        {
            if (!HasRun(annotator, suggested, isUntouched)
                || due.Exists(before => before.Description.Writes.Any(written => annotator.Description.Reads.Contains(written.Layer))))
                due.Add(annotator);
        }
        return due;
    }

    private static bool HasRun(ReadyAnnotator annotator, Suggested suggested, bool isUntouched) =>
        suggested.Runs.Any(run => run.Status == RunStatus.Ok
            && (run.Source == annotator.Source || (!isUntouched && IsSameVersion(run.Source, annotator.Description.Source))));

    /// <summary>Whether a source is of the version, with whatever learned state.</summary>
    private static bool IsSameVersion(string source, string version) =>
        source == version || source.StartsWith(version + "+", StringComparison.Ordinal);
}
