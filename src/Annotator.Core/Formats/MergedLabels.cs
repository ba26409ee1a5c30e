using Annotator.Core.Layers;

namespace Annotator.Core.Formats;

/// <summary>Puts the label that stands for a merged one into what leaves the house.</summary>
/// <param name="schema">The labels, some of which may be merged.</param>
public sealed class MergedLabels(LayerSchema schema)
{
    private readonly bool _hasAny = schema.Layers.Any(layer => layer.Labels.Any(label => label.MergedInto is not null));

    /// <summary>The labels without those that were merged.</summary>
    public LayerSchema Left { get; } = new([.. schema.Layers.Select(layer => layer with { Labels = layer.Labels.RemoveAll(label => label.MergedInto is not null) })]);

    /// <summary>The record with the labels that stand for those of its annotations.</summary>
    public DocumentRecord Of(DocumentRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (!_hasAny)
            return record;
        var before = record.Document;
        var document = new AnnotatedDocument(before.Document, before.Annotations.Select(Of), before.Links, before.Status);
        return record with { Document = document.CountingFrom(before.NextAnnotation, before.NextLink) };
    }

    private Annotation Of(Annotation annotation)
    {
        var original = annotation.Original;
        return annotation with
        {
            Label = Of(annotation.Layer, annotation.Label),
            Original = original is null ? null : original with { Label = Of(annotation.Layer, original.Label) },
        };
    }

    private string Of(string layer, string label) => schema.Find(layer, label)?.Id ?? label;
}
