using Annotator.Testing;

namespace Annotator.Cli.Tests.Terminal;

public class LearningTests
{
    [TmuxFact]
    public void Correcting_one_document_changes_what_is_suggested_for_the_next_until_it_is_forgotten()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("1.txt"), "Yesterday Zorbland said nothing, and Zorbland left.");
        File.WriteAllText(folder.File("2.txt"), "Later Zorbland met us. We thanked Zorbland.");
        using (var terminal = TmuxSession.Start(folder, "1.txt 2.txt --reviewer ana", width: 160))
        {
            terminal.Wait("PER Zorbland").WaitForSuggestions();
            terminal.Press("n").Press("O").Wait("ORG Zorbland").Press("n").Press("O").Wait("0/2 pending");
            terminal.Press("]").Wait("'1' is done.").Wait("learned from 1 document").Wait("ORG Zorbland").WaitForSuggestions();
            terminal.Press("q").Wait("left with 0");
        }

        var learned = AnnotatorProcess.Run(folder.Path, "export", "--to", "jsonl", "--reviewer", "ana");
        Assert.Matches(@"""label"":""ORG""[^{}]*""sources"":\[""entity-tagger@[0-9.]+\+[0-9a-f]{8}""\]", learned.Output);

        var forgotten = AnnotatorProcess.Run(folder.Path, "plugins", "forget", "entity-tagger", "--reviewer", "ana");
        Assert.Equal("'entity-tagger' forgot what it learned from 1 document of ana; the decisions stay.\n", forgotten.Output);
        using (var terminal = TmuxSession.Start(folder, "2.txt --reviewer ana"))
            terminal.Wait("Later Zorbland").Wait("PER Zorbland").Press("q").Wait("left with 0");

        var nothing = AnnotatorProcess.Run(folder.Path, "plugins", "forget", "entity-tagger", "--reviewer", "ana");
        Assert.Equal(1, nothing.ExitCode);
        Assert.Contains("has learned nothing from ana", nothing.Errors, StringComparison.Ordinal);
    }
}
