using System.Collections.Immutable;
using Annotator.Core.Suggesting;

namespace Annotator.Core.Keeping;

/// <summary>A reviewer's copy as last kept.</summary>
/// <param name="Key">Whose copy of what.</param>
/// <param name="View">What the reviewer sees: the decisions over the suggestions.</param>
/// <param name="Version">Counts the changes; 0 before the first.</param>
/// <param name="Runs">The plugins' last runs over the document.</param>
public sealed record ReviewerCopy(CopyKey Key, ReviewerView View, long Version, ImmutableArray<Run> Runs)
{
    /// <summary>What machines suggested, as read with the copy and with the same text; null for a copy that was made elsewhere.</summary>
    public Suggested? Suggested { get; init; }

    /// <summary>The document as the reviewer sees it.</summary>
    public AnnotatedDocument Document => View.Document;
}
