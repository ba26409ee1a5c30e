using System.Collections.Immutable;
using Annotator.Core.Layers;

namespace Annotator.Core.Editing;

/// <summary>Gathers what one edit decides, each annotation and link once, and what follows from it.</summary>
internal sealed class Decisions(AnnotatedDocument before, Signature signature)
{
    private readonly List<Difference> _differences = [];
    private AnnotatedDocument _after = before;

    /// <summary>What was decided so far, in order.</summary>
    public ImmutableArray<Difference> Differences => [.. _differences];

    /// <summary>Accepts an annotation and what only serves it: its pending links and the mentions at their ends.</summary>
    public void Accept(string id) => Review(id, AnnotationReview.AcceptedBy, Annotator.Review.Accepted);

    /// <summary>Decides on an annotation unless something decided earlier in the same edit settled it.</summary>
    public void IfPending(string id, Action<string> decide)
    {
        if (_after.FindOrNull(id)?.Review == Annotator.Review.Pending)
            decide(id);
    }

    /// <summary>Rejects an annotation and what only serves it.</summary>
    public void Reject(string id) => Review(id, AnnotationReview.RejectedBy, Annotator.Review.Rejected);

    /// <summary>Changes span, label or attributes of an annotation; what the machine had proposed is kept beside it.</summary>
    public void Correct(string id, Func<Annotation, Annotation> change)
    {
        var annotation = _after.Find(id);
        Put(annotation.CorrectedBy(signature, _after.Links.From(id), change));
    }

    /// <summary>Adds an annotation or puts it in the place of the one with its id; rival proposals for its span are rejected.</summary>
    public void Put(Annotation annotation)
    {
        var old = _after.FindOrNull(annotation.Id);
        if (old == annotation)
            return;
        Apply(new AnnotationDifference(annotation.Id, old, annotation));
        if (annotation.Review is Annotator.Review.Accepted or Annotator.Review.Corrected)
            RejectRivals(annotation);
    }

    /// <summary>Adds a link or puts it in the place of the one with its id.</summary>
    public void Put(Link link) => Apply(new LinkDifference(link.Id, _after.Links.Find(link.Id), link));

    /// <summary>Takes an annotation away with the links that begin or end at it.</summary>
    public void Remove(string id)
    {
        foreach (var link in _after.Links.From(id).Concat(_after.Links.To(id)).DistinctBy(link => link.Id).ToArray())
            Apply(new LinkDifference(link.Id, link, null));
        Apply(new AnnotationDifference(id, _after.Find(id), null));
    }

    /// <summary>Makes one annotation play a role for another; a role with one player loses the one it had.</summary>
    public void Link(string from, string role, string to)
    {
        var same = _after.Links.From(from).FirstOrDefault(link => link.Role == role && link.To == to);
        if (WellKnownRoles.IsSingle(role))
        {
            foreach (var other in _after.Links.From(from).Where(link => link.Role == role && link.To != to && link.Review != Annotator.Review.Rejected).ToArray())
                Unlink(other.Id);
        }
        if (same is null)
            Put(new Link(IdNumber.Link(_after.NextLink), role, from, to) { Review = Annotator.Review.Accepted, Sources = [signature.By], By = signature.By });
        else if (same.Review != Annotator.Review.Accepted)
            Put(same with { Review = Annotator.Review.Accepted, By = signature.By });
        if (_after.Find(to).Review == Annotator.Review.Pending)
            Accept(to);
    }

    /// <summary>Takes a link away that only persons made; rejects another.</summary>
    public void Unlink(string linkId)
    {
        var link = _after.Links.Find(linkId) ?? throw new KeyNotFoundException($"Document '{_after.Document.Id}' has no link '{linkId}'.");
        if (link.Sources.All(source => source == link.By))
            Apply(new LinkDifference(linkId, link, null));
        else
            Put(link with { Review = Annotator.Review.Rejected, By = signature.By });
    }

    private void Review(string id, Func<Annotation, Signature, Annotation> decide, Review linkReview)
    {
        var annotation = _after.Find(id);
        Put(decide(annotation, signature));
        foreach (var link in _after.Links.From(id).Where(link => link.Review == Annotator.Review.Pending).ToArray())
        {
            Put(link with { Review = linkReview, By = signature.By });
            var end = _after.Find(link.To);
            if (end.Review == Annotator.Review.Pending && end.Layer == WellKnownLayers.Mention && !_after.Links.To(end.Id).Any(other => other.From != id && other.Review == Annotator.Review.Pending))
                Put(decide(end, signature));
        }
    }

    private void RejectRivals(Annotation annotation)
    {
        var rivals = _after.Annotations.Overlapping(annotation.Span)
            .Where(other => other.Id != annotation.Id && other.Review == Annotator.Review.Pending
                && other.Layer == annotation.Layer && other.Span == annotation.Span)
            .ToArray();
        foreach (var rival in rivals)
            Reject(rival.Id);
    }

    private void Apply(Difference difference)
    {
        _differences.Add(difference);
        _after = difference.ApplyTo(_after);
    }
}
