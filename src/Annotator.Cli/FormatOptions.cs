using System.CommandLine;
using Annotator.Core.Documents;
using Annotator.Core.Formats;
using Annotator.Spreadsheets;

namespace Annotator.Cli;

/// <summary>The options that name formats and units, each with the words it takes.</summary>
internal static class FormatOptions
{
    /// <summary>The option <c>--from</c>.</summary>
    public static Option<string> From() =>
        OneOf("--from", "The format to read (default: jsonl for .jsonl files, else txt).", ImportFormats.All.Select(format => format.Name));

    private static readonly IExportFormat[] Exports = [.. ExportFormats.All, new QuotesCsvExport()];

    /// <summary>The option <c>--to</c>.</summary>
    public static Option<string> To() =>
        OneOf("--to", "The format to write.", Exports.Select(format => format.Name), "jsonl");

    /// <summary>The format that <c>--to</c> names.</summary>
    public static IExportFormat Find(string name) => Exports.Single(format => format.Name == name);

    /// <summary>The option <c>--offsets</c>.</summary>
    public static Option<string> Offsets() =>
        OneOf("--offsets", "What offsets count.", OffsetUnits.Words, OffsetUnit.CodePoint.Word());

    /// <summary>The format to read paths with: the one named, else by their extension.</summary>
    public static IImportFormat FormatOf(string? name, IReadOnlyCollection<string> paths)
    {
        var areRows = paths.Count > 0 && paths.All(path => path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase));
        return ImportFormats.Find(name ?? (areRows ? "jsonl" : "txt"))!;
    }

    private static Option<string> OneOf(string name, string description, IEnumerable<string> words, string? usual = null)
    {
        string[] allowed = [.. words];
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', allowed) };
        if (usual is not null)
            option.DefaultValueFactory = _ => usual;
        option.AcceptOnlyFromAmong(allowed);
        return option;
    }
}
