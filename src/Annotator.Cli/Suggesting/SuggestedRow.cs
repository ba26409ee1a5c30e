using Annotator.Core.Formats;
using Annotator.Core.Suggesting;

namespace Annotator.Cli.Suggesting;

/// <summary>What came of one row: the document with suggestions, or why there is none.</summary>
/// <param name="Input">The row as read.</param>
/// <param name="Suggested">The suggestions; null when the row was refused.</param>
internal sealed record SuggestedRow(ImportRow Input, Suggested? Suggested)
{
    /// <summary>Whether all went well: nothing refused, no annotator failed.</summary>
    public bool IsWhole => Input.Refused.IsEmpty && Suggested is not null
        && Suggested.Runs.All(run => run is { Status: RunStatus.Ok, Refused: 0 });
}
