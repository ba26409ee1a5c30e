using System.CommandLine;
using Annotator.Storage.Care;

namespace Annotator.Cli.Verbs;

/// <summary><c>store compact</c>: gives back the room of what was removed.</summary>
internal static class StoreCompactVerb
{
    public static Command Create()
    {
        var verb = new Verb("compact", "Write the store anew without the room that removed rows leave.", "annotator store compact");
        verb.SetAction(Run);
        return verb;
    }

    private static int Run(ParseResult result)
    {
        var path = StoreFile.PathOfExisting(result);
        var (before, after) = StoreCompaction.Run(path);
        Say.Answer($"{path} took {StoreVerb.Size(before)} and takes {StoreVerb.Size(after)} now.");
        return ExitCode.Done;
    }
}
