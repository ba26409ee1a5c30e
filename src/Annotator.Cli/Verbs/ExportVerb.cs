using System.CommandLine;
using Annotator.Core.Documents;
using Annotator.Core.Formats;
using Annotator.Storage;

namespace Annotator.Cli.Verbs;

/// <summary><c>export</c>: writes what was decided.</summary>
internal static class ExportVerb
{
    private static readonly Option<string> To = FormatOptions.To();
    private static readonly Option<string> Offsets = FormatOptions.Offsets();

    private static readonly Option<string> Output = new("-o", "--output")
    {
        Description = "The file to write (default: standard output).",
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
        using var store = StoreFile.Open(result);
        var merged = new MergedLabels(store.Layers);
        var job = new ExportJob(merged.Left, Records(store, result, reviewer).Select(merged.Of).Select(selection.Of))
        {
            Offsets = OffsetUnits.Find(result.GetValue(Offsets))!.Value,
        };
        var format = FormatOptions.Find(result.GetRequiredValue(To));
        if (result.GetValue(Output) is { } file)
        {
            if (!TryWriteFile(file, output => format.Write(output, job)))
                return ExitCode.Refused;
        }
        else
        {
            using var output = Console.OpenStandardOutput();
            format.Write(output, job);
        }
        if (selection.LinksLeftOut > 0)
            Say.Problem($"Left out {Say.Count(selection.LinksLeftOut, "link")} with an end that is not among what was asked for.");
        Say.Progress($"{Say.Count(selection.Documents, "document")} written.");
        return ExitCode.Done;
    }

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

    /// <summary>Writes beside the file and puts it in place when it is whole, so that no failure leaves half a file.</summary>
    private static bool TryWriteFile(string path, Action<Stream> write)
    {
        var unfinished = path + ".part";
        try
        {
            using (var output = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
                write(output);
            File.Move(unfinished, path, overwrite: true);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Say.Problem($"{path} cannot be written: {exception.Message} Choose another file with -o.");
            return false;
        }
    }

    /// <summary>What goes out of each document, with counts.</summary>
    private sealed class Selection(IReadOnlySet<Review>? reviews, IReadOnlySet<string>? layers)
    {
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
