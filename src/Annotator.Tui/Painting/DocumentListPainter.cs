using System.Globalization;
using Annotator.Tui.State;

namespace Annotator.Tui.Painting;

/// <summary>Paints the list of documents around the open one.</summary>
internal static class DocumentListPainter
{
    /// <summary>A title and as many documents as fit.</summary>
    public static IReadOnlyList<StyledLine> Paint(Workbench workbench, int width, int height)
    {
        var done = workbench.Documents.Count(document => document.Status.State == DocumentState.Done);
        var lines = new List<StyledLine>(height)
        {
            new LineBuilder(width).Text("Documents ", Ink.Title).Text($"{done} of {workbench.Documents.Count} done", Ink.Faint).Line(Ink.Plain),
        };
        var first = FirstShown(workbench, height - 1);
        for (var index = first; index < workbench.Documents.Count && lines.Count < height; index++)
            lines.Add(Line(workbench, index, width));
        while (lines.Count < height)
            lines.Add(StyledLine.Blank(width));
        return lines;
    }

    /// <summary>The place in the list that a row stands for; null for the title and below the end.</summary>
    public static int? At(Workbench workbench, int row, int height)
    {
        var index = FirstShown(workbench, height - 1) + row - 1;
        return row >= 1 && index < workbench.Documents.Count ? index : null;
    }

    private static int FirstShown(Workbench workbench, int rows) =>
        Math.Clamp(workbench.Documents.OpenIndex - rows / 2, 0, Math.Max(0, workbench.Documents.Count - rows));

    private static StyledLine Line(Workbench workbench, int index, int width)
    {
        var document = workbench.Documents[index];
        var isOpen = index == workbench.Documents.OpenIndex;
        var plain = Ink.Plain with { Selected = isOpen };
        var pending = document.Pending > 0 ? document.Pending.ToString(" 0", CultureInfo.InvariantCulture) : "";
        return new LineBuilder(width)
            .Text(isOpen ? "▸" : " ", plain)
            .Text(SignOf(document.Status), plain)
            .Text(" ", plain)
            .Text(document.DocumentId, plain, most: Math.Max(1, width - 3 - pending.Length))
            .To(width - pending.Length, plain)
            .Text(pending, Ink.Faint with { Selected = isOpen })
            .Line(plain);
    }

    private static string SignOf(DocumentStatus status) => status.Question ? "?" : status.State switch
    {
        DocumentState.Done => "✓",
        DocumentState.Skipped => "-",
        DocumentState.InWork => "…",
        _ => " ",
    };
}
