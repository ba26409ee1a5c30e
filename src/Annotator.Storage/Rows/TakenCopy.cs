using Annotator.Core.Editing;

namespace Annotator.Storage.Rows;

/// <summary>One reviewer's copy on its way from one store to another.</summary>
/// <param name="Row">Where the reviewer stands.</param>
/// <param name="Annotations">What the copy holds over the base.</param>
/// <param name="Links">The links it holds.</param>
/// <param name="Changes">How it came about, oldest first.</param>
/// <param name="NextAnnotation">The next number free in its document.</param>
/// <param name="NextLink">The next link number free.</param>
internal sealed record TakenCopy(
    CopyRow Row,
    List<Annotation> Annotations,
    List<Link> Links,
    List<Change> Changes,
    int NextAnnotation,
    int NextLink);
