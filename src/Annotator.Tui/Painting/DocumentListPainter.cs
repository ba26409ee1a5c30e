using System.Globalization;
using Annotator.Tui.State;

namespace Annotator.Tui.Painting;

/// <summary>Paints the list of documents around the open one.</summary>
internal static class DocumentListPainter
{
    /// <summary>Rows of the head: how many are done; the order and the filter in force.</summary>
    public const int HeadRows = 2;

    /// <summary>The head and as many documents as fit.</summary>
    public static IReadOnlyList<StyledLine> Paint(Workbench workbench, int width, int height)
    {
        var documents = workbench.Documents;
        var lines = new List<StyledLine>(height)
        {
            Head(documents, width),
            Order(documents, width),
        };
        var first = FirstShown(documents, height - HeadRows);
        for (var index = first; index < documents.Count && lines.Count < height; index++)
            lines.Add(Line(documents, index, width));
        while (lines.Count < height)
            lines.Add(StyledLine.Blank(width));
        return lines;
    }

    /// <summary>The place in the list that a row stands for; null for the head and below the end.</summary>
    public static int? At(Workbench workbench, int row, int height)
    {
        var index = FirstShown(workbench.Documents, height - HeadRows) + row - HeadRows;
        return row >= HeadRows && index < workbench.Documents.Count ? index : null;
    }

    private static StyledLine Head(DocumentList documents, int width)
    {
        const string title = "Documents ";
        var inWords = $"{documents.DoneCount} of {documents.Total} done";
        var inSigns = $"{documents.DoneCount}/{documents.Total} ✓";
        var line = new LineBuilder(width);
        if (title.Length + inSigns.Length <= width)
            line.Text(title, Ink.Title);
        return line.Text(title.Length + inWords.Length <= width ? inWords : inSigns, Ink.Faint).Line(Ink.Plain);
    }

    private static StyledLine Order(DocumentList documents, int width)
    {
        var line = new LineBuilder(width).Text(documents.Order.Words(), Ink.Faint);
        if (documents.Filter is { } filter)
            line.Text($" {documents.Count}", Ink.Faint).Text($" '{filter.Words}'", Ink.Warning);
        return line.Line(Ink.Plain);
    }

    private static int FirstShown(DocumentList documents, int rows) =>
        Math.Clamp(documents.OpenIndex - rows / 2 + documents.Scrolled, 0, Math.Max(0, documents.Count - rows));

    private static StyledLine Line(DocumentList documents, int index, int width)
    {
        var document = documents[index];
        var isOpen = index == documents.OpenIndex;
        var plain = Ink.Plain with { Selected = isOpen };
        var count = document.Pending == 0 ? ""
            : documents.Order == DocumentOrder.Unsure ? document.MeanConfidence.ToString(" .00", CultureInfo.InvariantCulture)
            : document.Pending.ToString(" 0", CultureInfo.InvariantCulture);
        return new LineBuilder(width)
            .Text(isOpen ? "▸" : " ", plain)
            .Text(SignOf(document.Status), plain)
            .Text(" ", plain)
            .Text(document.DocumentId, plain, most: Math.Max(1, width - 3 - count.Length))
            .To(width - count.Length, plain)
            .Text(count, Ink.Faint with { Selected = isOpen })
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
