using System.Text.RegularExpressions;
using Annotator.Testing;

namespace Annotator.Cli.Tests;

public sealed class ShowSettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_files_and_flags_everything_is_as_it_comes()
    {
        var answer = Show();

        Assert.Equal((0, ""), (answer.ExitCode, answer.Errors));
        Assert.Equal("default annotator.db", Of(answer, "store"));
        Assert.Matches("^login name .+", Of(answer, "reviewer"));
        Assert.Equal("default anybody", Of(answer, "reviewers"));
        Assert.StartsWith("default entity-tagger, location-tagger", Of(answer, "annotators"));
        Assert.Equal("default false", Of(answer, "location-tagger:embedded"));
        Assert.Matches("^plugin .+ #[0-9A-F]{6}$", Of(answer, "entity/LOC"));
        Assert.Equal("default dark", Of(answer, "theme"));
        Assert.Equal("default a", Of(answer, "keys.accept"));
        Assert.DoesNotContain('\u001b', answer.Output);
    }

    [Fact]
    public void Each_value_says_the_file_and_line_or_the_flag_it_comes_from()
    {
        File.WriteAllText(_folder.File("annotator.json"), """
            {
              "annotators": ["location-tagger"],
              "options": {"location-tagger": {"embedded": true}, "quote-attributor": {"least-confidence": 0.5}},
              "labels": [
                {"layer": "entity", "id": "PER", "name": "Person", "key": "X", "colour": "#0072B2", "guideline": "Real\nor \u001b invented."},
                {"layer": "entity", "id": "SHIP"}
              ],
              "reviewers": ["ana"]
            }
            """);
        File.WriteAllText(_folder.File("settings.json"), "{\n\"theme\": \"light\",\n\"keys\": {\"accept\":\n[\"a\", \"Enter\"], \"label-list\": \"F2\"}}");
        File.WriteAllText(_folder.File("a.txt"), "Anne");
        AnnotatorProcess.Run(_folder.Path, "import", "a.txt", "--reviewer", "ana");

        var answer = Show("--reviewer", "ana", "--option", "quote-attributor:least-confidence=0.25");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Errors));
        Assert.Equal("--reviewer ana", Of(answer, "reviewer"));
        Assert.Equal("annotator.json:8 ana", Of(answer, "reviewers"));
        Assert.Equal("annotator.json:2 entity-tagger, location-tagger", Of(answer, "annotators"));
        Assert.Equal("annotator.json:3 true", Of(answer, "location-tagger:embedded"));
        Assert.Equal("--option 0.25", Of(answer, "quote-attributor:least-confidence"));
        Assert.Equal("store Person X #0072B2", Of(answer, "entity/PER"));
        Assert.Matches(@"\nentity/PER +annotator\.json:5 +Real or ␛ invented\.\n", answer.Output);
        Assert.Equal("settings.json:2 light", Of(answer, "theme"));
        Assert.Equal("settings.json:3 a Enter", Of(answer, "keys.accept"));
        Assert.Equal("default r", Of(answer, "keys.reject"));
    }

    [Fact]
    public void What_does_not_hold_is_told_beside_what_does()
    {
        File.WriteAllText(_folder.File("annotator.json"), "{\"reviewers\": [\"ana\"],\n\"options\": {\"location-tagger\": {\"embedded\": 1}, \"locator\": {\"x\": 1}}}");

        var answer = Show("--reviewer", "ann");

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("'ann' is not among the reviewers in annotator.json:1: ana. Did you mean 'ana'?", answer.Errors);
        Assert.Contains("annotator.json:2: Option 'embedded' of 'location-tagger' must be true or false, not '1'.", answer.Errors);
        Assert.Contains("annotator.json:2: there is no annotator 'locator' to set options of.", answer.Errors);
        Assert.Equal("annotator.json:2 1", Of(answer, "location-tagger:embedded"));
    }

    [Fact]
    public void Without_a_document_and_without_settings_there_is_nothing_to_show()
    {
        var answer = AnnotatorProcess.Run(_folder.Path, "show");

        Assert.Equal(2, answer.ExitCode);
        Assert.StartsWith("There is no document to show.", answer.Errors);
    }

    private static string Of(Answer answer, string name) =>
        Regex.Replace(Regex.Match(answer.Output, $"^{Regex.Escape(name)} +(.*)$", RegexOptions.Multiline).Groups[1].Value, " +", " ");

    private Answer Show(params string[] arguments)
    {
        using var process = AnnotatorProcess.Start(_folder.Path, new Dictionary<string, string> { ["XDG_CONFIG_HOME"] = PersonFolder() }, ["show", "--settings", .. arguments]);
        return AnnotatorProcess.Answer(process, []);
    }

    /// <summary>A configuration folder with the person's file of the test, if it wrote one.</summary>
    private string PersonFolder()
    {
        Directory.CreateDirectory(_folder.File("config/annotator"));
        if (File.Exists(_folder.File("settings.json")))
            File.Copy(_folder.File("settings.json"), _folder.File("config/annotator/settings.json"), overwrite: true);
        return _folder.File("config");
    }
}
