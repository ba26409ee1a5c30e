using System.CommandLine;
using Annotator.Core.Documents;
using Annotator.Core.Keeping;
using Annotator.Core.Layers;
using Annotator.Core.Suggesting;
using Annotator.Storage;

namespace Annotator.Cli.Showing;

/// <summary>A document as a reviewer has it: from the store when it is there, else with what the plugins suggest now.</summary>
internal static class ShownDocument
{
    /// <summary>Prints the document of a file, marked; the store is read, never changed.</summary>
    /// <returns>The exit code.</returns>
    public static int Print(ParseResult result, DocumentFile file)
    {
        var (document, refusal) = TextFile.Read(file);
        if (document is null)
        {
            Say.Problem($"{refusal}");
            return ExitCode.Refused;
        }
        using (var store = StoreFile.OpenIfThere(result))
        {
            if (store?.FindDocument(document.Id)?.Text == document.Text
                && Copy(result, store, document.Id) is { } copy && copy.Runs.Length > 0)
            {
                return Print(result, copy.Document, store.Layers, isWhole: true);
            }
        }
        var isWhole = true;
        using var plugins = AnnotatorChoice.Load(result, Refuse);
        var suggested = new Suggester([.. plugins.Annotators]).Run(document, CancellationToken.None);
        foreach (var run in suggested.Runs.Where(run => run.Status != RunStatus.Ok))
            Refuse($"{run.Source} failed on '{document.Id}': {run.Reason} Its suggestions were left out.");
        return Print(result, suggested.Document, LayerSchema.Empty.WithLabelsOf(Project.Of(result)).With(plugins.Annotators.Select(annotator => annotator.Description)), isWhole);

        void Refuse(string message)
        {
            isWhole = false;
            Say.Problem(message);
        }
    }

    /// <summary>Prints a document of the store, marked.</summary>
    /// <returns>The exit code.</returns>
    public static int Print(ParseResult result, string documentId)
    {
        using var store = StoreFile.Open(result);
        if (Copy(result, store, documentId) is { } copy)
            return Print(result, copy.Document, store.Layers, isWhole: true);
        Say.Problem($"'{documentId}' is neither a file nor a document of the store '{StoreFile.PathOf(result)}'. Check the name.");
        return ExitCode.Refused;
    }

    /// <summary>Prints the first document of the store, marked.</summary>
    /// <returns>The exit code.</returns>
    public static int PrintFirst(ParseResult result)
    {
        using var store = StoreFile.Open(result);
        if (store.List(CommonOptions.ReviewerOf(result)).FirstOrDefault() is { } first && Copy(result, store, first.DocumentId) is { } copy)
            return Print(result, copy.Document, store.Layers, isWhole: true);
        Say.Problem($"The store '{StoreFile.PathOf(result)}' has no document. Take some in with 'annotator import'.");
        return ExitCode.Refused;
    }

    private static ReviewerCopy? Copy(ParseResult result, LiteDbAnnotationStore store, string documentId) =>
        store.Find(new(documentId, CommonOptions.ReviewerOf(result)));

    private static int Print(ParseResult result, AnnotatedDocument document, LayerSchema layers, bool isWhole)
    {
        var text = result.GetValue(Verbs.ShowVerb.Map) ? MapPage.Of(document) : MarkedText.Of(document, LabelInks.ForTerminal(layers));
        Console.Out.Write(text);
        if (!text.EndsWith('\n'))
            Console.Out.WriteLine();
        return isWhole ? ExitCode.Done : ExitCode.Refused;
    }
}
