using System.Text;
using System.Text.Json;
using Annotator.Testing;

namespace Annotator.Cli.Tests;

public sealed class SuggestTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writes_one_row_for_each_row_and_the_reason_where_it_cannot()
    {
        var answer = Suggest(
            """
            {"id":"one","text":"👍 to Bath"}
            {"id":"two"}
            nonsense

            {"id":"three","text":"boom"}
            {"id":"four","text":"astray, Bath"}
            """,
            "--from", "jsonl");

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal(
            [
                """{"format":"annotator/1","id":"one","text":"👍 to Bath","offsetUnit":"codepoint","layers":["entity"],"state":"new","metadata":{},"annotations":[{"id":"a1","layer":"entity","label":"LOC","start":5,"end":9,"text":"Bath","review":"pending","sources":["moody@1.0.0"],"confidence":0.5,"reason":"it is Bath","attributes":{}}],"links":[],"runs":[{"source":"moody@1.0.0","status":"ok","kept":1,"refused":0,"layers":["entity"]}]}""",
                """{"id":"two","line":2,"error":"has no 'text'."}""",
                """{"line":3,"error":"the row is no JSON from byte 1 on: 'nonsense' is an invalid JSON literal. Expected the literal 'null'. Each row must be one whole object."}""",
                """{"format":"annotator/1","id":"three","text":"boom","offsetUnit":"codepoint","layers":[],"state":"new","metadata":{},"annotations":[],"links":[],"runs":[{"source":"moody@1.0.0","status":"failed","kept":0,"refused":0,"layers":["entity"],"reason":"InvalidOperationException: Not \u001b[2Jtoday, �."}]}""",
                """{"format":"annotator/1","id":"four","text":"astray, Bath","offsetUnit":"codepoint","layers":["entity"],"state":"new","metadata":{},"annotations":[{"id":"a1","layer":"entity","label":"LOC","start":8,"end":12,"text":"Bath","review":"pending","sources":["moody@1.0.0"],"confidence":0.5,"reason":"it is Bath","attributes":{}}],"links":[],"runs":[{"source":"moody@1.0.0","status":"ok","kept":1,"refused":1,"layers":["entity"],"reason":"Span [12, 17) runs past the end of the text (12)."}]}""",
            ],
            answer.Rows);
    }

    [Fact]
    public void Gives_the_same_bytes_however_many_documents_it_works_on_at_a_time()
    {
        var rows = string.Concat(Enumerable.Range(1, 120).Select(number =>
            $"{{\"id\":\"{number}\",\"text\":\"{new string('x', number % 11)} Bath{(number % 17 == 0 ? " boom" : "")}\"}}\n{(number % 13 == 0 ? "oops\n" : "")}"));

        var one = Suggest(rows, "--from", "jsonl");
        var many = Suggest(rows, "--from", "jsonl", "--parallel", "6");

        Assert.Equal(129, one.Rows.Length);
        Assert.Equal(one.Output, many.Output);
        Assert.Equal((1, 1), (one.ExitCode, many.ExitCode));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    public async Task Answers_a_row_before_the_next_one_comes(string parallel)
    {
        using var process = AnnotatorProcess.Start(_folder.Path, ["suggest", "--from", "jsonl", "--parallel", parallel, .. AnnotatorProcess.Moody]);
        foreach (var id in (string[])["first", "second"])
        {
            await process.StandardInput.WriteLineAsync($"{{\"id\":\"{id}\",\"text\":\"Bath\"}}");
            await process.StandardInput.FlushAsync();

            Assert.Contains($"\"id\":\"{id}\"", await process.StandardOutput.ReadLineAsync());
        }
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void Reads_plain_text_from_standard_input_and_needs_no_store()
    {
        var answer = Suggest("In Bath.\r\n");

        Assert.Equal(0, answer.ExitCode);
        using var row = JsonDocument.Parse(answer.Rows.Single());
        Assert.Equal(("stdin", "In Bath.\r\n"), (row.RootElement.GetProperty("id").GetString(), row.RootElement.GetProperty("text").GetString()));
        Assert.Empty(Directory.GetFiles(_folder.Path));
        Assert.Empty(answer.Errors);
    }

    [Fact]
    public void Writes_one_file_for_the_eye_and_tells_of_a_refused_file()
    {
        Directory.CreateDirectory(_folder.File("texts"));
        File.WriteAllText(_folder.File("texts/b.txt"), "Bath");
        File.WriteAllBytes(_folder.File("texts/a.txt"), [0xE9]);

        var answer = AnnotatorProcess.Run(_folder.Path, ["suggest", "texts", "--to", "json", .. AnnotatorProcess.Moody]);

        Assert.Equal(1, answer.ExitCode);
        using var file = JsonDocument.Parse(answer.Output);
        Assert.Equal("b", file.RootElement.GetProperty("documents")[0].GetProperty("id").GetString());
        Assert.Equal("Place", file.RootElement.GetProperty("layers")[0].GetProperty("labels")[0].GetProperty("name").GetString());
        Assert.StartsWith("texts/a.txt: is not UTF-8: byte E9 at byte 0 fits nowhere. Convert the file", answer.Errors);
    }

    [Fact]
    public void Takes_an_export_again_without_its_head()
    {
        var answer = Suggest("{\"format\":\"annotator/1\",\"layers\":[]}\n{\"id\":\"one\",\"text\":\"Bath\"}\n", "--from", "jsonl");

        Assert.Equal((0, 1), (answer.ExitCode, answer.Rows.Length));
    }

    [Theory]
    [InlineData("There is no annotator 'nobody'. Did you mean 'moody'? There are entity-tagger, ", "--annotators", "nobody")]
    [InlineData("--parallel is 0; give a number from 1 to 1024.", "--parallel", "0")]
    [InlineData("There is no option '--bogus'.", "--bogus")]
    [InlineData("Argument 'xml' not recognized. Must be one of:", "--to", "xml")]
    public void Refuses_a_command_line_that_makes_no_sense(string reason, params string[] arguments)
    {
        var answer = AnnotatorProcess.Run(_folder.Path, ["suggest", "--plugins", AnnotatorProcess.Moody[1], .. arguments]);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(reason, answer.Errors);
        Assert.Empty(answer.Output);
    }

    [Fact]
    public void Says_when_there_is_no_annotator_and_still_passes_the_texts_on()
    {
        var answer = Suggest("Bath", "--annotators", "moody");

        Assert.Equal(0, answer.ExitCode);
        Assert.Single(answer.Rows);
    }

    private Answer Suggest(string input, params string[] arguments) =>
        AnnotatorProcess.Run(_folder.Path, Encoding.UTF8.GetBytes(input), ["suggest", .. AnnotatorProcess.Moody, .. arguments]);
}
