using System.Collections.Immutable;

namespace Annotator;

/// <summary>A document with its annotations and links; immutable: each change gives a new one that shares what stayed.</summary>
public sealed class AnnotatedDocument
{
    private readonly ImmutableDictionary<string, Annotation> _byId;

    /// <summary>A document with nothing annotated yet.</summary>
    public AnnotatedDocument(Document document)
        : this(document, DocumentStatus.New, AnnotationList.Empty, LinkSet.Empty, ImmutableDictionary<string, Annotation>.Empty, 1, 1)
    {
        ArgumentNullException.ThrowIfNull(document);
    }

    /// <summary>A document with annotations and links, checked.</summary>
    /// <exception cref="ArgumentException">A span does not fit the text, an id is given twice, or a link lacks an end.</exception>
    public AnnotatedDocument(Document document, IEnumerable<Annotation> annotations, IEnumerable<Link> links, DocumentStatus? status = null)
        : this(document)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        ArgumentNullException.ThrowIfNull(links);
        var byId = ImmutableDictionary.CreateBuilder<string, Annotation>();
        foreach (var annotation in annotations)
        {
            RequireFits(annotation);
            if (!byId.TryAdd(annotation.Id, annotation))
                throw new ArgumentException($"Document '{document.Id}' has two annotations '{annotation.Id}'.", nameof(annotations));
            NextAnnotation = Math.Max(NextAnnotation, IdNumber.Of(annotation.Id) + 1);
        }
        _byId = byId.ToImmutable();
        Annotations = AnnotationList.Of(_byId.Values);
        foreach (var link in links)
        {
            RequireEnds(link);
            if (Links.Find(link.Id) is not null)
                throw new ArgumentException($"Document '{document.Id}' has two links '{link.Id}'.", nameof(links));
            Links = Links.With(link);
            NextLink = Math.Max(NextLink, IdNumber.Of(link.Id) + 1);
        }
        Status = status ?? DocumentStatus.New;
    }

    private AnnotatedDocument(
        Document document,
        DocumentStatus status,
        AnnotationList annotations,
        LinkSet links,
        ImmutableDictionary<string, Annotation> byId,
        int nextAnnotation,
        int nextLink) =>
        (Document, Status, Annotations, Links, _byId, NextAnnotation, NextLink) =
        (document, status, annotations, links, byId, nextAnnotation, nextLink);

    /// <summary>The text and its name.</summary>
    public Document Document { get; }

    /// <summary>How far the reviewer has come.</summary>
    public DocumentStatus Status { get; }

    /// <summary>The annotations in text order.</summary>
    public AnnotationList Annotations { get; }

    /// <summary>The links between them.</summary>
    public LinkSet Links { get; }

    /// <summary>Number of the next annotation id to give; grows only, so that an id never names two things.</summary>
    public int NextAnnotation { get; }

    /// <summary>Number of the next link id to give; grows only.</summary>
    public int NextLink { get; }

    /// <summary>The annotation with an id.</summary>
    /// <exception cref="KeyNotFoundException">The document has none.</exception>
    public Annotation Find(string id) =>
        FindOrNull(id) ?? throw new KeyNotFoundException($"Document '{Document.Id}' has no annotation '{id}'.");

    /// <summary>The annotation with an id; null when there is none.</summary>
    public Annotation? FindOrNull(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The characters of an annotation.</summary>
    public string TextOf(Annotation annotation)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        return Document.TextOf(annotation.Span);
    }

    /// <summary>Adds an annotation, or puts it in the place of the one with its id.</summary>
    /// <exception cref="ArgumentException">The span does not fit the text.</exception>
    public AnnotatedDocument With(Annotation annotation)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        RequireFits(annotation);
        var others = FindOrNull(annotation.Id) is { } old ? Annotations.Without(old) : Annotations;
        return new(
            Document,
            Status,
            others.With(annotation),
            Links,
            _byId.SetItem(annotation.Id, annotation),
            Math.Max(NextAnnotation, IdNumber.Of(annotation.Id) + 1),
            NextLink);
    }

    /// <summary>Takes an annotation away.</summary>
    /// <exception cref="KeyNotFoundException">The document has none with that id.</exception>
    /// <exception cref="ArgumentException">A link still begins or ends at it.</exception>
    public AnnotatedDocument Without(string annotationId)
    {
        var annotation = Find(annotationId);
        return Links.From(annotationId).Concat(Links.To(annotationId)).FirstOrDefault() is { } link
            ? throw new ArgumentException($"Link '{link.Id}' still needs annotation '{annotationId}' of '{Document.Id}'.", nameof(annotationId))
            : new(Document, Status, Annotations.Without(annotation), Links, _byId.Remove(annotationId), NextAnnotation, NextLink);
    }

    /// <summary>Adds a link, or puts it in the place of the one with its id.</summary>
    /// <exception cref="ArgumentException">One of its ends is not in the document.</exception>
    public AnnotatedDocument With(Link link)
    {
        ArgumentNullException.ThrowIfNull(link);
        RequireEnds(link);
        return new(Document, Status, Annotations, Links.With(link), _byId, NextAnnotation, Math.Max(NextLink, IdNumber.Of(link.Id) + 1));
    }

    /// <summary>Takes a link away; none with that id is none to take away.</summary>
    public AnnotatedDocument WithoutLink(string linkId) =>
        new(Document, Status, Annotations, Links.Without(linkId), _byId, NextAnnotation, NextLink);

    /// <summary>The same annotations in another state of work.</summary>
    public AnnotatedDocument With(DocumentStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return new(Document, status, Annotations, Links, _byId, NextAnnotation, NextLink);
    }

    /// <summary>The same document, giving no id below these numbers; for copies that share their numbers with others.</summary>
    public AnnotatedDocument CountingFrom(int nextAnnotation, int nextLink) =>
        new(Document, Status, Annotations, Links, _byId, Math.Max(NextAnnotation, nextAnnotation), Math.Max(NextLink, nextLink));

    private void RequireFits(Annotation annotation)
    {
        if (Document.WhyNot(annotation.Span) is { } reason)
            throw new ArgumentException($"Annotation '{annotation.Id}' {annotation.Span} of '{Document.Id}' {reason}.", nameof(annotation));
    }

    private void RequireEnds(Link link)
    {
        foreach (var end in (ReadOnlySpan<string>)[link.From, link.To])
        {
            if (FindOrNull(end) is null)
                throw new ArgumentException($"Link '{link.Id}' of '{Document.Id}' points to '{end}', which is not there.", nameof(link));
        }
    }
}
