using System.CommandLine;
using Annotator.Cli.Showing;
using Annotator.Storage.Care;

namespace Annotator.Cli.Verbs;

/// <summary><c>store backup</c>: makes a verified copy, or lists those there are.</summary>
internal static class StoreBackupVerb
{
    private static readonly Option<bool> List = new("--list") { Description = "Only list the backups there are." };

    public static Command Create()
    {
        var verb = new Verb(
            "backup",
            $"Make a verified copy beside the store. The workbench makes one every {StoreBackups.Interval.TotalMinutes} minutes of work; the newest {StoreBackups.Newest} and the last of each of {StoreBackups.Days} days are kept.",
            "annotator store backup",
            "annotator store backup --list") { List };
        verb.SetAction(Run);
        return verb;
    }

    private static int Run(ParseResult result)
    {
        var path = StoreFile.PathOf(result);
        if (result.GetValue(List))
        {
            string[] head = ["MADE (UTC)", "AGE", "SIZE", "FILE"];
            var rows = StoreBackups.Of(path).Select(backup =>
                new[] { FormattableString.Invariant($"{backup.Made:yyyy-MM-dd HH:mm:ss}"), backup.Age(), StoreVerb.Size(backup.Bytes), backup.Path });
            foreach (var line in Table.Lines([head, .. rows]))
                Say.Answer(line);
            return ExitCode.Done;
        }
        if (!File.Exists(path))
            throw StoreFile.Missing(path);
        using var store = StoreFile.Open(result);
        var made = store.Backup();
        Say.Answer($"Copied {path} to {made.Path} ({StoreVerb.Size(made.Bytes)}) and read it back.");
        return ExitCode.Done;
    }
}
