namespace Annotator.Cli.Showing;

/// <summary>Rows of cells as aligned lines.</summary>
internal static class Table
{
    /// <summary>The lines, without blanks at their ends.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        return rows.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
