using Annotator.Core.Suggesting;

namespace Annotator.Tui.State;

/// <summary>How an annotator stands with the open document.</summary>
/// <param name="Name">The annotator.</param>
/// <param name="Run">How it ended; null while it waits or runs.</param>
/// <param name="IsRunning">Whether it is at work now.</param>
/// <param name="AlreadyDecided">How many of its proposals the reviewer had decided on before.</param>
/// <param name="LearnedFrom">How many of the reviewer's documents it has learned from.</param>
internal sealed record PluginStatus(string Name, Run? Run, bool IsRunning = false, int AlreadyDecided = 0, int LearnedFrom = 0)
{
    /// <summary>The status in a few words.</summary>
    public string Text => Run switch
    {
        null => IsRunning ? "running …" : "waiting",
        { Status: RunStatus.Failed } => $"failed: {Run.Reason}",
        { Status: RunStatus.Cancelled } => "stopped",
        _ => $"{Run.Kept} kept"
            + (Run.Refused > 0 ? $", {Run.Refused} refused: {Run.Reason}" : "")
            + (AlreadyDecided > 0 ? $", {AlreadyDecided} already decided" : "")
            + (LearnedFrom > 0 ? $", learned from {LearnedFrom} document{(LearnedFrom == 1 ? "" : "s")}" : ""),
    };
}
