using System.Globalization;
using Annotator.Core.Layers;
using Annotator.Tui.State;

namespace Annotator.Tui.Painting;

/// <summary>Paints what is known of the annotation at the caret: label, sources, reasons, attributes, links, the original.</summary>
internal static class DetailsPainter
{
    /// <summary>A title and as many facts as fit.</summary>
    public static IReadOnlyList<StyledLine> Paint(OpenDocument document, LayerSchema layers, int width, int height)
    {
        var facts = document.Selected is { } annotation ? Facts(document.Current, annotation, layers) : [new("", "No annotation here.")];
        var lines = facts.SelectMany(fact => Lines(fact, width)).Prepend(StyledLine.Of("Details", Ink.Title)).Take(height).ToList();
        lines[0] = new LineBuilder(width).Text("Details", Ink.Title).Line(Ink.Plain);
        while (lines.Count < height)
            lines.Add(StyledLine.Blank(width));
        return lines;
    }

    private static IEnumerable<Fact> Facts(AnnotatedDocument document, Annotation annotation, LayerSchema layers)
    {
        var label = layers.Find(annotation.Layer, annotation.Label)?.Name ?? annotation.Label;
        yield return new(annotation.Layer, $"{label} {AnnotationInk.SignOf(annotation.Review)} {annotation.Review.ToString().ToLowerInvariant()}"
            + (annotation.By is { } by ? $" by {by}" : ""));
        foreach (var proposal in annotation.Proposals)
        {
            var confidence = proposal.Confidence is { } sure ? sure.ToString(" .00", CultureInfo.InvariantCulture) : "";
            yield return new("from", $"{proposal.Source}{confidence}{(proposal.Reason is { } reason ? $": {reason}" : "")}");
        }
        if (annotation.Original is { } original)
            yield return new("was", $"{original.Label} '{AnnotationListPainter.OneLine(document.Document.TextOf(original.Span))}'");
        foreach (var link in document.Links.From(annotation.Id).Where(link => link.Review != Review.Rejected))
            yield return new(link.Role, $"→ {AnnotationListPainter.OneLine(document.TextOf(document.Find(link.To)))}");
        foreach (var link in document.Links.To(annotation.Id).Where(link => link.Review != Review.Rejected))
            yield return new(link.Role, $"← {AnnotationListPainter.OneLine(document.TextOf(document.Find(link.From)))}");
        foreach (var (name, value) in annotation.Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            yield return new(name, value.ToString());
        if (annotation.Note is { } note)
            yield return new("note", note);
    }

    /// <summary>A fact on as many rows as its value needs, at most four.</summary>
    private static IEnumerable<StyledLine> Lines(Fact fact, int width)
    {
        const int indent = 2;
        var value = Core.Text.SafeText.Of(fact.Value);
        var rows = new TextRows(value, width - indent);
        Row? row = rows.At(0);
        var first = new LineBuilder(width).Text(fact.Name, Ink.Faint);
        if (first.Column + 1 + CellText.WidthOf(value) <= width)
        {
            yield return (fact.Name.Length > 0 ? first.Text(" ", Ink.Plain) : first).Text(value, Ink.Plain).Line(Ink.Plain);
            yield break;
        }
        yield return first.Line(Ink.Plain);
        for (var shown = 0; shown < 4 && row is { } visible; shown++)
        {
            yield return new LineBuilder(width).To(indent, Ink.Plain).Text(rows.TextOf(visible), Ink.Plain).Line(Ink.Plain);
            row = rows.Below(visible);
        }
    }

    private sealed record Fact(string Name, string Value);
}
