using System.CommandLine;
using Annotator.Core.Formats;

namespace Annotator.Cli.Verbs;

/// <summary><c>import</c>: takes documents into the store, with the decisions they come with.</summary>
internal static class ImportVerb
{
    private const int ProgressStep = 500;

    private static readonly Argument<string[]> Paths = PathArgument.Of("Files or folders; - for standard input.", ArgumentArity.OneOrMore);
    private static readonly Option<string> From = FormatOptions.From();
    private static readonly Option<string> As = new("--as") { Description = "Another id for the one document given.", HelpName = "NEWID" };

    public static Command Create()
    {
        var verb = new Verb(
            "import",
            "Take documents into the store.",
            "annotator import my-texts",
            "annotator import labelled.jsonl --store project.db",
            "annotator import from-ben.db") { Paths, From, As };
        verb.SetAction(Run);
        return verb;
    }

    private static int Run(ParseResult result)
    {
        var paths = result.GetRequiredValue(Paths);
        var stores = result.GetValue(From) is null ? paths.Where(StoreMergeReport.IsStore).ToArray() : [];
        if (stores.Length == paths.Length)
            return Merge(result, stores) ? ExitCode.Done : ExitCode.Refused;
        if (stores.Length > 0)
            throw new UsageException($"'{stores[0]}' is a store and the rest are not; import them one after the other.");
        var rows = FormatOptions.FormatOf(result.GetValue(From), paths).Read(paths, Console.OpenStandardInput());
        if (result.GetValue(As) is { } newId)
            rows = Renamed([.. rows], newId);
        var project = Project.Of(result);
        var reviewer = CommonOptions.ReviewerOf(result);
        using var store = StoreFile.OpenOrMake(result);
        if (!project.Labels.IsEmpty)
            store.Declare(store.Layers.WithLabelsOf(project));
        var import = new StoreImport(store, reviewer);
        var told = 0;
        foreach (var row in rows)
        {
            import.Take(row);
            if (import.Documents < told + ProgressStep)
                continue;
            told = import.Documents;
            Say.Progress($"{Say.Count(import.Documents, "document")} so far");
        }
        import.End();
        Say.Answer($"{import.Summary} into {StoreFile.PathOf(result)}.");
        return import.IsWhole ? ExitCode.Done : ExitCode.Refused;
    }

    private static bool Merge(ParseResult result, string[] stores)
    {
        using var store = StoreFile.OpenOrMake(result);
        return stores.Aggregate(true, (isWhole, path) => StoreMergeReport.Take(store, path) && isWhole);
    }

    private static ImportRow[] Renamed(ImportRow[] rows, string newId)
    {
        if (string.IsNullOrWhiteSpace(newId) || rows.Count(row => row.Record is not null) != 1)
            throw new UsageException("--as gives a new id, not blank, to one document; name just one.");
        return [.. rows.Select(row => row.Record is { } record ? row with { Id = newId, Record = record.As(newId) } : row)];
    }
}
