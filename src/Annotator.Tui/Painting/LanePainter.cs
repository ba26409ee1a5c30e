using Annotator.Core.Layers;

namespace Annotator.Tui.Painting;

/// <summary>Draws a lane: each span as a line with its ends, its label and, in the kind of line, its review.</summary>
/// <remarks><c>└LOC───┘</c> accepted, <c>└LOC┄┄┄┘</c> pending, <c>└LOC═══┘</c> corrected; an open end goes on in the next row.</remarks>
internal static class LanePainter
{
    /// <summary>Paints a lane behind a margin.</summary>
    public static StyledLine Paint(IReadOnlyList<LaneSpan> lane, LayerSchema layers, string? selectedId, int margin, int width)
    {
        var line = new LineBuilder(width);
        foreach (var span in lane)
        {
            line.To(margin + span.Left, Ink.Plain);
            if (span.Hidden > 0)
                line.Text($"… {span.Hidden} more around it", Ink.Faint);
            else
                Draw(line, span, InkOf(span.Annotation, layers) with { Selected = span.Annotation.Id == selectedId }, margin + span.Right);
        }
        return line.Line(Ink.Plain);
    }

    /// <summary>The lane's colour without the fill or the underline that text has.</summary>
    private static Ink InkOf(Annotation annotation, LayerSchema layers) =>
        new(Tone.Lane, layers.Find(annotation.Layer, annotation.Label)?.Colour);

    private static void Draw(LineBuilder line, LaneSpan span, Ink ink, int right)
    {
        var (width, label) = (span.Right - span.Left, span.Annotation.Label);
        var stroke = span.Annotation.Review switch
        {
            Review.Pending => '┄',
            Review.Corrected => '═',
            _ => '─',
        };
        if (width > 2)
            line.Cells(span.Begins ? "└" : $"{stroke}", 1, ink);
        var room = Math.Max(1, width - 2);
        line.Text(label.Length <= room ? label : label[..room], ink, room);
        if (width == 1)
            return;
        var strokes = right - 1 - line.Column;
        if (strokes > 0)
            line.Cells(new string(stroke, strokes), strokes, ink);
        line.Cells(span.Ends ? "┘" : $"{stroke}", 1, ink);
    }
}
