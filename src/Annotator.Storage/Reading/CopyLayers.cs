using Annotator.Core.Suggesting;

namespace Annotator.Storage.Reading;

/// <summary>The rows of a document that make what one reviewer sees.</summary>
/// <param name="Suggested">The base's annotations.</param>
/// <param name="SuggestedLinks">The base's links.</param>
/// <param name="Own">The copy's annotations: those the reviewer touched, and pending ones that came with an import.</param>
/// <param name="OwnLinks">The copy's links.</param>
internal sealed record CopyLayers(List<Annotation> Suggested, List<Link> SuggestedLinks, List<Annotation> Own, List<Link> OwnLinks)
{
    /// <summary>What machines suggested.</summary>
    public AnnotatedDocument Base(Document document, int nextAnnotation, int nextLink) =>
        new AnnotatedDocument(document, Suggested, SuggestedLinks).CountingFrom(nextAnnotation, nextLink);

    /// <summary>What the reviewer sees.</summary>
    public ReviewerView View(AnnotatedDocument suggested, DocumentStatus status) =>
        ReviewerView.Of(WithLoose(suggested), Own.Where(annotation => annotation.IsTouched), OwnLinks, status);

    /// <summary>A pending annotation of the copy decides nothing: it stands beside the suggestions.</summary>
    private AnnotatedDocument WithLoose(AnnotatedDocument suggested)
    {
        var loose = Own.Where(annotation => !annotation.IsTouched && suggested.FindOrNull(annotation.Id) is null).ToList();
        if (loose.Count == 0)
            return suggested;
        var places = suggested.Annotations.Select(annotation => annotation.Place()).ToHashSet();
        return loose.Where(annotation => !places.Contains(annotation.Place())).Aggregate(suggested, (all, annotation) => all.With(annotation));
    }
}
