namespace Annotator.Storage;

/// <summary>Where a label is in use, in suggestions and in everybody's copies.</summary>
/// <param name="Annotations">How many annotations have it.</param>
/// <param name="Decided">On how many of them somebody has decided.</param>
/// <param name="Documents">In how many documents they are.</param>
public sealed record LabelUse(int Annotations, int Decided, int Documents);
