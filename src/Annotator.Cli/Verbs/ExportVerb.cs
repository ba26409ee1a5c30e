using System.CommandLine;
using Annotator.Core.Documents;
using Annotator.Core.Formats;
using Annotator.Core.Layers;
using Annotator.Core.Text;
using Annotator.Storage;

namespace Annotator.Cli.Verbs;

/// <summary><c>export</c>: writes what was decided.</summary>
internal static class ExportVerb
{
    private static readonly Option<string> To = FormatOptions.To();
    private static readonly Option<string> Offsets = FormatOptions.Offsets();

    private static readonly Option<string> Output = new("-o", "--output")
    {
        Description = "The file to write; - or none for standard output.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> Gold = new("--gold")
    {
        Description = "Only what is accepted or corrected, by the reviewer named, else by 'gold'.",
    };

    private static readonly Option<string> Reviews = new("--reviews")
    {
        Description = "Only these reviews, with commas between: pending, accepted, corrected, rejected.",
        HelpName = "a,b",
    };

    private static readonly Option<string> Layers = new("--layers")
    {
        Description = "Only these layers, with commas between.",
        HelpName = "a,b",
    };

    public static Command Create()
    {
        var verb = new Verb(
            "export",
            "Write the documents of the store with what was suggested and decided.",
            "annotator export --to jsonl -o labelled.jsonl",
            "annotator export --gold --layers entity --to json") { To, Output, Gold, Reviews, Layers, Offsets };
        verb.SetAction(Run);
        return verb;
    }

    private static int Run(ParseResult result)
    {
        var selection = new Selection(ReviewsOf(result), LayersOf(result));
        var reviewer = CommonOptions.ReviewerOf(result);
        if (result.GetValue(Output) is { } named && WhyNotFile(named) is { } reason)
            throw new UsageException(reason);
        using var store = StoreFile.Open(result);
        if (WhyNotLayers(selection.Layers, store.Layers) is { } fault)
            throw new UsageException(fault);
        var merged = new MergedLabels(store.Layers);
        var job = new ExportJob(merged.Left, Records(store, result, reviewer).Select(merged.Of).Select(selection.Of))
        {
            Offsets = OffsetUnits.Find(result.GetValue(Offsets))!.Value,
        };
        var format = FormatOptions.Find(result.GetRequiredValue(To));
        if (result.GetValue(Output) is { } file and not StandardOutput.Name)
        {
            if (!OutputFile.TryWrite(file, output => format.Write(output, job)))
                return ExitCode.Refused;
        }
        else
        {
            using var interruption = Interruption.EndsAtOnce(() => "What came so far is not whole.");
            using var output = StandardOutput.Open();
            format.Write(output, job);
        }
        if (selection.LinksLeftOut > 0)
            Say.Problem($"Left out {Say.Count(selection.LinksLeftOut, "link")} with an end that is not among what was asked for.");
        Say.Progress($"{Say.Count(selection.Documents, "document")} written.");
        return ExitCode.Done;
    }

    /// <summary>A store in which nothing was annotated yet has no layers, and every one may be asked for.</summary>
    private static string? WhyNotLayers(IReadOnlySet<string>? asked, LayerSchema schema)
    {
        var known = schema.Layers.Select(layer => layer.Name).ToArray();
        return known.Length > 0 && asked?.FirstOrDefault(layer => !known.Contains(layer)) is { } unknown
            ? $"There is no layer '{unknown}'.{NearestWord.Question(unknown, known)} There are {string.Join(", ", known)}."
            : null;
    }

    private static string? WhyNotFile(string path) =>
        string.IsNullOrWhiteSpace(path) ? "-o is blank; name a file."
        : StoreMergeReport.IsStore(path) ? $"-o '{path}' is a store, which an export would destroy; name another file."
        : null;

    private static IEnumerable<DocumentRecord> Records(LiteDbAnnotationStore store, ParseResult result, string reviewer)
    {
        var preferGold = result.GetValue(Gold) && result.GetValue(CommonOptions.Reviewer) is null;
        foreach (var id in store.List(reviewer).Select(summary => summary.DocumentId).ToArray())
        {
            if (preferGold && store.Find(new(id, Project.GoldReviewer)) is { } gold && DocumentRecord.HasDecisions(gold.Document))
                yield return DocumentRecord.Of(gold);
            else if (store.Find(new(id, reviewer)) is { } copy)
                yield return DocumentRecord.Of(copy);
        }
    }

    private static HashSet<Review>? ReviewsOf(ParseResult result)
    {
        var named = Words(result.GetValue(Reviews));
        if (!result.GetValue(Gold))
            return named?.Select(ReviewOf).ToHashSet();
        return named is null
            ? [Review.Accepted, Review.Corrected]
            : throw new UsageException("--gold and --reviews say the same thing in two ways; give one.");
    }

    private static Review ReviewOf(string word)
    {
        foreach (var review in Enum.GetValues<Review>())
        {
            if ($"{review}".Equals(word, StringComparison.OrdinalIgnoreCase))
                return review;
        }
        throw new UsageException($"'{word}' is no review; there are pending, accepted, corrected and rejected.");
    }

    private static HashSet<string>? LayersOf(ParseResult result) => Words(result.GetValue(Layers))?.ToHashSet();

    private static string[]? Words(string? list) =>
        list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What goes out of each document, with counts.</summary>
    private sealed class Selection(IReadOnlySet<Review>? reviews, IReadOnlySet<string>? layers)
    {
        public IReadOnlySet<string>? Layers => layers;

        public int Documents { get; private set; }

        public int LinksLeftOut { get; private set; }

        public DocumentRecord Of(DocumentRecord record)
        {
            var (part, leftOut) = record.Only(reviews, layers);
            Documents++;
            LinksLeftOut += leftOut;
            return part;
        }
    }
}
