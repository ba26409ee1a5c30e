using Annotator.Core.Suggesting;
using Annotator.Tui.State;

namespace Annotator.Tui.Painting;

/// <summary>Paints a row for each plugin: waiting, running, done with its counts, or failed and why.</summary>
internal static class PluginPainter
{
    /// <summary>Rows the plugins need: a title and one each; none while there are no plugins.</summary>
    public static int HeightOf(IReadOnlyList<PluginStatus> plugins) => plugins.Count == 0 ? 0 : plugins.Count + 1;

    /// <summary>Paints as many as fit; one that failed comes with as much of its reason as there is room for.</summary>
    public static IReadOnlyList<StyledLine> Paint(IReadOnlyList<PluginStatus> plugins, int width, int height)
    {
        var lines = new List<StyledLine> { new LineBuilder(width).Text("Plugins", Ink.Title).Line(Ink.Plain) };
        lines.AddRange(plugins.Select(plugin => Line(plugin, width)));
        while (lines.Count < height)
            lines.Add(StyledLine.Blank(width));
        return lines;
    }

    private static StyledLine Line(PluginStatus plugin, int width)
    {
        var (sign, ink) = plugin.Run?.Status switch
        {
            null => (plugin.IsRunning ? "…" : " ", Ink.Faint),
            RunStatus.Ok when plugin.Run.Refused == 0 => ("✓", Ink.Faint),
            RunStatus.Cancelled => ("-", Ink.Faint),
            RunStatus.Failed => ("✗", Ink.Warning),
            _ => ("!", Ink.Warning),
        };
        return new LineBuilder(width).Text(sign, ink).Text($" {plugin.Name} ", Ink.Plain).Text(plugin.Text, ink).Line(Ink.Plain);
    }
}
