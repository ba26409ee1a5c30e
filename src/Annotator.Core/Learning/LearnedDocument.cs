namespace Annotator.Core.Learning;

/// <summary>A reviewer's copy of a document that an annotator has learned from.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="CopyVersion">The version of the copy; a newer one is worth another lesson.</param>
/// <param name="IsForgotten">Whether what was learned from it is forgotten; until its next change it is not learned from again.</param>
public sealed record LearnedDocument(string DocumentId, long CopyVersion, bool IsForgotten = false);
