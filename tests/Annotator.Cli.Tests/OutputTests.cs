using Annotator.Testing;

namespace Annotator.Cli.Tests;

/// <summary>Where output goes that cannot be written, or that nobody reads.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OutputTests()
    {
        File.WriteAllText(_folder.File("a.txt"), "In Bath.");
        AnnotatorProcess.Run(_folder.Path, "import", "a.txt");
    }

    public void Dispose() => _folder.Dispose();

    [LinuxFact]
    public void A_full_disk_behind_standard_output_is_a_sentence()
    {
        foreach (var verb in (string[])["export", "export --to quotes-csv", "documents list", "--help"])
        {
            var answer = AnnotatorProcess.Shell(_folder.Path, $"annotator {verb} > /dev/full");

            Assert.Equal(
                (1, "Standard output cannot be written: No space left on device. What came so far is not whole. Make room, or send it elsewhere.\n"),
                (answer.ExitCode, answer.Errors));
        }
    }

    [LinuxFact]
    public void An_error_that_nobody_can_hear_still_gives_the_exit_code() =>
        Assert.Equal("2", AnnotatorProcess.Shell(_folder.Path, "annotator export --to nothing 2> /dev/full; echo $?").Output.TrimEnd());

    [Fact]
    public async Task Stops_without_a_word_when_nobody_reads_any_more()
    {
        using var process = AnnotatorProcess.Start(_folder.Path, ["suggest", "--from", "jsonl", .. AnnotatorProcess.Moody]);
        await process.StandardInput.WriteLineAsync("""{"id":"1","text":"Bath"}""");
        await process.StandardInput.FlushAsync();
        await process.StandardOutput.ReadLineAsync();
        process.StandardOutput.Close();

        // More rows come; the program must not wait for their end.
        await process.StandardInput.WriteLineAsync("""{"id":"2","text":"Bath"}""");
        await process.StandardInput.FlushAsync();
        await process.WaitForExitAsync();

        Assert.Equal((0, ""), (process.ExitCode, await process.StandardError.ReadToEndAsync()));
    }

    [LinuxFact]
    public void Closed_standard_input_is_a_sentence_and_no_endless_wait()
    {
        var answer = AnnotatorProcess.Shell(_folder.Path, "annotator suggest <&-");

        Assert.Equal((2, "Standard input is closed. Send something in, or name files.\n"), (answer.ExitCode, answer.Errors));
        Assert.Single(AnnotatorProcess.Shell(_folder.Path, "echo Bath | (exec 7<&0; annotator suggest)").Rows);
    }

    [LinuxFact]
    public void A_pipe_is_read_from_its_beginning()
    {
        AnnotatorProcess.Shell(_folder.Path, "cat a.txt | annotator import /dev/stdin");

        Assert.Equal("In Bath.\n", AnnotatorProcess.Run(_folder.Path, "show", "stdin").Output);
    }

    [LinuxFact]
    public void A_link_stays_a_link_and_a_file_keeps_who_may_read_it()
    {
        File.CreateSymbolicLink(_folder.File("link.jsonl"), "real.jsonl");

        AnnotatorProcess.Run(_folder.Path, "export", "-o", "link.jsonl");
        var first = File.ReadAllText(_folder.File("real.jsonl"));
        AnnotatorProcess.Shell(_folder.Path, "chmod 600 real.jsonl; annotator export -o link.jsonl");

        Assert.NotNull(File.ResolveLinkTarget(_folder.File("link.jsonl"), returnFinalTarget: false));
        Assert.Equal(first, File.ReadAllText(_folder.File("real.jsonl")));
        Assert.Equal("600", AnnotatorProcess.Shell(_folder.Path, "stat -c %a real.jsonl").Output.TrimEnd());
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.part"));
    }

    [LinuxFact]
    public void A_pipe_or_a_device_is_written_to_and_never_replaced()
    {
        var device = AnnotatorProcess.Run(_folder.Path, "export", "-o", "/dev/full");
        var pipe = AnnotatorProcess.Shell(_folder.Path, "mkfifo pipe; cat pipe & annotator export -o pipe; wait; test -p pipe && echo still a pipe");

        Assert.Equal(1, device.ExitCode);
        Assert.StartsWith("/dev/full cannot be written: No space left on device", device.Errors);
        Assert.Equal("c", AnnotatorProcess.Shell(_folder.Path, "stat -c %A /dev/full").Output[..1]);
        Assert.Contains("\"id\":\"a\"", pipe.Output);
        Assert.EndsWith("still a pipe\n", pipe.Output);
    }

    [Theory]
    [InlineData(2, "-o 'annotator.db' is a store, which an export would destroy; name another file.", "annotator.db")]
    [InlineData(2, "-o is blank; name a file.", " ")]
    [InlineData(1, "folder cannot be written: ", "folder")]
    [InlineData(1, "nowhere/a.jsonl cannot be written: ", "nowhere/a.jsonl")]
    public void A_place_where_no_file_can_be_is_a_sentence(int code, string sentence, string path)
    {
        Directory.CreateDirectory(_folder.File("folder"));

        var answer = AnnotatorProcess.Run(_folder.Path, "export", "-o", path);

        Assert.Equal(code, answer.ExitCode);
        Assert.StartsWith(sentence, answer.Errors);
        Assert.Equal(["a.txt", "annotator.db", "annotator.db.lock"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_hyphen_is_standard_output() =>
        Assert.Equal(AnnotatorProcess.Run(_folder.Path, "export").Output, AnnotatorProcess.Run(_folder.Path, "export", "-o", "-").Output);
}
