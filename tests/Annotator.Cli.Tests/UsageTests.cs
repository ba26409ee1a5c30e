using Annotator.Testing;

namespace Annotator.Cli.Tests;

/// <summary>What makes no sense is a sentence, whatever the verb, and nothing is done.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--store is blank; name a file.", "import", "a.txt", "--store", " ")]
    [InlineData("--plugins is blank; name a folder.", "suggest", "a.txt", "--plugins", "")]
    [InlineData("A path is blank. Name a file or a folder.", "import", "")]
    [InlineData("--reviewer is blank; give a name.", "import", "a.txt", "--reviewer", "")]
    [InlineData("There is no document to show.", "show")]
    public void A_blank_is_told(string sentence, params string[] arguments)
    {
        File.WriteAllText(_folder.File("a.txt"), "Bath");

        var answer = AnnotatorProcess.Run(_folder.Path, arguments);

        Assert.Equal(2, answer.ExitCode);
        Assert.StartsWith(sentence, answer.Errors);
        Assert.Equal(["a.txt"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_misspelt_verb_is_told_the_one_that_was_meant()
    {
        var answer = AnnotatorProcess.Run(_folder.Path, "sugest");

        Assert.Equal((1, "sugest: is not there. Check the path. Or did you mean 'annotator suggest'?\n"), (answer.ExitCode, answer.Errors));
    }

    [Fact]
    public void A_layer_that_is_not_there_is_told()
    {
        File.WriteAllText(_folder.File("in.jsonl"), """{"format":"annotator/1","id":"d","text":"Ann","annotations":[{"id":"a1","layer":"entity","label":"PER","start":0,"end":3,"text":"Ann","sources":["x@1"]}]}""");
        AnnotatorProcess.Run(_folder.Path, "import", "in.jsonl");

        var answer = AnnotatorProcess.Run(_folder.Path, "export", "--layers", "entities");

        Assert.Equal((2, "There is no layer 'entities'. There are entity.\n"), (answer.ExitCode, answer.Errors));
    }

    [LinuxFact]
    public async Task Ctrl_C_ends_an_import_at_a_good_place_and_says_how_to_go_on()
    {
        using var process = AnnotatorProcess.Start(_folder.Path, ["import", "-", "--from", "jsonl"]);
        for (var number = 0; number < 600; number++)
            await process.StandardInput.WriteLineAsync($$"""{"id":"{{number}}","text":"Bath"}""");
        await process.StandardInput.FlushAsync();
        while (!File.Exists(_folder.File("annotator.db")))
            await Task.Delay(20);
        AnnotatorProcess.Shell(_folder.Path, $"kill -INT {process.Id}");
        Assert.Equal("Stopping: what was read so far is being kept. Asked again, it ends at once.", await process.StandardError.ReadLineAsync());
        process.StandardInput.Close();
        await process.WaitForExitAsync();

        Assert.Equal((130, "Stopped before the end. Import the same again for the rest; what is there already does no harm.\n"), (process.ExitCode, await process.StandardError.ReadToEndAsync()));
        Assert.Matches("^Imported [0-9]+ documents? ", await process.StandardOutput.ReadToEndAsync());
    }

    [LinuxFact]
    public async Task Ctrl_C_ends_suggest_at_once_with_a_sentence()
    {
        using var process = AnnotatorProcess.Start(_folder.Path, ["suggest", "--from", "jsonl", .. AnnotatorProcess.Moody]);
        await process.StandardInput.WriteLineAsync("""{"id":"1","text":"Bath"}""");
        await process.StandardInput.FlushAsync();
        Assert.NotNull(await process.StandardOutput.ReadLineAsync());

        AnnotatorProcess.Shell(_folder.Path, $"kill -INT {process.Id}");
        await process.WaitForExitAsync();

        Assert.Equal((130, "Stopped. What came so far, of 1 document, is written.\n"), (process.ExitCode, await process.StandardError.ReadToEndAsync()));
    }
}
