using Annotator.Core.Keeping;
using Annotator.Core.Suggesting;
using Annotator.Storage.Reading;
using Annotator.Storage.Rows;
using LiteDB;

namespace Annotator.Storage;

/// <summary>Takes another person's copies into a store. Nothing is merged: a copy comes whole, continues what is there, or is refused.</summary>
internal sealed class StoreMerge(LiteDbAnnotationStore store, LiteDbAnnotationStore other)
{
    public IEnumerable<ImportedCopy> Run()
    {
        store.Declare(other.Layers);
        var reviewers = other.Reviewers;
        foreach (var id in other.List("").Select(summary => summary.DocumentId).ToList())
        {
            var document = TakeDocument(id);
            yield return document;
            if (document.Fate == CopyFate.Refused)
                continue;
            foreach (var reviewer in reviewers)
            {
                if (other.Give(new(id, reviewer)) is { } copy)
                    yield return TakeCopy(new(id, reviewer), copy);
            }
        }
    }

    private ImportedCopy TakeDocument(string id)
    {
        try
        {
            var isNew = store.Add(other.FindDocument(id)!);
            var (ours, theirs) = (store.FindSuggested(id)!, other.FindSuggested(id)!);
            if (IsBare(ours) && !IsBare(theirs))
                store.Keep(theirs).GetAwaiter().GetResult();
            return Differing(store.FindSuggested(id)!.Document, theirs.Document) is { } difference
                ? new(id, null, CopyFate.Refused, difference)
                : new(id, null, isNew ? CopyFate.Added : CopyFate.Same);
        }
        catch (DocumentDiffersException exception)
        {
            return new(id, null, CopyFate.Refused, exception.Message);
        }
    }

    private ImportedCopy TakeCopy(CopyKey key, TakenCopy theirs)
    {
        var ours = store.Give(key);
        var suggested = store.FindSuggested(key.DocumentId)!.Document;
        if (theirs.Annotations.FirstOrDefault(own => suggested.FindOrNull(own.Id) is { } there && !own.Is(there)) is { } taken)
            return Refused(key, $"{taken.Id} is {Told(suggested, suggested.Find(taken.Id))} among the suggestions here, and {Told(suggested, taken)} there");
        if (ours is not null)
        {
            if (Difference(suggested, ours, theirs) is not { } difference)
                return new(key.DocumentId, key.Reviewer, CopyFate.Same);
            if (!IsContinuedBy(ours, theirs))
                return Refused(key, $"{difference}; each has changes that the other has not");
        }
        store.Take(key, theirs);
        return new(key.DocumentId, key.Reviewer, ours is null ? CopyFate.Added : CopyFate.Continued);
    }

    private static ImportedCopy Refused(CopyKey key, string reason) => new(key.DocumentId, key.Reviewer, CopyFate.Refused, reason);

    private static bool IsBare(Suggested suggested) => suggested.Runs.IsEmpty && suggested.Document.Annotations.Count == 0;

    /// <summary>Copies speak of suggestions by id, so that an id must be the same thing in both stores.</summary>
    private static string? Differing(AnnotatedDocument ours, AnnotatedDocument theirs)
    {
        foreach (var annotation in theirs.Annotations)
        {
            if (ours.FindOrNull(annotation.Id) is { } same && same.Place() != annotation.Place())
                return $"{annotation.Id} is suggested as {Told(ours, same)} here, and as {Told(theirs, annotation)} there; run the same plugins in both stores, or import into an empty one";
        }
        return null;
    }

    /// <summary>Whether the changes here are the beginning of those there.</summary>
    private static bool IsContinuedBy(TakenCopy ours, TakenCopy theirs) =>
        ours.Changes.Count < theirs.Changes.Count
        && ours.Row.Version < theirs.Row.Version
        && ours.Row.Version - ours.Changes.Count == theirs.Row.Version - theirs.Changes.Count
        && ours.Changes.Zip(theirs.Changes).All(pair => (pair.First.At, pair.First.By, pair.First.Description, pair.First.Origin)
            == (pair.Second.At, pair.Second.By, pair.Second.Description, pair.Second.Origin));

    /// <returns>The first difference; null when the copies are the same.</returns>
    private static string? Difference(AnnotatedDocument document, TakenCopy ours, TakenCopy theirs)
    {
        var here = ours.Annotations.ToDictionary(annotation => annotation.Id);
        var there = theirs.Annotations.ToDictionary(annotation => annotation.Id);
        foreach (var id in here.Keys.Union(there.Keys).OrderBy(IdNumber.Of))
        {
            var (one, another) = (here.GetValueOrDefault(id), there.GetValueOrDefault(id));
            if (one is null || another is null || !Bytes(AnnotationBson.Of(one)).SequenceEqual(Bytes(AnnotationBson.Of(another))))
                return $"{id} is {Told(document, one)} here, and {Told(document, another)} there";
        }
        var links = ours.Links.Select(link => (link.Id, Convert.ToHexString(Bytes(LinkBson.Of(link))))).ToHashSet();
        if (!links.SetEquals(theirs.Links.Select(link => (link.Id, Convert.ToHexString(Bytes(LinkBson.Of(link)))))))
            return "the links are not the same";
        return ours.Row.Status == theirs.Row.Status ? null : $"the state is {ours.Row.Status.State} here, and {theirs.Row.Status.State} there";
    }

    private static byte[] Bytes(BsonDocument row) => BsonSerializer.Serialize(row);

    private static string Told(AnnotatedDocument document, Annotation? annotation) =>
        annotation is null ? "undecided" : $"{annotation.Label} '{document.Document.TextOf(annotation.Span)}', {annotation.Review.ToString().ToLowerInvariant()}";
}
