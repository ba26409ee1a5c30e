namespace Annotator.Core.Keeping;

/// <summary>How unsure the sources of pending annotations are, in whole numbers, so that it can be counted up and down without drift.</summary>
public static class Doubt
{
    /// <summary>The doubt of an annotation whose confidence is 0.</summary>
    public const int Whole = 1000;

    /// <summary>From 0 for a sure source or one that does not say, to <see cref="Whole"/>; 0 for null and for what was decided.</summary>
    public static int Of(Annotation? annotation) =>
        annotation is { Review: Review.Pending, Confidence: { } confidence } ? (int)Math.Round((1 - confidence) * Whole) : 0;

    /// <summary>The sum over annotations.</summary>
    public static int Of(IEnumerable<Annotation> annotations) => annotations.Sum(Of);
}
