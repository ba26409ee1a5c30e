using Annotator.Tui.State;

namespace Annotator.Tui.Painting;

/// <summary>Paints the help page from the table of commands, so that it never says other than what the keys do.</summary>
internal static class HelpPainter
{
    /// <summary>The page from a line on.</summary>
    public static IReadOnlyList<StyledLine> Paint(Workbench workbench, int width, int height)
    {
        var page = Page(workbench, width);
        var top = Math.Clamp(workbench.HelpTop, 0, Math.Max(0, page.Count - height));
        workbench.HelpTop = top;
        var lines = page.Skip(top).Take(height).ToList();
        while (lines.Count < height)
            lines.Add(StyledLine.Blank(width));
        return lines;
    }

    private static List<StyledLine> Page(Workbench workbench, int width)
    {
        var lines = new List<StyledLine>();
        Add(lines, "Keys", Ink.Title, 6, "a number before a key repeats it; Up and Down scroll, any other key closes this page", Ink.Faint, width);
        var keysEnd = width >= 60 ? 22 : 12;
        foreach (var group in workbench.Commands)
        {
            lines.Add(StyledLine.Blank(width));
            lines.Add(new LineBuilder(width).Text(group.Title, Ink.Title).Line(Ink.Plain));
            foreach (var command in group.Commands)
                Add(lines, $"  {string.Join(" ", command.Keys)}", Ink.Key, keysEnd, command.Help, Ink.Plain, width);
        }
        lines.Add(StyledLine.Blank(width));
        Add(lines, "Labels", Ink.Title, 8, "label the selection, relabel the annotation at the caret, or label the word", Ink.Faint, width);
        foreach (var (layer, label) in workbench.Layers.Layers.SelectMany(layer => layer.Labels.Select(label => (layer, label))))
        {
            if (label.Key is not null && !label.IsHidden)
                Add(lines, $"  {label.Key}", Ink.Key, keysEnd, $"{label.Name} ({layer.Name})", new(Tone.Pending, label.Colour), width);
        }
        return lines;
    }

    /// <summary>An entry on as many rows as its words need.</summary>
    private static void Add(List<StyledLine> lines, string head, Ink headInk, int column, string words, Ink ink, int width)
    {
        var rows = new TextRows(words, width - column);
        var line = new LineBuilder(width).To(head.Length - head.TrimStart().Length, Ink.Plain).Text(head.TrimStart(), headInk);
        if (line.Column >= column)
        {
            lines.Add(line.Line(Ink.Plain));
            line = new(width);
        }
        for (Row? row = rows.At(0); row is { } visible; row = rows.Below(visible))
        {
            lines.Add(line.To(column, Ink.Plain).Text(rows.TextOf(visible).TrimEnd(), ink).Line(Ink.Plain));
            line = new(width);
        }
    }
}
