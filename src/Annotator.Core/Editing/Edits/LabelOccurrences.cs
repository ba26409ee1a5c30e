using System.Collections.Immutable;

namespace Annotator.Core.Editing;

/// <summary>Gives every occurrence of a text one label, in one step; what a person decided before stays as it is.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Label">The label.</param>
/// <param name="Spans">The occurrences, as <see cref="Occurrences"/> finds them.</param>
public sealed record LabelOccurrences(string Layer, string Label, ImmutableArray<TextSpan> Spans) : Edit
{
    /// <inheritdoc/>
    public override string Describe(AnnotatedDocument before) =>
        CountIn(before) is var count && count == 0 ? $"Label nothing as {Label}" : $"Label {count} × {Quoted(before, Spans[0])} as {Label}";

    /// <summary>How many of the spans it would label; what a person touched stays.</summary>
    public int CountIn(AnnotatedDocument document) => Spans.Count(span => EditFor(document, span) is not null);

    /// <inheritdoc/>
    public override ImmutableArray<Difference> Plan(AnnotatedDocument before, Signature signature)
    {
        var differences = ImmutableArray.CreateBuilder<Difference>();
        var document = before;
        foreach (var span in Spans)
        {
            foreach (var difference in EditFor(document, span)?.Plan(document, signature) ?? [])
            {
                differences.Add(difference);
                document = difference.ApplyTo(document);
            }
        }
        return differences.ToImmutable();
    }

    private Edit? EditFor(AnnotatedDocument document, TextSpan span)
    {
        var there = document.Annotations.Overlapping(span).Where(annotation => annotation.Layer == Layer).ToArray();
        if (Array.Exists(there, annotation => annotation.IsTouched))
            return null;
        var same = Array.Find(there, annotation => annotation.Span == span);
        return same is null ? new Draw(Layer, Label, span)
            : same.Label == Label ? new Accept(same.Id)
            : new Relabel(same.Id, Label);
    }
}
