namespace Annotator.Core.Keeping;

/// <summary>Names one reviewer's copy of one document.</summary>
public sealed record CopyKey(string DocumentId, string Reviewer);
