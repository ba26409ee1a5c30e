using System.Collections.Immutable;

namespace Annotator.Core.Editing;

/// <summary>Gives an annotation another label of its layer.</summary>
public sealed record Relabel(string AnnotationId, string Label) : Edit
{
    /// <inheritdoc/>
    public override string Describe(AnnotatedDocument before) => $"Relabel {Quoted(before, before.Find(AnnotationId).Span)} as {Label}";

    /// <inheritdoc/>
    public override ImmutableArray<Difference> Plan(AnnotatedDocument before, Signature signature)
    {
        var decisions = new Decisions(before, signature);
        decisions.Correct(AnnotationId, annotation => annotation with { Label = Label });
        return decisions.Differences;
    }
}
