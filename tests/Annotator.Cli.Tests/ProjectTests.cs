using System.Text.Json;
using Annotator.Testing;

namespace Annotator.Cli.Tests;

/// <summary><c>annotator.json</c> beside the store, as the verbs honour it.</summary>
public sealed class ProjectTests : IDisposable
{
    private static readonly string Plugins = JsonSerializer.Serialize(AnnotatorProcess.Moody[1]);

    private readonly TemporaryFolder _folder = new();

    public ProjectTests() => File.WriteAllText(_folder.File("a.txt"), "In Bath, places.");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Names_plugins_annotators_and_options_whose_paths_begin_at_its_folder()
    {
        Write("team/annotator.json", $$$"""{"plugins": [{{{Plugins}}}], "annotators": ["moody.listed"], "options": {"moody.listed": {"files": ["places.csv"]} } }""");

        var answer = Run("suggest", "a.txt", "--store", "team/project.db");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Errors));
        Assert.Equal([("LISTED", "places", Path.Combine(Path.GetFullPath(_folder.Path), "team", "places.csv"))], Suggested(answer));
    }

    [Fact]
    public void Flags_beat_the_file_and_their_paths_begin_at_the_current_folder()
    {
        Write("annotator.json", $$$"""{"plugins": [{{{Plugins}}}], "annotators": ["moody"], "options": {"moody.listed": {"files": "Bath.csv"} } }""");

        var named = Run("suggest", "a.txt", "--annotators", "moody.listed", "--option", "moody.listed:files=places.csv");

        Assert.Equal([("LISTED", "places", Path.Combine(Path.GetFullPath(_folder.Path), "places.csv"))], Suggested(named));
        Assert.Equal(["Bath"], Suggested(Run("suggest", "a.txt")).Select(suggestion => suggestion.Text));
    }

    [Theory]
    [InlineData("{\"annotators\": [\n\"moodi\"]}", 2, "annotator.json:2: there is no annotator 'moodi'. Did you mean 'moody'? There are ")]
    [InlineData("{\"annotators\": [\"moody\"],\n\"options\": {\"moody.lists\": {\"files\": \"x\"}}}", 1, "annotator.json:2: there is no annotator 'moody.lists' to set options of. Did you mean 'moody.listed'? There are ")]
    [InlineData("{\"annotators\": [\"moody.listed\"],\n\"options\": {\"moody.listed\": {\"files\": 7}}}", 1, "Moody.dll: 'moody.listed' does not run: annotator.json:2: Option 'files' of 'moody.listed' must be a path or several with ';' between, not '7'.")]
    [InlineData("{\"annotator\": []}", 2, "annotator.json:1: 'annotator' is no key of the settings. Did you mean 'annotators'?")]
    [InlineData("{\"plugins\": [\"nowhere\"], \"annotators\": [\"moody\"]}", 1, "/nowhere: This plugin directory does not exist. Create it, or leave it out of --plugins and the settings.")]
    public void What_does_not_hold_is_told_with_its_line(string json, int code, string sentence)
    {
        Write("annotator.json", json);

        var answer = Run("suggest", "a.txt", "--plugins", AnnotatorProcess.Moody[1]);

        Assert.Equal(code, answer.ExitCode);
        Assert.Contains(sentence, answer.Errors);
    }

    [Theory]
    [InlineData("moody.listed", "--option 'moody.listed' does not read NAME:OPTION=VALUE")]
    [InlineData("moodi:x=1", "--option: there is no annotator 'moodi'. Did you mean 'moody'?")]
    [InlineData("moody.listed:file=1", "--option: 'moody.listed' has no option 'file'. Did you mean 'files'? It has files.")]
    [InlineData("location-tagger:embedded=maybe", "--option: Option 'embedded' of 'location-tagger' must be true or false, not 'maybe'.")]
    public void An_option_that_makes_no_sense_is_refused(string option, string sentence)
    {
        var answer = Run("suggest", "a.txt", "--plugins", AnnotatorProcess.Moody[1], "--option", option);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(sentence, answer.Errors);
    }

    [Fact]
    public void Proposes_labels_and_the_store_keeps_what_it_has()
    {
        Write("annotator.json", """{"labels": [{"layer": "entity", "id": "LOC", "name": "Locality", "key": "X", "colour": "#123456"}, {"layer": "entity", "id": "SHIP"}]}""");
        Run("import", "a.txt");

        Write("annotator.json", """{"labels": [{"layer": "entity", "id": "LOC", "name": "Other", "key": "Y"}]}""");
        Run("import", "a.txt");

        Assert.Matches(@"entity +LOC +Locality +X +#123456\nentity +SHIP +SHIP +S +#[0-9A-F]{6}\n", Run("labels", "list").Output);
        Assert.Contains("\"name\":\"Other\"", Run("suggest", "a.txt", "--to", "json", "--plugins", AnnotatorProcess.Moody[1], "--annotators", "moody").Output.Replace(": ", ":"));
    }

    [Fact]
    public void Knows_who_may_decide()
    {
        Run("import", "a.txt");
        Write("annotator.json", "{\n\"reviewers\": [\"ana\", \"ben\"]}");

        var unknown = Run("documents", "list", "--reviewer", "anna");
        var login = Run("documents", "list");

        Assert.Equal((2, "'anna' is not among the reviewers in annotator.json:2: ana, ben. Did you mean 'ana'? Name one of them with --reviewer, or add the name there.\n"), (unknown.ExitCode, unknown.Errors));
        Assert.Equal(2, login.ExitCode);
        Assert.Matches("^The login name '.+' is not among the reviewers in annotator.json:2: ana, ben.", login.Errors);
        Assert.Equal(0, Run("documents", "list", "--reviewer", "ben").ExitCode);
        Assert.Equal(0, Run("documents", "list", "--reviewer", "gold").ExitCode);
    }

    [Fact]
    public void The_list_of_plugins_says_which_do_not_run()
    {
        var usual = Run("plugins", "list", "--plugins", AnnotatorProcess.Moody[1]);
        Write("annotator.json", "{\n\"annotators\": [\"moody.listed\"]}");
        var named = Run("plugins", "list", "--plugins", AnnotatorProcess.Moody[1]);

        Assert.Matches(@"\nmoody +.+ ready\n", usual.Output);
        Assert.Matches(@"\nmoody\.listed +.+ on request +It runs where --annotators or annotator\.json names it\.\n", usual.Output);
        Assert.Matches(@"\nmoody +.+ not named +annotator\.json:2 names others\.\n", named.Output);
        Assert.Matches(@"\nmoody\.listed +.+ ready\n", named.Output);
        Assert.Equal((0, 0), (usual.ExitCode, named.ExitCode));
    }

    private static (string Label, string Text, string Reason)[] Suggested(Answer answer)
    {
        using var row = JsonDocument.Parse(Assert.Single(answer.Rows));
        return [.. row.RootElement.GetProperty("annotations").EnumerateArray().Select(annotation =>
            (annotation.GetProperty("label").GetString()!, annotation.GetProperty("text").GetString()!, annotation.GetProperty("reason").GetString()!))];
    }

    private Answer Run(params string[] arguments) => AnnotatorProcess.Run(_folder.Path, arguments);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.File(name))!);
        File.WriteAllText(_folder.File(name), text);
    }
}
