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
        var lines = new List<StyledLine>
        {
            new LineBuilder(width).Text("Keys", Ink.Title).Text("  a number before a key repeats it; Up and Down scroll, any other key closes this page", Ink.Faint).Line(Ink.Plain),
        };
        foreach (var group in workbench.Commands)
        {
            lines.Add(StyledLine.Blank(width));
            lines.Add(new LineBuilder(width).Text(group.Title, Ink.Title).Line(Ink.Plain));
            lines.AddRange(group.Commands.Select(command => Entry(KeysOf(command), command.Help, Ink.Plain, width)));
        }
        lines.Add(StyledLine.Blank(width));
        lines.Add(new LineBuilder(width).Text("Labels", Ink.Title).Text("  label the selection, relabel the annotation at the caret, or label the word", Ink.Faint).Line(Ink.Plain));
        lines.AddRange(workbench.Layers.Layers.SelectMany(layer => layer.Labels
            .Where(label => label.Key is not null && !label.IsHidden)
            .Select(label => Entry($"{label.Key}", $"{label.Name} ({layer.Name})", new(Tone.Pending, label.Colour), width))));
        return lines;
    }

    /// <summary>The keys of a command; for one that has none, how it is found in the list of commands.</summary>
    private static string KeysOf(UserCommand command) => command.Keys.Count == 0 ? $": {command.Name}" : string.Join(" ", command.Keys);

    private static StyledLine Entry(string keys, string help, Ink ink, int width) =>
        new LineBuilder(width).To(2, Ink.Plain).Text(keys, Ink.Key).To(22, Ink.Plain).Text(help, ink).Line(Ink.Plain);
}
