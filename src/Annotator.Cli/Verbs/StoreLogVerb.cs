using System.CommandLine;
using Annotator.Core.Editing;

namespace Annotator.Cli.Verbs;

/// <summary><c>store log</c>: every change made to a document, oldest first.</summary>
internal static class StoreLogVerb
{
    private static readonly Argument<string> Name = new("DOC") { Description = "The id of a document in the store." };

    public static Command Create()
    {
        var verb = new Verb("log", "Print every change made to a document, oldest first.", "annotator store log letters/one") { Name };
        verb.SetAction(Run);
        return verb;
    }

    private static int Run(ParseResult result)
    {
        var id = result.GetRequiredValue(Name);
        using var store = StoreFile.Open(result);
        if (store.FindDocument(id) is null)
            throw StoreFile.NoDocument(result, id);
        foreach (var change in store.ChangesOf(id))
        {
            var taken = change.Origin switch { ChangeOrigin.Undo => "undo: ", ChangeOrigin.Redo => "redo: ", _ => "" };
            Say.Answer(FormattableString.Invariant($"{change.At.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z  {change.By}  {taken}{change.Description}"));
        }
        return ExitCode.Done;
    }
}
