using System.CommandLine;
using Annotator.Storage.Care;

namespace Annotator.Cli.Verbs;

/// <summary><c>store check</c>: reads every row and says what is wrong.</summary>
internal static class StoreCheckVerb
{
    public static Command Create()
    {
        var verb = new Verb("check", "Read every row of the store and say what is wrong.", "annotator store check --store project.db");
        verb.SetAction(Run);
        return verb;
    }

    private static int Run(ParseResult result)
    {
        var path = StoreFile.PathOfExisting(result);
        var report = StoreCheck.Run(path);
        foreach (var problem in report.Problems)
            Say.Problem($"{path}: {problem}.");
        var backups = StoreBackups.Of(path);
        Say.Answer($"{path}: {Say.Count(report.Documents, "document")}, {Say.Count(report.Annotations, "annotation")}, {Say.Count(report.Changes, "change")}; "
            + (report.Problems.Count == 0 ? "all is well." : $"{Say.Count(report.Problems.Count, "problem")}."));
        Say.Answer(backups is [var newest, ..] ? $"The newest of {Say.Count(backups.Count, "backup")} is {newest.Age()} old." : "There is no backup yet.");
        if (report.Problems.Count == 0)
            return ExitCode.Done;
        Say.Problem($"'annotator store restore --store {path}' puts the store together again; what is there now is kept beside it.");
        return ExitCode.Refused;
    }
}
