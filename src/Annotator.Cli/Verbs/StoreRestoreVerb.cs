using System.CommandLine;
using Annotator.Storage.Care;

namespace Annotator.Cli.Verbs;

/// <summary><c>store restore</c>: puts a damaged store together again.</summary>
internal static class StoreRestoreVerb
{
    private static readonly Argument<string?> Backup = new("BACKUP")
    {
        Description = "The backup to begin with (default: the newest that holds).",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create()
    {
        var verb = new Verb(
            "restore",
            "Put a damaged store together again from its newest good backup and the later changes that can be read; what is there now is moved aside.",
            "annotator store restore --store project.db") { Backup };
        verb.SetAction(Run);
        return verb;
    }

    private static int Run(ParseResult result)
    {
        var path = StoreFile.PathOf(result);
        var report = StoreRestore.Run(path, result.GetValue(Backup));
        var start = report.Backup is { } backup ? $"from the backup of {backup.Age()} ago" : "without a backup";
        Say.Answer($"Restored {path} {start}, with {Say.Count(report.Documents, "document")} and {Say.Count(report.Changes, "change")} read from the damaged store.");
        if (report.Aside is { } aside)
            Say.Answer($"What was there is kept as {aside}.");
        foreach (var lost in report.Lost)
            Say.Problem($"{path}: {lost}.");
        return report.Lost.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
