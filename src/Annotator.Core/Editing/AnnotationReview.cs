namespace Annotator.Core.Editing;

/// <summary>How a person's decision changes an annotation.</summary>
public static class AnnotationReview
{
    /// <summary>Whether a person drew it, so that changing it corrects no machine.</summary>
    public static bool IsDrawn(this Annotation annotation) => annotation.Created is not null;

    /// <summary>The annotation as right; one that was corrected before stays corrected.</summary>
    public static Annotation AcceptedBy(this Annotation annotation, Signature signature) =>
        annotation.Review is Review.Accepted or Review.Corrected
            ? annotation
            : Signed(annotation, annotation.Original is null ? Review.Accepted : Review.Corrected, signature);

    /// <summary>The annotation as wrong.</summary>
    public static Annotation RejectedBy(this Annotation annotation, Signature signature) =>
        annotation.Review == Review.Rejected ? annotation : Signed(annotation, Review.Rejected, signature);

    /// <summary>The annotation after a change that makes it right; changed back to what was proposed, it is accepted.</summary>
    /// <param name="annotation">The annotation before.</param>
    /// <param name="signature">Who changes it, and when.</param>
    /// <param name="links">The links from it, kept in the original.</param>
    /// <param name="change">Gives the annotation with its new span, label or attributes.</param>
    public static Annotation CorrectedBy(
        this Annotation annotation, Signature signature, IEnumerable<Link> links, Func<Annotation, Annotation> change)
    {
        var changed = change(annotation);
        if (changed == annotation)
            return annotation;
        if (annotation.IsDrawn())
            return Signed(changed, Review.Accepted, signature);

        var original = annotation.Original
            ?? new Original(annotation.Span, annotation.Label, annotation.Attributes, [.. links.Select(link => new OriginalLink(link.Role, link.To))]);
        var isAsProposed = changed.Span == original.Span && changed.Label == original.Label && changed.Attributes.SameAs(original.Attributes);
        return isAsProposed
            ? Signed(changed with { Original = null }, Review.Accepted, signature)
            : Signed(changed with { Original = original }, Review.Corrected, signature);
    }

    private static Annotation Signed(Annotation annotation, Review review, Signature signature) =>
        annotation with { Review = review, By = signature.By, Modified = signature.At };
}
