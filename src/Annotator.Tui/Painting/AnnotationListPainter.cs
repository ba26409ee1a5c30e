using System.Globalization;
using Annotator.Core.Layers;
using Annotator.Tui.State;

namespace Annotator.Tui.Painting;

/// <summary>Paints the list of annotations around the one at the caret.</summary>
internal static class AnnotationListPainter
{
    /// <summary>A title and as many annotations as fit, in text order.</summary>
    public static IReadOnlyList<StyledLine> Paint(OpenDocument document, LayerSchema layers, AnnotationFilter? filter, int width, int height)
    {
        var annotations = document.Current.Annotations;
        var listed = filter?.Of(document.Current) ?? annotations;
        var lines = new List<StyledLine>(height)
        {
            new LineBuilder(width)
                .Text(filter is null ? "Annotations " : $"{listed.Count} with '{filter.Words}' ", Ink.Title)
                .Text($"{annotations.PendingCount}/{annotations.Count} pending", Ink.Faint)
                .Line(Ink.Plain),
        };
        document.PaintedAnnotations.Begin(new(layers, width));
        var first = FirstShown(document, listed, height - 1);
        for (var index = first; index < listed.Count && lines.Count < height; index++)
            lines.Add(KeptLine(document, listed[index], layers, width));
        if (listed.Count == 0)
            lines.AddRange(WordsPainter.Paint(annotations.Count == 0 ? "Nothing is annotated yet." : "None has these words.", width, height - 1));
        while (lines.Count < height)
            lines.Add(StyledLine.Blank(width));
        return lines;
    }

    /// <summary>The annotation a row of the list stands for; null for the title and below the end.</summary>
    public static Annotation? At(OpenDocument document, AnnotationFilter? filter, int row, int height)
    {
        var listed = filter?.Of(document.Current) ?? document.Current.Annotations;
        var index = FirstShown(document, listed, height - 1) + row - 1;
        return row >= 1 && index < listed.Count ? listed[index] : null;
    }

    /// <summary>Keeps the annotation at the caret, or the next one, in the middle.</summary>
    private static int FirstShown(OpenDocument document, IReadOnlyList<Annotation> listed, int rows)
    {
        var index = IndexAt(document, listed);
        return Math.Clamp(index - rows / 2, 0, Math.Max(0, listed.Count - rows));
    }

    private static int IndexAt(OpenDocument document, IReadOnlyList<Annotation> listed)
    {
        var all = document.Current.Annotations;
        var selected = document.Selected;
        if (ReferenceEquals(listed, all))
            return selected is null ? all.IndexAtOrAfter(document.Caret) : all.IndexOf(selected);
        var (low, high) = (0, listed.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = listed[middle].Span.Start < document.Caret ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private static StyledLine KeptLine(OpenDocument document, Annotation annotation, LayerSchema layers, int width) =>
        annotation.Id == document.SelectedId
            ? Line(document, annotation, layers, width)
            : document.PaintedAnnotations.Find(annotation) ?? document.PaintedAnnotations.Keep(annotation, Line(document, annotation, layers, width));

    private static StyledLine Line(OpenDocument document, Annotation annotation, LayerSchema layers, int width)
    {
        var isSelected = annotation.Id == document.SelectedId;
        var plain = Ink.Plain with { Selected = isSelected };
        var label = AnnotationInk.Of(annotation, layers) with { Selected = isSelected };
        var confidence = annotation.Review == Review.Pending && annotation.Confidence is { } sure
            ? sure.ToString(" .00", CultureInfo.InvariantCulture)
            : "";
        return new LineBuilder(width)
            .Text(isSelected ? "▸" : " ", plain)
            .Text(AnnotationInk.SignOf(annotation.Review), plain)
            .Text(" ", plain)
            .Text(annotation.Label, label, most: 8)
            .Text(" ", plain)
            .Text(OneLine(document.Current.TextOf(annotation)), plain, most: Math.Max(1, width - 14 - confidence.Length))
            .To(width - confidence.Length, plain)
            .Text(confidence, Ink.Faint with { Selected = isSelected })
            .Line(plain);
    }

    /// <summary>The beginning of a text on one line; more than fits is not looked at.</summary>
    internal static string OneLine(string text)
    {
        var beginning = text.Length <= 400 ? text : text[..(char.IsHighSurrogate(text[399]) ? 399 : 400)];
        return string.Join(' ', beginning.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
