using Annotator.Storage.Reading;
using Annotator.Storage.Rows;

namespace Annotator.Storage.Writing;

/// <summary>
/// Gives suggestions ids that name nothing else in the document. What was suggested before keeps its id; a number that was free
/// when the annotators began and is taken by now becomes the next free one.
/// </summary>
internal sealed class Numbering
{
    private readonly Dictionary<string, string> _ids = [];

    /// <param name="before">The suggestions in force.</param>
    /// <param name="now">The suggestions to number.</param>
    /// <param name="row">Says which numbers are free.</param>
    public Numbering(CopyLayers before, AnnotatedDocument now, DocumentRow row)
    {
        var kept = before.Suggested.ToDictionary(annotation => annotation.Id);
        var byPlace = before.Suggested.DistinctBy(annotation => annotation.Place()).ToDictionary(annotation => annotation.Place(), annotation => annotation.Id);
        var taken = now.Annotations.Where(annotation => kept.TryGetValue(annotation.Id, out var same) && same.Place() == annotation.Place()).Select(annotation => annotation.Id).ToHashSet();
        NextAnnotation = Math.Max(row.NextAnnotation, now.NextAnnotation);
        foreach (var annotation in now.Annotations.OrderBy(annotation => IdNumber.Of(annotation.Id)))
        {
            var id = taken.Contains(annotation.Id) ? annotation.Id
                : byPlace.GetValueOrDefault(annotation.Place()) is { } earlier && taken.Add(earlier) ? earlier
                : IdNumber.Of(annotation.Id) >= row.NextAnnotation ? annotation.Id
                : IdNumber.Annotation(NextAnnotation++);
            _ids.Add(annotation.Id, id);
        }
        Annotations = [.. now.Annotations.Select(annotation => annotation with { Id = _ids[annotation.Id] })];
        NextLink = Math.Max(row.NextLink, now.NextLink);
        Links = [.. Numbered(before.SuggestedLinks, now.Links.Select(link => link with { From = _ids[link.From], To = _ids[link.To] }), row.NextLink)];
    }

    public List<Annotation> Annotations { get; }

    public List<Link> Links { get; }

    public int NextAnnotation { get; }

    public int NextLink { get; private set; }

    private IEnumerable<Link> Numbered(List<Link> before, IEnumerable<Link> links, int firstFree)
    {
        var byEnds = before.DistinctBy(Ends).ToDictionary(Ends, link => link.Id);
        foreach (var link in links)
        {
            var id = byEnds.Remove(Ends(link), out var earlier) ? earlier
                : IdNumber.Of(link.Id) >= firstFree ? link.Id
                : IdNumber.Link(NextLink++);
            yield return link with { Id = id };
        }
    }

    private static (string Role, string From, string To) Ends(Link link) => (link.Role, link.From, link.To);
}
