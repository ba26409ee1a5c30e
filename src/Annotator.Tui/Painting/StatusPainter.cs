using System.Globalization;
using Annotator.Core.Layers;
using Annotator.Tui.State;

namespace Annotator.Tui.Painting;

/// <summary>Paints the keys of the labels, what happened, what to press next, and that all is saved.</summary>
internal static class StatusPainter
{
    private const string Between = "  ";
    private const int LeastForAHint = 12;
    private const int MostOfAName = 20;

    private static (LayerSchema Layers, string? ListKey, int Width, KeyedLine Line)? _legend;

    /// <summary>Two rows: the labels with their keys, or what one row has no room for; what happened or may be done, and how it is saved.</summary>
    public static IReadOnlyList<StyledLine> Paint(Workbench workbench, int width) => [.. Rows(workbench, width).Select(row => row.Line)];

    /// <summary>The key shown at a place of the two rows, which a click presses; null for none.</summary>
    public static string? KeyAt(Workbench workbench, int column, int row, int width) =>
        Rows(workbench, width).ElementAtOrDefault(row)?.Keys.FirstOrDefault(key => column >= key.From && column < key.Until)?.Key;

    private static KeyedLine[] Rows(Workbench workbench, int width)
    {
        var notice = workbench.Notice;
        if (workbench.Unsaved is { } problem)
            return OrStatus(Told(problem, Ink.Warning, width, " NOT SAVED"), notice);
        return CellText.WidthOf(notice.Text) + CellText.WidthOf(Right(workbench)) <= width
            ? [Legend(workbench, width), Status(workbench, notice, width)]
            : OrStatus(Told(notice.Text, notice.IsWarning ? Ink.Warning : Ink.Plain, width, Right(workbench)), Notice.None);

        KeyedLine[] OrStatus(KeyedLine[] told, Notice below) => told is [var only] ? [only, Status(workbench, below, width)] : told;
    }

    /// <summary>Words on one row, or on two of which the second leaves room at the right.</summary>
    private static KeyedLine[] Told(string words, Ink ink, int width, string right)
    {
        var rows = new TextRows(Core.Text.SafeText.Of(words), width);
        var first = rows.At(0);
        if (rows.Below(first) is not { } rest)
            return [new(new LineBuilder(width).Text(words, ink).Line(Ink.Plain), [])];
        var end = width - CellText.WidthOf(right);
        var line = new LineBuilder(width).Text(words[rest.Start..], ink, most: end - 1);
        return
        [
            new(new LineBuilder(width).Text(rows.TextOf(first).TrimEnd(), ink).Line(Ink.Plain), []),
            new(line.To(end, Ink.Plain).Text(right, Ink.Faint).Line(Ink.Plain), []),
        ];
    }

    /// <summary>The legend last painted: labels hardly ever change.</summary>
    private static KeyedLine Legend(Workbench workbench, int width)
    {
        var listKey = workbench.KeyOf("label-list");
        if (_legend is not { } kept || !ReferenceEquals(kept.Layers, workbench.Layers) || (kept.ListKey, kept.Width) != (listKey, width))
            _legend = kept = (workbench.Layers, listKey, width, PaintLegend(workbench, width));
        return kept.Line;
    }

    /// <summary>The labels' names, or their ids where those are all that fits; where not even they do, the key that lists all.</summary>
    private static KeyedLine PaintLegend(Workbench workbench, int width)
    {
        var all = workbench.Layers.Layers.SelectMany(layer => layer.Labels).Where(label => !label.IsHidden).ToArray();
        var labels = all.Where(label => label.Key is not null).ToArray();
        var fits = labels.Sum(label => CellText.WidthOf($"{label.Key} {label.Name}{Between}")) <= width + Between.Length;
        var listKey = workbench.KeyOf("label-list") ?? "";
        var rest = $"{listKey} all {all.Length}";
        var isAll = labels.Length == all.Length && (fits || labels.Sum(label => CellText.WidthOf($"{label.Key} {label.Id}{Between}")) <= width + Between.Length);
        var room = isAll || listKey.Length == 0 ? width : width - CellText.WidthOf(rest) - Between.Length;

        var line = new LineBuilder(width);
        var keys = new List<PlacedKey>();
        foreach (var label in labels)
        {
            var name = fits ? label.Name : label.Id;
            var from = line.Column;
            if (from + CellText.WidthOf($"{label.Key} {name}") > room)
                break;
            line.Text($"{label.Key}", Ink.Key).Text($" {name}", new(Tone.Pending, label.Colour)).Text(Between, Ink.Plain);
            keys.Add(new(from, line.Column - Between.Length, $"{label.Key}"));
        }
        if (room < width)
        {
            line.To(width - CellText.WidthOf(rest), Ink.Plain);
            keys.Add(new(line.Column, width, listKey));
            line.Text(listKey, Ink.Key).Text(rest[listKey.Length..], Ink.Faint);
        }
        return new(line.Line(Ink.Plain), keys);
    }

    private static KeyedLine Status(Workbench workbench, Notice notice, int width)
    {
        var right = Right(workbench);
        var named = $"{NameOf(workbench, width)}{right}";
        // Whatever happened is more than where one is.
        if (CellText.WidthOf(notice.Text) + CellText.WidthOf(named) <= width)
            right = named;
        var until = width - CellText.WidthOf(right);
        var line = new LineBuilder(width).Text(notice.Text, notice.IsWarning ? Ink.Warning : Ink.Plain, most: until);
        var keys = new List<PlacedKey>();
        if (notice.Text.Length == 0 || until - line.Column >= LeastForAHint)
            AddHints(line, keys, Hints.Of(workbench), until);
        return new(line.To(until, Ink.Plain).Text(right, Ink.Faint).Line(Ink.Plain), keys);
    }

    /// <summary>As many as fit; the last of them is help, which has its place before what is less likely.</summary>
    private static void AddHints(LineBuilder line, List<PlacedKey> keys, IEnumerable<Hint> hints, int until)
    {
        var all = hints.ToArray();
        var help = all[^1];
        var room = until - WidthOf(help) - Between.Length;
        foreach (var hint in all[..^1].TakeWhile(hint => line.Column + Between.Length + WidthOf(hint) <= room).Append(help))
        {
            if (line.Column > 0)
                line.Text(Between, Ink.Plain);
            var from = line.Column;
            line.Text(hint.Key, Ink.Key).Text($" {hint.Words}", Ink.Plain, most: Math.Max(0, until - line.Column));
            if (hint.IsOne)
                keys.Add(new(from, line.Column, hint.Key));
        }
    }

    private static int WidthOf(Hint hint) => CellText.WidthOf($"{hint.Key} {hint.Words}");

    /// <summary>The open document and its place, where no list shows them.</summary>
    private static string NameOf(Workbench workbench, int width) =>
        ScreenLayout.ListsDocuments(width) || workbench.Document is not { } document ? ""
        : $" {workbench.Documents.OpenIndex + 1}/{workbench.Documents.Count} {CellText.Fit(document.Current.Document.Id, width / 8)} ";

    private static string Right(Workbench workbench)
    {
        var count = workbench.Count > 0 ? $"{workbench.Count}{Between}" : "";
        var linking = workbench.Link is { } link ? $"{CellText.Fit(link.Role, MostOfAName)} → …{Between}" : "";
        var selecting = workbench.Document is { Anchor: not null } document ? $"{document.Selection?.Length ?? 0} selected{Between}" : "";
        var saved = workbench.IsReadOnly ? "read only" : workbench.Unsaved is not null ? "NOT SAVED" : workbench.Edits.Saved is { } at ? at.ToString("'saved' HH:mm:ss", CultureInfo.InvariantCulture) : "all saved";
        return $" {count}{linking}{selecting}{saved}";
    }

    /// <summary>A row with the keys shown in it.</summary>
    private sealed record KeyedLine(StyledLine Line, IReadOnlyList<PlacedKey> Keys);

    /// <summary>A key and the columns it stands in.</summary>
    private sealed record PlacedKey(int From, int Until, string Key);
}
