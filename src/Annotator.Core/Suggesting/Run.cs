using System.Collections.Immutable;

namespace Annotator.Core.Suggesting;

/// <summary>How an annotator's run over a document ended.</summary>
public enum RunStatus
{
    /// <summary>It finished; what it proposed stands.</summary>
    Ok,

    /// <summary>It could not finish; what others proposed stands, and so does what it proposed before.</summary>
    Failed,

    /// <summary>It was stopped.</summary>
    Cancelled,
}

/// <summary>What is kept of an annotator's run over a document.</summary>
/// <param name="Source">The annotator as <c>name@version</c>.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Kept">Number of suggestions that passed the check.</param>
/// <param name="Refused">Number of suggestions that did not.</param>
/// <param name="Layers">The layers it looked at, whether it found anything or not.</param>
/// <param name="Reason">Why it failed, or why the first suggestion was refused; null when nothing went wrong.</param>
public sealed record Run(string Source, RunStatus Status, int Kept, int Refused, ImmutableArray<string> Layers, string? Reason = null)
{
    /// <summary>The annotator's name without its version.</summary>
    public string Annotator => SourceName.Of(Source);
}
