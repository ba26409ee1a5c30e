using System.Text.Json;
using Annotator.Testing;

namespace Annotator.Cli.Tests;

/// <summary>A gazetteer of a person's own, from the project's settings to the output.</summary>
public sealed class AddOnGazetteerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public AddOnGazetteerTests()
    {
        File.WriteAllText(_folder.File("a.txt"), "Aid reached Abu Shok on Monday.");
        File.WriteAllText(_folder.File("annotator.json"), """{"options": {"location-tagger": {"gazetteers": "camps.tsv"}}}""");
    }

    [Fact]
    public void Is_named_in_the_settings_and_read_beside_them()
    {
        File.WriteAllText(_folder.File("camps.tsv"), "name\talternatives\tlat\tlon\tcountry\nAbu Shok\tAboushouk\t13.68\t25.35\tSD\n");

        using var row = JsonDocument.Parse(Assert.Single(Suggest().Rows));
        var camp = Assert.Single(row.RootElement.GetProperty("annotations").EnumerateArray(), annotation => annotation.GetProperty("label").GetString() == "LOC");

        Assert.Equal("Northern Darfur", camp.GetProperty("attributes").GetProperty("admin").GetString());
        Assert.Equal(JsonValueKind.Null, camp.GetProperty("attributes").GetProperty("geonames").ValueKind);
    }

    [Fact]
    public void Is_told_of_with_file_and_line_when_a_row_is_wrong()
    {
        File.WriteAllText(_folder.File("camps.tsv"), "Abu Shok\t\t113.68\t25.35\n");

        var answer = Suggest();

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains($"'{_folder.File("camps.tsv")}' has wrong rows: line 1: lat '113.68' is no number from -90 to 90.", answer.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Answer Suggest() => AnnotatorProcess.Run(_folder.Path, ["suggest", "a.txt", "--annotators", "location-tagger"]);
}
