using System.Globalization;
using Annotator.Core.Editing;
using Annotator.Core.Layers;
using Annotator.Tui.State;

namespace Annotator.Tui.Painting;

/// <summary>
/// Paints what is known of the annotation at the caret: label, alternatives, sources, reasons, the original, links, attributes, note and
/// what was done to it. Facts below the pane are not looked at.
/// </summary>
internal static class DetailsPainter
{
    private const int Indent = 2;
    private const int MostRowsOfAFact = 4;
    private const string Between = "  ";

    /// <summary>A title and as many facts as fit.</summary>
    public static IReadOnlyList<StyledLine> Paint(Workbench workbench, int width, int height)
    {
        var shown = Shown(workbench, width, height, out var isMore);
        var title = new LineBuilder(width).Text("Details", Ink.Title);
        if (workbench.Document is { DetailsTop: > 0 })
            title.Text(" ↑", Ink.Faint);
        if (isMore)
            title.Text(" ↓", Ink.Faint);
        var lines = new List<StyledLine>(height) { title.Line(Ink.Plain) };
        lines.AddRange(shown.Select(fact => fact.Line));
        while (lines.Count < height)
            lines.Add(StyledLine.Blank(width));
        return lines;
    }

    /// <summary>The number, from 1, of the alternative a row of the pane stands for; null for another row.</summary>
    public static int? AlternativeAt(Workbench workbench, int row, int width, int height) =>
        row >= 1 && Shown(workbench, width, height, out _).ElementAtOrDefault(row - 1) is { } fact ? fact.Alternative : null;

    private static List<FactLine> Shown(Workbench workbench, int width, int height, out bool isMore)
    {
        var top = workbench.Document?.DetailsTop ?? 0;
        var lines = Lines(workbench, width).Take(top + height).ToList();
        isMore = lines.Count == top + height;
        // Scrolled past the end, it comes back to it.
        top = Math.Max(0, Math.Min(top, lines.Count - height + 1));
        workbench.Document?.DetailsTop = top;
        return lines.GetRange(top, Math.Min(height - 1, lines.Count - top));
    }

    private static IEnumerable<FactLine> Lines(Workbench workbench, int width)
    {
        if (workbench.Document is not { } open)
            return [];
        return open.Selected is { } annotation
            ? Rows(Head(annotation, workbench.Layers), width)
                .Concat(AlternativeRows(annotation, width))
                .Concat(Facts(open.Current, annotation).SelectMany(fact => Rows(fact, width)))
                .Concat(Attributes(annotation, width))
                .Concat(Remarks(workbench, annotation).SelectMany(fact => Rows(fact, width)))
            : Rows(new("", "No annotation here."), width);
    }

    private static Fact Head(Annotation annotation, LayerSchema layers)
    {
        var label = layers.Find(annotation.Layer, annotation.Label)?.Name ?? annotation.Label;
        return new(annotation.Layer, $"{label} {AnnotationInk.SignOf(annotation.Review)} {annotation.Review.ToString().ToLowerInvariant()}"
            + (annotation.By is { } by ? $" by {by}" : ""));
    }

    private static IEnumerable<Fact> Facts(AnnotatedDocument document, Annotation annotation)
    {
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
    }

    private static IEnumerable<Fact> Remarks(Workbench workbench, Annotation annotation)
    {
        if (annotation.Note is { } note)
            yield return new("note", note);
        foreach (var edit in workbench.History!.Of(annotation))
            yield return new(edit.At.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture), $"{edit.By}: {edit.What}");
    }

    /// <summary>Short attributes side by side, as many in a row as fit; a long one on rows of its own.</summary>
    private static IEnumerable<FactLine> Attributes(Annotation annotation, int width)
    {
        var line = new LineBuilder(width);
        foreach (var (name, value) in annotation.Attributes.Where(pair => !IsShownElsewhere(annotation, pair)).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var text = value.ToString();
            var cells = CellText.WidthOf(name) + 1 + CellText.WidthOf(text);
            if (line.Column > 0 && line.Column + Between.Length + cells > width)
            {
                yield return new(line.Line(Ink.Plain));
                line = new(width);
            }
            if (cells > width)
            {
                foreach (var row in Rows(new(name, text), width))
                    yield return row;
                continue;
            }
            line.Text(line.Column > 0 ? Between : "", Ink.Plain).Text(name, Ink.Faint).Text(" ", Ink.Plain).Text(text, Ink.Plain);
        }
        if (line.Column > 0)
            yield return new(line.Line(Ink.Plain));
    }

    /// <summary>Alternatives have rows of their own, and a reason that a source gave stands beside it.</summary>
    private static bool IsShownElsewhere(Annotation annotation, KeyValuePair<string, AttributeValue> attribute) =>
        attribute.Key == Alternatives.Attribute
        || attribute is { Key: "reason", Value: AttributeValue.Text reason } && annotation.Proposals.Any(proposal => proposal.Reason == reason.Value);

    /// <summary>What it stands for, and below it, numbered, what it could stand for instead.</summary>
    private static IEnumerable<FactLine> AlternativeRows(Annotation annotation, int width)
    {
        var words = AlternativeWords.WithPresent(annotation);
        if (words.IsEmpty)
            yield break;
        yield return new(new LineBuilder(width).Text("= ", Ink.Faint).Text(words[^1], Ink.Plain).Line(Ink.Plain));
        for (var number = 1; number < words.Length; number++)
            yield return new(new LineBuilder(width).Text($"{number}", Ink.Key).Text($" {words[number - 1]}", Ink.Plain).Line(Ink.Plain), number);
    }

    /// <summary>A fact on as many rows as it needs, within reason.</summary>
    private static IEnumerable<FactLine> Rows(Fact fact, int width)
    {
        var name = fact.Name.Length > 0 ? $"{fact.Name} " : "";
        var text = Core.Text.SafeText.Of($"{name}{fact.Value}");
        var rows = new TextRows(text, CellText.WidthOf(text) <= width ? width : width - Indent);
        var shown = 0;
        for (Row? row = rows.At(0); shown < MostRowsOfAFact && row is { } visible; row = rows.Below(visible), shown++)
        {
            var line = new LineBuilder(width);
            if (shown == 0)
                line.Text(text[..Math.Min(name.Length, visible.End)], Ink.Faint);
            else
                line.To(Indent, Ink.Plain);
            yield return new(line.Text(text[Math.Min(Math.Max(visible.Start, name.Length), visible.End)..visible.End], Ink.Plain).Line(Ink.Plain));
        }
    }

    private sealed record Fact(string Name, string Value);

    /// <param name="Line">A row of the pane.</param>
    /// <param name="Alternative">The number of the alternative it stands for; null for none.</param>
    private sealed record FactLine(StyledLine Line, int? Alternative = null);
}
