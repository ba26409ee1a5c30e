namespace Annotator.Core.Suggesting;

/// <summary>An annotator that was made and may be asked.</summary>
/// <param name="Description">What it says of itself.</param>
/// <param name="Instance">The one instance, with its options.</param>
public sealed record ReadyAnnotator(AnnotatorDescription Description, IAnnotator Instance);
