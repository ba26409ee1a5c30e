using Annotator.Core.Layers;

namespace Annotator.Core.Editing;

/// <summary>One value before and after a change; null where it did not exist or is gone.</summary>
/// <param name="Id">Id of the annotation or link; the document's for its status.</param>
public abstract record Difference(string Id)
{
    /// <summary>The same difference the other way round.</summary>
    public abstract Difference Inverse();

    /// <summary>The document with the later value in place.</summary>
    public abstract AnnotatedDocument ApplyTo(AnnotatedDocument document);
}

/// <summary>An annotation that came, went or became another.</summary>
public sealed record AnnotationDifference(string Id, Annotation? Before, Annotation? After) : Difference(Id)
{
    /// <inheritdoc/>
    public override Difference Inverse() => new AnnotationDifference(Id, After, Before);

    /// <inheritdoc/>
    public override AnnotatedDocument ApplyTo(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return After is null ? document.Without(Id) : document.With(After);
    }
}

/// <summary>A link that came, went or was decided on.</summary>
public sealed record LinkDifference(string Id, Link? Before, Link? After) : Difference(Id)
{
    /// <inheritdoc/>
    public override Difference Inverse() => new LinkDifference(Id, After, Before);

    /// <inheritdoc/>
    public override AnnotatedDocument ApplyTo(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return After is null ? document.WithoutLink(Id) : document.With(After);
    }
}

/// <summary>A document's state, question flag or note that became another.</summary>
public sealed record StatusDifference(string Id, DocumentStatus Before, DocumentStatus After) : Difference(Id)
{
    /// <inheritdoc/>
    public override Difference Inverse() => new StatusDifference(Id, After, Before);

    /// <inheritdoc/>
    public override AnnotatedDocument ApplyTo(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.With(After);
    }
}

/// <summary>A label that was renamed, merged, retired or deleted; no annotation changes by it.</summary>
/// <param name="Layer">The label's layer.</param>
/// <param name="Id">The label's id.</param>
/// <param name="Before">The label as it was; null where it was deleted before.</param>
/// <param name="After">The label as it is; null where it is deleted.</param>
public sealed record LabelDifference(string Layer, string Id, Label? Before, Label? After) : Difference(Id)
{
    /// <inheritdoc/>
    public override Difference Inverse() => new LabelDifference(Layer, Id, After, Before);

    /// <inheritdoc/>
    public override AnnotatedDocument ApplyTo(AnnotatedDocument document) => document;
}
