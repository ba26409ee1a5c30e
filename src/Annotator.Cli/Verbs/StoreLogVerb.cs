using System.CommandLine;
using Annotator.Core.Editing;

namespace Annotator.Cli.Verbs;

/// <summary><c>store log</c>: every change made to a document or to the labels, oldest first.</summary>
internal static class StoreLogVerb
{
    private static readonly Argument<string?> Name = new("DOC")
    {
        Description = "The id of a document in the store; without one, the changes of labels.",
        Arity = ArgumentArity.ZeroOrOne,
    };


    public static Command Create()
    {
        var verb = new Verb("log", "Print every change made to a document, or to the labels, oldest first.", "annotator store log letters/one", "annotator store log") { Name };
        verb.SetAction(Run);
        return verb;
    }

    private static int Run(ParseResult result)
    {
        using var store = StoreFile.Open(result);
        if (result.GetValue(Name) is not { } id)
            return Tell(store.LabelHistory());
        return store.FindDocument(id) is null ? throw StoreFile.NoDocument(result, id) : Tell(store.ChangesOf(id));
    }

    private static int Tell(IReadOnlyList<Change> changes)
    {
        foreach (var change in changes)
        {
            var taken = change.Origin switch { ChangeOrigin.Undo => "undo: ", ChangeOrigin.Redo => "redo: ", ChangeOrigin.Import => "import: ", ChangeOrigin.Retext => "text: ", _ => "" };
            Say.Answer(FormattableString.Invariant($"{change.At.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z  {change.By}  {taken}{change.Description}"));
        }
        return ExitCode.Done;
    }
}
