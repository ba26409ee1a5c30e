using System.CommandLine;
using Annotator.Cli.Suggesting;
using Annotator.Core.Documents;
using Annotator.Core.Formats;
using Annotator.Core.Layers;
using Annotator.Core.Suggesting;

namespace Annotator.Cli.Verbs;

/// <summary><c>suggest</c>: runs the plugins without a store, row in, row out.</summary>
internal static class SuggestVerb
{
    private static readonly Argument<string[]> Paths =
        PathArgument.Of("Files or folders; - or none for standard input.", ArgumentArity.ZeroOrMore);
    private static readonly Option<string> From = FormatOptions.From();
    private static readonly Option<string> To = FormatOptions.To();

    private static readonly Option<int> Parallel = new("--parallel")
    {
        Description = "How many documents to work on at a time; the output is the same.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    public static Command Create()
    {
        var verb = new Verb(
            "suggest",
            "Run the plugins over texts and write what they suggest; no store is needed.",
            "annotator suggest data/texts --to json",
            "annotator suggest --from jsonl --parallel 4 < rows.jsonl > suggested.jsonl")
        {
            Paths, From, To, AnnotatorChoice.Names, AnnotatorChoice.Set, Parallel,
        };
        verb.SetAction(Run);
        return verb;
    }

    private static int Run(ParseResult result)
    {
        var parallel = result.GetValue(Parallel);
        if (parallel is < 1 or > 1024)
            throw new UsageException($"--parallel is {parallel}; give a number from 1 to 1024.");
        var isWhole = true;
        using var plugins = AnnotatorChoice.Load(result, Refuse);
        var suggester = new Suggester([.. plugins.Annotators]);
        var layers = LayerSchema.Empty.WithLabelsOf(Project.Of(result)).With(plugins.Annotators.Select(annotator => annotator.Description));

        var rows = OrderedWork.Of(Input(result), row => Suggest(suggester, row), parallel).Select(row =>
        {
            isWhole &= row.IsWhole;
            return row;
        });
        using var output = Console.OpenStandardOutput();
        if (FormatOptions.Find(result.GetRequiredValue(To)) is var format and not JsonLinesExport)
            format.Write(output, new(layers, Kept(rows)));
        else
            WriteRows(output, rows);
        return isWhole ? ExitCode.Done : ExitCode.Refused;

        void Refuse(string message)
        {
            isWhole = false;
            Say.Problem(message);
        }
    }

    private static IEnumerable<ImportRow> Input(ParseResult result)
    {
        var paths = result.GetValue(Paths) is { Length: > 0 } given ? given : ["-"];
        if (paths.Contains("-") && !Console.IsInputRedirected)
            Say.Progress("Reading standard input; Ctrl+D ends it.");
        // A row of labels is no document: it is the head of an export that is suggested for again.
        return FormatOptions.FormatOf(result.GetValue(From), paths).Read(paths, Console.OpenStandardInput())
            .Where(row => row.Layers is null || !row.Refused.IsEmpty);
    }

    private static SuggestedRow Suggest(Suggester suggester, ImportRow row) =>
        new(row, row.Record is { } record ? suggester.Run(record.Document.Document, CancellationToken.None) : null);

    private static void WriteRows(Stream output, IEnumerable<SuggestedRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Suggested is { } suggested)
                output.Write(JsonLinesExport.Row(DocumentRecord.Of(suggested)));
            else if (row.Input.Line is { } line)
                output.Write(JsonLinesExport.ErrorRow(row.Input.Id, line, Reason(row.Input.Refused[0])));
            else
                Tell(row);
            output.Flush();
        }
    }

    /// <summary>The row says its line itself; of several files it must say which.</summary>
    private static string Reason(Notice refusal) => refusal.File == "-" ? refusal.Message : $"{refusal}";

    private static IEnumerable<DocumentRecord> Kept(IEnumerable<SuggestedRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Suggested is { } suggested)
                yield return DocumentRecord.Of(suggested);
            else
                Tell(row);
        }
    }

    private static void Tell(SuggestedRow row)
    {
        foreach (var refusal in row.Input.Refused)
            Say.Problem(refusal.ToString());
    }
}
