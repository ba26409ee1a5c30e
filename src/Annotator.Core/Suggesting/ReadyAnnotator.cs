namespace Annotator.Core.Suggesting;

/// <summary>An annotator that was made and may be asked.</summary>
/// <param name="Description">What it says of itself.</param>
/// <param name="Instance">The one instance, with its options.</param>
public sealed record ReadyAnnotator(AnnotatorDescription Description, IAnnotator Instance)
{
    /// <summary>Eight hex digits that name the learned state it suggests with; null for none.</summary>
    public string? Learned { get; init; }

    /// <summary>How its proposals are signed: <c>name@version</c>, and <c>+</c> and its learned state where it has one.</summary>
    public string Source => Learned is null ? Description.Source : $"{Description.Source}+{Learned}";
}
