namespace Annotator.Tui.Painting;

/// <summary>A part of the screen in cells.</summary>
internal readonly record struct Pane(int Left, int Top, int Width, int Height)
{
    /// <summary>Whether there is anything to paint.</summary>
    public bool IsEmpty => Width <= 0 || Height <= 0;
}

/// <summary>Where the panes stand on a screen of a size; a narrow one gives up the documents first, then the annotations.</summary>
/// <param name="Documents">The list of documents; empty where there is no room.</param>
/// <param name="LeftRule">Between documents and text.</param>
/// <param name="Text">The text.</param>
/// <param name="RightRule">Between text and annotations.</param>
/// <param name="Annotations">The list of annotations; empty where there is no room.</param>
/// <param name="Details">What is known of one annotation; below the list.</param>
/// <param name="Plugins">A row for each plugin; at the foot of the details, empty where there is no room.</param>
/// <param name="Status">The last two rows.</param>
internal sealed record ScreenLayout(Pane Documents, Pane LeftRule, Pane Text, Pane RightRule, Pane Annotations, Pane Details, Pane Plugins, Pane Status)
{
    /// <summary>Columns below which nothing useful can be shown.</summary>
    public const int LeastWidth = 40;

    /// <summary>Rows below which nothing useful can be shown.</summary>
    public const int LeastHeight = 8;

    private const int StatusRows = 2;
    private const int Gap = 1;
    private const int LeastForDocuments = 100;

    /// <summary>Whether a screen is too small to work on.</summary>
    public static bool IsTooSmall(int width, int height) => width < LeastWidth || height < LeastHeight;

    /// <summary>Whether a screen has room for the list of documents.</summary>
    public static bool ListsDocuments(int width) => width >= LeastForDocuments;

    /// <summary>Lays out a screen.</summary>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    /// <param name="pluginRows">Rows the plugins would like.</param>
    public static ScreenLayout For(int width, int height, int pluginRows)
    {
        var rows = Math.Max(1, height - StatusRows);
        var documents = ListsDocuments(width) ? Math.Min(32, width / 6) : 0;
        var annotations = width >= 60 ? Math.Min(48, width / 3) : 0;
        var left = documents > 0 ? documents + Gap : 0;
        var right = annotations > 0 ? annotations + Gap : 0;
        var facts = rows >= 12 ? rows / 3 : 0;
        var plugins = rows >= 20 ? pluginRows : 0;
        var details = facts + plugins;
        return new(
            new(0, 0, documents, rows),
            new(documents, 0, left - documents, rows),
            new(left, 0, Math.Max(1, width - left - right), rows),
            new(width - right, 0, right - annotations, rows),
            new(width - annotations, 0, annotations, rows - details),
            new(width - annotations, rows - details, annotations, facts),
            new(width - annotations, rows - plugins, annotations, plugins),
            new(0, rows, width, height - rows));
    }
}
