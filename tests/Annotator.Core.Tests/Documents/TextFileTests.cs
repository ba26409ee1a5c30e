using System.Text;
using Annotator.Core.Documents;
using Annotator.Testing;

namespace Annotator.Core.Tests.Documents;

public class TextFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  leading and trailing \n\n")]
    [InlineData("one\r\ntwo\rthree\n")]
    [InlineData("with a \0 in it")]
    [InlineData("漢字 👍🏽 e\u0301")]
    public void Keeps_every_character(string text)
    {
        var (document, refusal) = Decode(Encoding.UTF8.GetBytes(text));

        Assert.Null(refusal);
        Assert.Equal(text, document!.Text);
        Assert.Empty(document.Metadata);
    }

    [Fact]
    public void Keeps_a_line_of_100_KB()
    {
        var text = string.Concat(Enumerable.Repeat("langes Wort ", 9_000));

        Assert.Equal(text, Decode(Encoding.UTF8.GetBytes(text)).Document!.Text);
    }

    [Theory]
    [InlineData("utf-8-bom", new byte[] { 0xEF, 0xBB, 0xBF, (byte)'H', 0xC3, 0xA9 })]
    [InlineData("utf-16le", new byte[] { 0xFF, 0xFE, (byte)'H', 0, 0xE9, 0 })]
    [InlineData("utf-16be", new byte[] { 0xFE, 0xFF, 0, (byte)'H', 0, 0xE9 })]
    public void Takes_the_byte_order_mark_off_and_remembers_it(string encoding, byte[] bytes)
    {
        var document = Decode(bytes).Document!;

        Assert.Equal("Hé", document.Text);
        Assert.Equal(encoding, document.Metadata.TextOrNull("encoding"));
    }

    [Theory]
    [InlineData("is not UTF-8: byte E9 at byte 3", new byte[] { (byte)'C', (byte)'a', (byte)'f', 0xE9 })]
    [InlineData("is not UTF-8: byte E2 at byte 1", new byte[] { (byte)'a', 0xE2, 0x82 })]
    [InlineData("lone surrogate (bytes ED A0 BD) at byte 1", new byte[] { (byte)'a', 0xED, 0xA0, 0xBD, (byte)'b' })]
    [InlineData("lone surrogate (U+D83D) at byte 4", new byte[] { 0xFF, 0xFE, (byte)'a', 0, 0x3D, 0xD8 })]
    [InlineData("half a code unit, at byte 4", new byte[] { 0xFF, 0xFE, (byte)'a', 0, (byte)'b' })]
    [InlineData("UTF-32", new byte[] { 0xFF, 0xFE, 0, 0, (byte)'a', 0, 0, 0 })]
    public void Refuses_what_it_cannot_keep_and_names_the_byte(string reason, byte[] bytes)
    {
        var (document, refusal) = Decode(bytes);

        Assert.Null(document);
        Assert.StartsWith("a.txt: ", refusal!.ToString());
        Assert.Contains(reason, refusal.Message);
    }

    [Fact]
    public void Finds_a_bad_byte_far_into_the_file()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(new string('é', 5_000)), 0xFF, (byte)'x'];

        Assert.Contains("byte FF at byte 10000", Decode(bytes).Refusal!.Message);
    }

    [Fact]
    public void Gives_each_text_of_a_folder_its_path_as_id()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("sub/deep"));
        foreach (var name in (string[])["b.txt", "a.v2.txt", "sub/a.txt", "sub/deep/c.TXT", "notes.md"])
            File.WriteAllText(folder.File(name), name);

        var (files, refusals) = DocumentFile.Find([folder.Path]);

        Assert.Equal(["a.v2", "b", "sub/a", "sub/deep/c"], files.Select(file => file.Id));
        Assert.Empty(refusals);
    }

    [Fact]
    public void Refuses_two_files_with_one_id_and_names_both()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["one", "two"])
        {
            Directory.CreateDirectory(folder.File(name));
            File.WriteAllText(folder.File($"{name}/a.txt"), name);
        }

        var (files, refusals) = DocumentFile.Find([folder.File("one"), folder.File("two/a.txt")]);

        Assert.Empty(files);
        var refusal = Assert.Single(refusals).ToString();
        Assert.Contains(folder.File("one/a.txt"), refusal);
        Assert.Contains(folder.File("two/a.txt"), refusal);
    }

    [Fact]
    public void Takes_a_file_named_twice_once()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.txt"), "a");

        var (files, refusals) = DocumentFile.Find([folder.File("a.txt"), folder.Path]);

        Assert.Equal(["a"], files.Select(file => file.Id));
        Assert.Empty(refusals);
    }

    [Fact]
    public void Tells_of_a_path_that_is_not_there_and_of_a_folder_without_texts()
    {
        using var folder = new TemporaryFolder();

        var (files, refusals) = DocumentFile.Find([folder.File("gone.txt"), folder.Path]);

        Assert.Empty(files);
        Assert.Equal([$"{folder.File("gone.txt")}: is not there. Check the path.",
            $"{folder.Path}: has no .txt files. Name the files themselves if they have another extension."], refusals.Select(refusal => $"{refusal}"));
    }

    private static (Document? Document, Notice? Refusal) Decode(byte[] bytes) => TextFile.Decode(bytes, new("a.txt", "a"));
}
