using System.Collections.Immutable;

namespace Annotator.Core.Editing;

/// <summary>Says that one annotation plays a role for another; where a role has one player, this one takes the place of the others.</summary>
public sealed record AddLink(string From, string Role, string To) : Edit
{
    /// <inheritdoc/>
    public override string Describe(AnnotatedDocument before) =>
        $"Link {Quoted(before, before.Find(To).Span)} as {Role} of {Quoted(before, before.Find(From).Span)}";

    /// <inheritdoc/>
    public override ImmutableArray<Difference> Plan(AnnotatedDocument before, Signature signature)
    {
        var decisions = new Decisions(before, signature);
        decisions.Link(From, Role, To);
        return decisions.Differences;
    }
}

/// <summary>Labels a span and makes it play a role, in one step.</summary>
public sealed record DrawLinked(string From, string Role, string Layer, string Label, TextSpan Span) : Edit
{
    /// <inheritdoc/>
    public override string Describe(AnnotatedDocument before) =>
        $"Link {Quoted(before, Span)} as {Role} of {Quoted(before, before.Find(From).Span)}";

    /// <inheritdoc/>
    public override ImmutableArray<Difference> Plan(AnnotatedDocument before, Signature signature)
    {
        var drawn = new Draw(Layer, Label, Span).Plan(before, signature);
        var id = drawn.OfType<AnnotationDifference>().FirstOrDefault()?.Id
            ?? before.Annotations.Overlapping(Span).First(annotation => annotation.Layer == Layer && annotation.Label == Label && annotation.Span == Span).Id;
        var after = drawn.Aggregate(before, (document, difference) => difference.ApplyTo(document));
        return [.. drawn, .. new AddLink(From, Role, id).Plan(after, signature)];
    }
}

/// <summary>Takes a link away that a person made, or rejects one that a machine proposed.</summary>
public sealed record RemoveLink(string LinkId) : Edit
{
    /// <inheritdoc/>
    public override string Describe(AnnotatedDocument before) =>
        before.Links.Find(LinkId) is { } link ? $"Unlink {Quoted(before, before.Find(link.To).Span)} as {link.Role}" : $"Unlink {LinkId}";

    /// <inheritdoc/>
    public override ImmutableArray<Difference> Plan(AnnotatedDocument before, Signature signature)
    {
        var decisions = new Decisions(before, signature);
        decisions.Unlink(LinkId);
        return decisions.Differences;
    }
}
