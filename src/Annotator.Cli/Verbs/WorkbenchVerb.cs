using System.Collections.Immutable;
using System.CommandLine;
using Annotator.Core.Documents;
using Annotator.Core.Text;

namespace Annotator.Cli.Verbs;

/// <summary>The command without a verb: opens the workbench.</summary>
internal static class WorkbenchVerb
{
    private const string StoreExtension = ".db";

    private static readonly Argument<string[]> Paths =
        PathArgument.Of("Text files or folders to work on, or a store (default: the store; the samples while there is none).", ArgumentArity.ZeroOrMore);

    private static readonly Option<string> As = new("--as") { Description = "Another id for the one text given, where the store has its own with another text.", HelpName = "NEWID" };

    public static RootCommand Create()
    {
        var root = new RootCommand("Turn text into labelled data without leaving the terminal.")
        {
            Paths,
            As,
            AnnotatorChoice.Names,
            AnnotatorChoice.Set,
            CommonOptions.Store,
            CommonOptions.Plugins,
            CommonOptions.Reviewer,
            CommonOptions.ReadOnly,
            SuggestVerb.Create(),
            ImportVerb.Create(),
            ExportVerb.Create(),
            ShowVerb.Create(),
            PluginsVerb.Create(),
            DocumentsVerb.Create(),
            LabelsVerb.Create(),
            StoreVerb.Create(),
        };
        foreach (var help in root.Options.OfType<System.CommandLine.Help.HelpOption>().ToArray())
            root.Options.Remove(help);
        root.Options.Add(HelpWithExamples.Option(
            ["annotator", "annotator my-texts --reviewer ana", "annotator suggest my-texts > suggested.jsonl"]));
        root.SetAction(Run);
        return root;
    }

    /// <summary>The store given to open instead of texts; null when none is.</summary>
    public static string? StoreToOpen(ParseResult result) =>
        result.CommandResult.Command is RootCommand && result.GetValue(Paths) is [var path]
        && path.EndsWith(StoreExtension, StringComparison.OrdinalIgnoreCase) && File.Exists(path)
            ? path
            : null;

    private static DocumentFile Renamed(ImmutableArray<DocumentFile> files, string newId) =>
        files.Length == 1 && !string.IsNullOrWhiteSpace(newId)
            ? files[0] with { Id = newId }
            : throw new UsageException("--as gives a new id, not blank, to one document; name just one.");

    /// <summary>A misspelt verb looks like a path.</summary>
    private static string OrVerb(ParseResult result, string path) =>
        !Path.Exists(path) && NearestWord.Of(path, result.CommandResult.Command.Subcommands.Select(verb => verb.Name)) is { } verb ? $" Or did you mean 'annotator {verb}'?" : "";

    private static int Run(ParseResult result)
    {
        var paths = result.GetRequiredValue(Paths);
        // Samples do not belong among the texts of somebody who has some.
        if (StoreToOpen(result) is not null || paths.Length == 0 && File.Exists(StoreFile.PathOf(result)))
            return Workbench.Run(result, []);
        var (files, refusals) = DocumentFile.Find(paths.Length > 0 ? paths : [Samples.Folder]);
        foreach (var refusal in refusals)
            Say.Problem($"{refusal}{OrVerb(result, refusal.File)}");
        if (files.IsEmpty)
            return ExitCode.Refused;
        if (result.GetValue(As) is { } newId)
            files = [Renamed(files, newId)];
        var code = Workbench.Run(result, files);
        return refusals.IsEmpty ? code : ExitCode.Refused;
    }
}
