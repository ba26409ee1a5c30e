namespace Annotator.Core.Formats;

/// <summary>The formats that <c>--to</c> knows.</summary>
public static class ExportFormats
{
    /// <summary>All of them, in the order help lists them.</summary>
    public static IReadOnlyList<IExportFormat> All { get; } =
    [
        new JsonLinesExport(),
        new JsonExport(),
        new GeoJsonExport(),
    ];

    /// <summary>The format with a name; null when there is none.</summary>
    public static IExportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
