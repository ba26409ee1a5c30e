using System.Globalization;
using Annotator.Core.Layers;
using Annotator.Tui.State;

namespace Annotator.Tui.Painting;

/// <summary>Paints the keys of the labels, what happened, and that all is saved.</summary>
internal static class StatusPainter
{
    private static (LayerSchema Layers, int Width, StyledLine Line)? _legend;

    /// <summary>Two rows: the labels with their keys; what happened and how it is saved.</summary>
    public static IReadOnlyList<StyledLine> Paint(Workbench workbench, int width) => [Legend(workbench, width), Status(workbench, width)];

    /// <summary>The legend last painted: labels hardly ever change.</summary>
    private static StyledLine Legend(Workbench workbench, int width)
    {
        if (_legend is not { } kept || !ReferenceEquals(kept.Layers, workbench.Layers) || kept.Width != width)
            _legend = kept = (workbench.Layers, width, PaintLegend(workbench, width));
        return kept.Line;
    }

    /// <summary>The labels' names, or their ids where those are all that fits.</summary>
    private static StyledLine PaintLegend(Workbench workbench, int width)
    {
        var labels = workbench.Layers.Layers.SelectMany(layer => layer.Labels).Where(label => label.Key is not null && !label.IsHidden).ToArray();
        var fits = labels.Sum(label => CellText.WidthOf($"{label.Key} {label.Name}  ")) <= width + 2;
        var line = new LineBuilder(width);
        foreach (var label in labels)
            line.Text($"{label.Key}", Ink.Key).Text($" {(fits ? label.Name : label.Id)}", new(Tone.Pending, label.Colour)).Text("  ", Ink.Plain);
        return line.Line(Ink.Plain);
    }

    private static StyledLine Status(Workbench workbench, int width)
    {
        var right = Right(workbench);
        var notice = workbench.Unsaved is { } problem ? new Notice(problem, IsWarning: true) : workbench.Notice;
        var line = new LineBuilder(width);
        if (notice.Text.Length > 0)
            line.Text(notice.Text, notice.IsWarning ? Ink.Warning : Ink.Plain, most: Math.Max(8, width - right.Length - 1));
        else
            line.Text("n", Ink.Key).Text(" next  ", Ink.Plain).Text("a", Ink.Key).Text(" accept  ", Ink.Plain).Text("r", Ink.Key).Text(" reject  ", Ink.Plain)
                .Text("?", Ink.Key).Text(" help", Ink.Plain);
        return line.To(width - CellText.WidthOf(right), Ink.Plain).Text(right, Ink.Faint).Line(Ink.Plain);
    }

    private static string Right(Workbench workbench)
    {
        var count = workbench.Count > 0 ? $"{workbench.Count}  " : "";
        var linking = workbench.Link is { } link ? $"{link.Role} → …  " : "";
        var selecting = workbench.Document is { Anchor: not null } document ? $"{document.Selection?.Length ?? 0} selected  " : "";
        var saved = workbench.Unsaved is not null ? "NOT SAVED" : workbench.Saved is { } at ? at.ToString("'saved' HH:mm:ss", CultureInfo.InvariantCulture) : "all saved";
        return $" {count}{linking}{selecting}{saved}";
    }
}
