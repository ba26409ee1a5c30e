using Annotator.Core.Layers;

namespace Annotator.Tui.Painting;

/// <summary>Draws a lane: each span as a line with its ends, its label and, in the kind of line, its review.</summary>
/// <remarks><c>└LOC───┘</c> accepted, <c>└LOC┄┄┄┘</c> pending, <c>└LOC═══┘</c> corrected; an open end goes on in the next row.</remarks>
internal static class LanePainter
{
    /// <summary>Paints a lane behind a margin.</summary>
    public static StyledLine Paint(IReadOnlyList<LaneSpan> lane, LayerSchema layers, string? selectedId, int margin, int width)
    {
        var line = new LineBuilder(width).To(margin, Ink.Plain);
        foreach (var span in lane)
        {
            var ink = InkOf(span.Annotation, layers) with { Selected = span.Annotation.Id == selectedId };
            line.To(margin + span.Left, Ink.Plain);
            var picture = Picture(span, span.Annotation.Label);
            line.Text(picture, ink, span.Right - span.Left);
        }
        return line.Line(Ink.Plain);
    }

    /// <summary>The lane's colour without the fill or the underline that text has.</summary>
    private static Ink InkOf(Annotation annotation, LayerSchema layers) =>
        new(Tone.Lane, layers.Find(annotation.Layer, annotation.Label)?.Colour);

    private static string Picture(LaneSpan span, string label)
    {
        var width = span.Right - span.Left;
        var stroke = span.Annotation.Review switch
        {
            Review.Pending => '┄',
            Review.Corrected => '═',
            _ => '─',
        };
        var close = span.Ends ? "┘" : $"{stroke}";
        if (width == 1)
            return label[..1];
        if (width == 2)
            return label[..1] + close;
        var open = span.Begins ? "└" : $"{stroke}";
        var name = CellText.WidthOf(label) <= width - 2 ? label : label[..Math.Min(label.Length, width - 2)];
        return open + name + new string(stroke, Math.Max(0, width - 2 - CellText.WidthOf(name))) + close;
    }
}
