namespace Annotator.Core.Learning;

/// <summary>Names what one annotator learned from one reviewer.</summary>
/// <param name="Annotator">The annotator's name.</param>
/// <param name="Reviewer">Whose decisions it learned from.</param>
public sealed record LearnedKey(string Annotator, string Reviewer);
