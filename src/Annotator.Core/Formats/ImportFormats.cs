namespace Annotator.Core.Formats;

/// <summary>The formats that <c>--from</c> knows.</summary>
public static class ImportFormats
{
    /// <summary>All of them, in the order help lists them.</summary>
    public static IReadOnlyList<IImportFormat> All { get; } =
    [
        new TextImport(),
        new JsonLinesImport(),
    ];

    /// <summary>The format with a name; null when there is none.</summary>
    public static IImportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
