using System.CommandLine;
using Annotator.Cli.Showing;
using Annotator.Core.Documents;
using Annotator.Storage;

namespace Annotator.Cli.Verbs;

/// <summary><c>documents</c>: what is in the store, and what is to go, be renamed or get another text.</summary>
internal static class DocumentsVerb
{
    private static readonly Argument<string> Name = new("DOC") { Description = "The id of a document in the store." };
    private static readonly Argument<string[]> Names = new("DOC") { Description = "Ids of documents in the store.", Arity = ArgumentArity.OneOrMore };
    private static readonly Argument<string> NewName = new("NEWID") { Description = "The id it is to have." };
    private static readonly Argument<string?> TextPath = new("FILE") { Description = "The file with the new text.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<bool> Back = new("--back") { Description = "Put the text of before back, with all that was annotated in it." };
    private static readonly Option<bool> Force = new("--force") { Description = "Remove them even where somebody has decided something." };

    public static Command Create()
    {
        var list = new Verb("list", "List the documents with where the reviewer stands.", "annotator documents list --reviewer ana");
        list.SetAction(List);
        var remove = new Verb("remove", "Remove documents with their annotations and every change made to them.", "annotator documents remove letters/one") { Names, Force };
        remove.SetAction(Remove);
        var rename = new Verb("rename", "Give a document another id.", "annotator documents rename letters/one letters/first") { Name, NewName };
        rename.SetAction(Rename);
        var retext = new Verb(
            "retext",
            "Put a changed text in the place of a document's and carry its annotations over.",
            "annotator documents retext letters/one corrected/one.txt",
            "annotator documents retext letters/one --back") { Name, TextPath, Back };
        retext.SetAction(Retext);
        return new Verb("documents", "Look after the documents of the store.", "annotator documents list") { list, remove, rename, retext };
    }

    private static int List(ParseResult result)
    {
        using var store = StoreFile.Open(result);
        string[] head = ["ID", "STATE", "PENDING", "DECIDED"];
        var rows = store.List(CommonOptions.ReviewerOf(result)).Select(summary => new[]
        {
            summary.DocumentId,
            summary.Status.State.ToString().ToLowerInvariant() + (summary.Status.Question ? " ?" : ""),
            FormattableString.Invariant($"{summary.Pending}"),
            FormattableString.Invariant($"{summary.Decided}"),
        });
        foreach (var line in Table.Lines([head, .. rows]))
            Say.Answer(line);
        return ExitCode.Done;
    }

    private static int Remove(ParseResult result)
    {
        using var store = StoreFile.Open(result);
        var code = ExitCode.Done;
        foreach (var id in result.GetRequiredValue(Names))
        {
            var decided = store.FindDocument(id) is null ? 0 : store.ChangesOf(id).Count;
            if (decided > 0 && !result.GetValue(Force))
            {
                Say.Problem($"'{id}' has {Say.Count(decided, "change")} that people made; it stays. Remove it all the same with --force.");
                code = ExitCode.Refused;
                continue;
            }
            store.Remove(id);
            Say.Answer($"Removed '{id}'.");
        }
        Say.Problem($"Words of what was removed may stand in unused pages and in backups. 'annotator store compact' clears the pages; the backups are in {Storage.Care.StoreBackups.FolderOf(store.Path)}.");
        return code;
    }

    private static int Rename(ParseResult result)
    {
        var (id, newId) = (result.GetRequiredValue(Name), result.GetRequiredValue(NewName));
        if (string.IsNullOrWhiteSpace(newId))
            throw new UsageException("NEWID is blank; give an id.");
        using var store = StoreFile.Open(result);
        store.Rename(id, newId);
        Say.Answer($"'{id}' is '{newId}' now.");
        return ExitCode.Done;
    }

    private static int Retext(ParseResult result)
    {
        var (id, path) = (result.GetRequiredValue(Name), result.GetValue(TextPath));
        if (path is null != result.GetValue(Back))
            throw new UsageException("Name the file with the new text, or put the text of before back with --back.");
        if (path is null)
            return RetextBack(result, id);
        var (document, refusal) = TextFile.Read(new DocumentFile(path, id));
        if (document is null)
        {
            Say.Problem($"{refusal}");
            return ExitCode.Refused;
        }
        using var store = StoreFile.Open(result);
        if (store.FindDocument(id) is null)
            throw StoreFile.NoDocument(result, id);
        var report = store.Retext(document, CommonOptions.ReviewerOf(result));
        foreach (var lost in report.Lost)
            Say.Problem($"'{id}', {lost.Annotation.Id}: {lost.Annotation.Label} '{lost.Text}'{Whose(lost)} has no place in the new text.");
        Say.Answer($"Carried {Say.Count(report.Carried, "annotation")} over; {report.Lost.Count} could not be. 'annotator documents retext {id} --back' puts the text of before back, as it was.");
        return report.Lost.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static int RetextBack(ParseResult result, string id)
    {
        using var store = StoreFile.Open(result);
        if (store.FindDocument(id) is null)
            throw StoreFile.NoDocument(result, id);
        store.RetextBack(id, CommonOptions.ReviewerOf(result));
        Say.Answer($"'{id}' has the text of before again. The same once more takes that back.");
        return ExitCode.Done;
    }

    private static string Whose(LostAnnotation lost) =>
        lost.Reviewer is { } reviewer ? $" ({lost.Annotation.Review.ToString().ToLowerInvariant()} by {reviewer})" : " (suggested)";
}
