using System.Globalization;
using Annotator.Core.Layers;
using Annotator.Tui.State;

namespace Annotator.Tui.Painting;

/// <summary>Paints the list of annotations around the one at the caret.</summary>
internal static class AnnotationListPainter
{
    /// <summary>A title and as many annotations as fit, in text order.</summary>
    public static IReadOnlyList<StyledLine> Paint(OpenDocument document, LayerSchema layers, int width, int height)
    {
        var annotations = document.Current.Annotations;
        var lines = new List<StyledLine>(height)
        {
            new LineBuilder(width)
                .Text("Annotations ", Ink.Title)
                .Text($"{annotations.PendingCount} of {annotations.Count} pending", Ink.Faint)
                .Line(Ink.Plain),
        };
        foreach (var annotation in annotations.From(FirstShown(document, height - 1)).Take(height - 1))
            lines.Add(Line(document, annotation, layers, width));
        while (lines.Count < height)
            lines.Add(new LineBuilder(width).Line(Ink.Plain));
        return lines;
    }

    /// <summary>The annotation a row of the list stands for; null for the title and below the end.</summary>
    public static Annotation? At(OpenDocument document, int row, int height)
    {
        var index = FirstShown(document, height - 1) + row - 1;
        return row >= 1 && index < document.Current.Annotations.Count ? document.Current.Annotations[index] : null;
    }

    /// <summary>Keeps the annotation at the caret, or the next one, in the middle.</summary>
    private static int FirstShown(OpenDocument document, int rows)
    {
        var annotations = document.Current.Annotations;
        var index = document.Selected is { } selected ? annotations.IndexOf(selected) : annotations.IndexAtOrAfter(document.Caret);
        return Math.Clamp(index - rows / 2, 0, Math.Max(0, annotations.Count - rows));
    }

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
            .Text(layers.Find(annotation.Layer, annotation.Label)?.Name ?? annotation.Label, label, most: 8)
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
