namespace Annotator.Core.Suggesting;

/// <summary>What an annotator is shown: the layers it reads, without what it proposed itself, so that a second run answers the same.</summary>
internal static class RunInput
{
    public static AnnotatedDocument For(AnnotatorDescription annotator, AnnotatedDocument document)
    {
        if (annotator.Reads.IsEmpty)
            return new AnnotatedDocument(document.Document).CountingFrom(document.NextAnnotation, document.NextLink);

        var annotations = document.Annotations
            .Where(annotation => annotator.Reads.Contains(annotation.Layer))
            .Select(annotation => annotation with { Proposals = annotation.Proposals.RemoveAll(proposal => SourceName.Of(proposal.Source) == annotator.Name) })
            .Where(annotation => !annotation.Proposals.IsEmpty)
            .ToDictionary(annotation => annotation.Id);
        return new(
            document.Document,
            annotations.Values,
            document.Links.Where(link => annotations.ContainsKey(link.From) && annotations.ContainsKey(link.To)),
            document.Status);
    }
}
