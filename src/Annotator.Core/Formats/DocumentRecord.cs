using System.Collections.Immutable;
using Annotator.Core.Keeping;
using Annotator.Core.Suggesting;

namespace Annotator.Core.Formats;

/// <summary>A document as it travels in files: annotations, who decided, what was looked at and how the plugins ended.</summary>
/// <param name="Document">The text with annotations and links.</param>
/// <param name="Layers">The layers that were annotated, found anything or not.</param>
/// <param name="Runs">The plugins' last runs.</param>
public sealed record DocumentRecord(AnnotatedDocument Document, ImmutableArray<string> Layers, ImmutableArray<Run> Runs)
{
    /// <summary>What an importer signs a run with when a file says layers were annotated but no run and no annotation shows it.</summary>
    private const string ImportSource = "import@1";

    /// <summary>Whose decisions these are; null when nobody has decided anything.</summary>
    public string? Reviewer { get; init; }

    /// <summary>What machines say, before any decision.</summary>
    public static DocumentRecord Of(Suggested suggested)
    {
        ArgumentNullException.ThrowIfNull(suggested);
        return new(suggested.Document, LayersOf(suggested.Document, suggested.Runs), suggested.Runs);
    }

    /// <summary>A reviewer's copy; without a reviewer while nothing was decided.</summary>
    public static DocumentRecord Of(ReviewerCopy copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        return new(copy.Document, LayersOf(copy.Document, copy.Runs), copy.Runs)
        {
            Reviewer = HasDecisions(copy.Document) ? copy.Key.Reviewer : null,
        };
    }

    /// <summary>The same record of a document with another id.</summary>
    public DocumentRecord As(string id)
    {
        var before = Document.Document;
        var document = new Document(id, before.Text) { Language = before.Language, Metadata = before.Metadata };
        return this with { Document = new(document, Document.Annotations, Document.Links, Document.Status) };
    }

    /// <summary>Whether a person has decided on anything in a document.</summary>
    public static bool HasDecisions(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Status != DocumentStatus.New
            || document.Annotations.Any(annotation => annotation.IsTouched)
            || document.Links.Any(link => link.IsTouched);
    }

    /// <summary>What the machines had proposed, as far as the record tells: nothing a person drew, and as before a correction.</summary>
    public Suggested Suggested()
    {
        // A file does not say which source gave what, so nothing proposed where another decided annotation now stands is guessed at.
        var standing = Document.Annotations.Where(annotation => annotation.IsTouched).ToLookup(Place, annotation => annotation.Id);
        var proposed = Document.Annotations.Where(annotation => annotation.Created is null).Select(AsProposed)
            .Where(annotation => standing[Place(annotation)].All(id => id == annotation.Id)).ToArray();
        var ids = proposed.Select(annotation => annotation.Id).ToHashSet();
        var links = Document.Links
            .Where(link => ids.Contains(link.From) && ids.Contains(link.To) && link.Sources.Any(IsPlugin))
            .Select(link => link with { Review = Review.Pending, By = null });
        var document = new AnnotatedDocument(Document.Document, proposed, links).CountingFrom(Document.NextAnnotation, Document.NextLink);
        var unseen = Layers.Except(LayersOf(Document, Runs)).ToImmutableArray();
        return new(document, unseen.IsEmpty ? Runs : Runs.Add(new(ImportSource, RunStatus.Ok, 0, 0, unseen)));
    }

    /// <summary>What the reviewer decided, to lay over <see cref="Suggested()"/>; also pending links without a place there.</summary>
    public AnnotatedDocument Decided()
    {
        var suggested = Suggested().Document;
        var links = Document.Links.Where(link => link.IsTouched || suggested.Links.Find(link.Id) is null).ToArray();
        var ends = links.SelectMany(link => (string[])[link.From, link.To]).ToHashSet();
        var annotations = Document.Annotations.Where(annotation => annotation.IsTouched || ends.Contains(annotation.Id));
        return new AnnotatedDocument(Document.Document, annotations, links, Document.Status)
            .CountingFrom(Document.NextAnnotation, Document.NextLink);
    }

    /// <summary>The part of the record with these reviews and layers; a link goes only with both its ends.</summary>
    /// <param name="reviews">Reviews to keep; null keeps all.</param>
    /// <param name="layers">Layers to keep; null keeps all.</param>
    /// <returns>The part, and how many links of kept annotations were left out for want of an end.</returns>
    public (DocumentRecord Part, int LinksLeftOut) Only(IReadOnlySet<Review>? reviews, IReadOnlySet<string>? layers)
    {
        if (reviews is null && layers is null)
            return (this, 0);
        var kept = Document.Annotations
            .Where(annotation => (reviews?.Contains(annotation.Review) ?? true) && (layers?.Contains(annotation.Layer) ?? true))
            .ToDictionary(annotation => annotation.Id);
        var wanted = Document.Links.Where(link => reviews?.Contains(link.Review) ?? true).ToArray();
        var whole = wanted.Where(link => kept.ContainsKey(link.From) && kept.ContainsKey(link.To)).ToArray();
        var cut = wanted.Count(link => kept.ContainsKey(link.From) != kept.ContainsKey(link.To));
        var document = new AnnotatedDocument(Document.Document, kept.Values, whole, Document.Status);
        return (this with { Document = document, Layers = layers is null ? Layers : [.. Layers.Where(layers.Contains)] }, cut);
    }

    private static bool IsPlugin(string source) => source.Contains('@', StringComparison.Ordinal);

    private static ImmutableArray<string> LayersOf(AnnotatedDocument document, ImmutableArray<Run> runs)
    {
        var looked = runs.Where(run => run.Status == RunStatus.Ok).SelectMany(run => run.Layers);
        var annotated = document.Annotations.Select(annotation => annotation.Layer).Distinct().Order(StringComparer.Ordinal);
        return [.. looked.Concat(annotated).Distinct()];
    }

    private static (string Layer, string Label, TextSpan Span) Place(Annotation annotation) =>
        (annotation.Layer, annotation.Label, annotation.Span);

    private static Annotation AsProposed(Annotation annotation) =>
        new(annotation.Id, annotation.Layer, annotation.Original?.Label ?? annotation.Label, annotation.Original?.Span ?? annotation.Span)
        {
            Proposals = annotation.Proposals,
        };
}
