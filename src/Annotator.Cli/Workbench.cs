using System.Collections.Immutable;
using System.CommandLine;
using Annotator.Cli.Showing;
using Annotator.Core.Documents;
using Annotator.Core.Keeping;
using Annotator.Hosting;
using Annotator.Storage;
using Annotator.Tui;
using Annotator.Tui.Settings;

namespace Annotator.Cli;

/// <summary>Opens documents to work on; where there is no terminal, prints the one that would be opened.</summary>
internal static class Workbench
{
    private const int FilesATime = 500;

    /// <summary>Runs until the person leaves.</summary>
    /// <param name="result">The command line, for the store, the plugins and the reviewer.</param>
    /// <param name="files">The documents; none for all that the store has.</param>
    /// <returns>The exit code.</returns>
    public static int Run(ParseResult result, ImmutableArray<DocumentFile> files)
    {
        if (TerminalWorkbench.WhyNot() is not null)
            return files.IsEmpty ? ShownDocument.PrintFirst(result) : ShownDocument.Print(result, files[0]);

        var settings = PersonOrUsage();
        var project = Project.Of(result);
        var reviewer = CommonOptions.ReviewerOf(result);
        var opened = files.IsEmpty ? StoreFile.Open(result) : StoreFile.OpenOrMake(result);
        using var store = new PatientStore(opened);
        opened.KeepBackups();
        if (!project.Labels.IsEmpty)
            store.Declare(store.Layers.WithLabelsOf(project));
        var (documents, refused) = TakeIn(opened, files);
        if (files.Length > 0 && documents.Count == 0)
            return ExitCode.Refused;

        LoadedPlugins? loaded = null;
        try
        {
            var code = TerminalWorkbench.Run(new(store, reviewer, () => Load(result, store, out loaded))
            {
                Documents = files.IsEmpty ? null : documents,
                FirstDocument = documents.Count == 1 ? documents[0] : null,
                FirstNotice = refused.Count == 0 ? null : string.Join(" ", refused),
                Settings = settings,
                IsReadOnly = opened.IsReadOnly,
                Guidelines = Project.GuidelinesOf(project),
                Learned = opened.IsReadOnly || project.Learn is { Value: false } ? null : opened,
            });
            foreach (var message in refused)
                Say.Problem(message);
            if (!store.TrySave())
            {
                Say.Problem(store.Problem!);
                return ExitCode.Refused;
            }
            return code == 0 && refused.Count > 0 ? ExitCode.Refused : code;
        }
        finally
        {
            loaded?.Dispose();
        }
    }

    /// <summary>What the person set.</summary>
    /// <exception cref="UsageException">Something in the file does not hold.</exception>
    public static PersonSettings PersonOrUsage()
    {
        try
        {
            return PersonSettingsFile.Read(PersonSettingsFile.DefaultPath);
        }
        catch (FormatException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    /// <summary>Puts the files' texts into the store; one that cannot be read, or is there with another text, is told and left out.</summary>
    private static (IReadOnlyList<string> Documents, IReadOnlyList<string> Refused) TakeIn(LiteDbAnnotationStore store, ImmutableArray<DocumentFile> files)
    {
        var documents = new List<string>();
        var refused = new List<string>();
        foreach (var some in files.Chunk(FilesATime))
        {
            var read = new List<(DocumentFile File, Document Document)>();
            foreach (var file in some)
            {
                var (document, refusal) = TextFile.Read(file);
                if (document is not null)
                    read.Add((file, document));
                else
                    refused.Add($"{refusal}");
            }
            refused.AddRange(AddAll(store, read, documents));
        }
        if (documents.Count == 0)
        {
            foreach (var message in refused)
                Say.Problem(message);
        }
        return (documents, refused);
    }

    /// <summary>Adds texts as one transaction, which takes one flush to the disk; where one cannot be added, one by one.</summary>
    /// <returns>Why some were refused.</returns>
    private static IEnumerable<string> AddAll(LiteDbAnnotationStore store, List<(DocumentFile File, Document Document)> read, List<string> documents)
    {
        try
        {
            store.AddAll([.. read.Select(one => one.Document)]);
            documents.AddRange(read.Select(one => one.Document.Id));
            return [];
        }
        catch (DocumentDiffersException)
        {
            return [.. read.Select(one => WhyNotAdded(store, one.File, one.Document, documents)).OfType<string>()];
        }
    }

    private static string? WhyNotAdded(LiteDbAnnotationStore store, DocumentFile file, Document document, List<string> documents)
    {
        try
        {
            store.Add(document);
            documents.Add(document.Id);
            return null;
        }
        catch (DocumentDiffersException exception)
        {
            return $"{file.Path}: {exception.Message}";
        }
    }

    /// <summary>Loads the plugins and declares their labels; called beside the person, once the text is on the screen.</summary>
    private static PluginSet Load(ParseResult result, PatientStore store, out LoadedPlugins loaded)
    {
        var problems = new List<string>();
        loaded = AnnotatorChoice.Load(result, problems.Add);
        store.Declare(store.Layers.With(loaded.Annotators.Select(annotator => annotator.Description)));
        return new(loaded.Annotators, problems);
    }
}
