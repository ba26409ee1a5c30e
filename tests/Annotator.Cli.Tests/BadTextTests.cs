using System.Text;
using System.Text.Json;
using Annotator.Testing;

namespace Annotator.Cli.Tests;

/// <summary>Odd files on their way in and out again: a clear sentence or a right result, and nothing lost.</summary>
public sealed class BadTextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Odd_texts_come_out_as_they_went_in()
    {
        var texts = new Dictionary<string, string>
        {
            ["blank"] = " \n ",
            ["crlf"] = "one\r\ntwo\rthree\n\n",
            ["empty"] = "",
            ["long-line"] = string.Concat(Enumerable.Repeat("words 漢 ", 12_000)),
            ["nul"] = "a\0b",
            ["trailing"] = "\ttrailing \u00a0 \n",
        };
        foreach (var (id, text) in texts)
            File.WriteAllText(_folder.File($"{id}.txt"), text, new UTF8Encoding(false));
        File.WriteAllText(_folder.File("with-bom.txt"), "Bath", new UTF8Encoding(true));
        File.WriteAllText(_folder.File("with-utf16.txt"), "👍 Bath", new UnicodeEncoding(bigEndian: true, byteOrderMark: true));

        var imported = AnnotatorProcess.Run(_folder.Path, "import", ".");
        var rows = AnnotatorProcess.Run(_folder.Path, "export").Rows.Skip(1).Select(row => JsonDocument.Parse(row).RootElement).ToArray();

        Assert.Equal((0, ""), (imported.ExitCode, imported.Errors));
        Assert.Equal([.. texts.Values, "Bath", "👍 Bath"], rows.Select(row => row.GetProperty("text").GetString()!));
        Assert.Equal("utf-8-bom", rows[6].GetProperty("metadata").GetProperty("encoding").GetString());
        Assert.Equal("utf-16be", rows[7].GetProperty("metadata").GetProperty("encoding").GetString());
    }

    [Theory]
    [InlineData("bad.txt: is not UTF-8: byte E9 at byte 3 fits nowhere. Convert the file, for instance: iconv -f WINDOWS-1252 -t UTF-8 bad.txt", new byte[] { 67, 97, 102, 0xE9 })]
    [InlineData("bad.txt: holds a lone surrogate (bytes ED A0 BD) at byte 1, which is no character.", new byte[] { 97, 0xED, 0xA0, 0xBD })]
    public void A_text_that_cannot_be_kept_is_refused_and_the_others_go_on(string reason, byte[] bytes)
    {
        File.WriteAllBytes(_folder.File("bad.txt"), bytes);
        File.WriteAllText(_folder.File("good.txt"), "Bath");

        var answer = AnnotatorProcess.Run(_folder.Path, "import", "bad.txt", "good.txt");

        Assert.Equal(1, answer.ExitCode);
        Assert.StartsWith(reason, answer.Errors);
        Assert.StartsWith("Imported 1 document with", answer.Output);
    }

    [Fact]
    public void Two_files_with_one_id_are_refused_with_both_names()
    {
        foreach (var folder in (string[])["x", "y"])
        {
            Directory.CreateDirectory(_folder.File(folder));
            File.WriteAllText(_folder.File($"{folder}/a.txt"), folder);
        }

        var answer = AnnotatorProcess.Run(_folder.Path, "import", "x", "y");

        Assert.Equal(1, answer.ExitCode);
        Assert.StartsWith("x/a.txt: would be document 'a', and so would y/a.txt.", answer.Errors);
    }
}
