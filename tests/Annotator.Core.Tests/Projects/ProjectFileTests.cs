using System.Text;
using System.Text.Json;
using Annotator.Core.Projects;
using Annotator.Core.Suggesting;
using Annotator.Testing;
using Json.Schema;

namespace Annotator.Core.Tests.Projects;

public class ProjectFileTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromFile(Path.Combine(AppContext.BaseDirectory, "annotator-project-1.schema.json"));

    private const string Whole = """
        {
          // What the team agreed on.
          "$schema": "../schema/annotator-project-1.schema.json",
          "plugins": ["plugins", "../shared/plugins"],
          "annotators": ["entity-tagger", "acme.quotes"],
          "options": {
            "location-tagger": {"gazetteers": ["places.csv", "more.csv"], "embedded": true},
            "acme.quotes": {"most": 3, "least": 0.5, "mark": "»"}
          },
          "labels": [
            {"layer": "entity", "id": "PER", "name": "Person", "colour": "#0072B2", "key": "P", "guideline": "Real or invented.\nNo titles."},
            {"layer": "entity", "id": "ORG"}
          ],
          "reviewers": ["ana", "ben"],
          "learn": false,
        }
        """;

    [Fact]
    public void Reads_what_a_project_sets_with_its_lines()
    {
        var settings = Sound(Whole);

        Assert.Equal([new("/home/ana/project/plugins", 4), new("/home/ana/shared/plugins", 4)], settings.PluginFolders.AsEnumerable());
        Assert.Equal(["entity-tagger", "acme.quotes"], settings.Annotators.Select(name => name.Value));
        Assert.Equal(
            [
                new(new("location-tagger", "gazetteers", new AttributeValue.List(["places.csv", "more.csv"])), 7),
                new(new("location-tagger", "embedded", true), 7),
                new(new("acme.quotes", "most", 3L), 8),
                new(new("acme.quotes", "least", 0.5), 8),
                new(new ProjectOption("acme.quotes", "mark", "»"), 8),
            ],
            settings.Options.AsEnumerable());
        Assert.Equal(
            [
                new(new(new("entity", "PER", "Person", 'P', "#0072B2"), "Real or invented.\nNo titles."), 11),
                new(new ProjectLabel(new LabelWish("entity", "ORG", null, null, null), null), 12),
            ],
            settings.Labels.AsEnumerable());
        Assert.Equal(["ana", "ben"], settings.Reviewers.Select(name => name.Value));
        Assert.Equal(new(false, 15), settings.Learn);
        Assert.Equal("/home/ana/project/annotator.json:14", settings.PlaceOf(settings.Reviewers[0]));
    }

    [Theory]
    [InlineData("""{"plugin": []}""", "1: 'plugin' is no key of the settings. Did you mean 'plugins'? There are plugins, annotators, options, labels, reviewers, learn.")]
    [InlineData("""{"colours": 1}""", "1: 'colours' is no key of the settings. There are plugins, annotators, options, labels, reviewers, learn.")]
    [InlineData("""{"plugins": "here"}""", "1: 'plugins' must be a list of folders in brackets, not 'here'.")]
    [InlineData("""{"plugins": [" "]}""", "1: 'plugins' must be a list of folders in quotes, not blank; ' ' is none.")]
    [InlineData("{\"annotators\": [\"a\",\n\"b\",\n\"a\"]}", "3: 'a' stands among 'annotators' in line 1 already. Keep one of the two.")]
    [InlineData("""{"annotators": []}""", "1: 'annotators' is an empty list. Leave it out where all but those on request run.")]
    [InlineData("""{"reviewers": []}""", "1: 'reviewers' is an empty list. Leave it out where anybody may decide.")]
    [InlineData("""{"reviewers": [7]}""", "1: 'reviewers' must be a list of names in quotes, not blank; 7 is none.")]
    [InlineData("""{"learn": "no"}""", "1: 'learn' must be true or false, not 'no'.")]
    [InlineData("""{"options": ["a"]}""", "1: 'options' must be an object with an object of options for each annotator, not a list.")]
    [InlineData("""{"options": {"a": true}}""", "1: the options of 'a' must be an object in braces, not true.")]
    [InlineData("""{"options": {"a": {"b": null}}}""", "1: the option 'b' of 'a' must be a text, a number, true, false or a list of texts, not null.")]
    [InlineData("""{"options": {"a": {"b": [1]}}}""", "1: the option 'b' of 'a' must be a text, a number, true, false or a list of texts, not a list.")]
    [InlineData("""{"labels": {}}""", "1: 'labels' must be a list of labels in brackets, not an object.")]
    [InlineData("""{"labels": [{"layer": "entity"}]}""", "1: a label has no 'id'. Say which it is: {\"layer\": \"entity\", \"id\": \"PER\"}.")]
    [InlineData("""{"labels": [{"layer": "entity", "id": "PER", "color": "#0072B2"}]}""", "1: 'color' is no key of a label. Did you mean 'colour'? There are layer, id, name, colour, key, guideline.")]
    [InlineData("""{"labels": [{"layer": "entity", "id": "PER", "colour": "blue"}]}""", "1: the colour of a label must be a colour such as \"#0072B2\", not 'blue'.")]
    [InlineData("""{"labels": [{"layer": "entity", "id": "PER", "name": " Person"}]}""", "1: the name of a label must be a text in quotes, without blanks around it and without control characters, not ' Person'.")]
    [InlineData("""{"labels": [{"layer": "entity", "id": "PER", "key": "p"}]}""", "1: the key of a label must be a letter from \"A\" to \"Z\", not 'p'.")]
    [InlineData("""{"labels": [{"layer": "entity", "id": " PER"}]}""", "1: the id of a label must be a name in quotes, not ' PER'.")]
    [InlineData("""{"labels": [7]}""", "1: a label must be an object in braces, not 7.")]
    [InlineData("[]", "1: the settings must be an object in braces, not a list.")]
    public void What_does_not_hold_is_a_sentence_with_its_line_and_the_schema_refuses_it_too(string json, string sentence)
    {
        Assert.Equal($"/home/ana/project/annotator.json:{sentence}", $"{Assert.Single(Read(json).Faults)}");
        Assert.False(IsFine(json));
    }

    [Theory]
    [InlineData("{\"labels\": [{\"layer\": \"entity\", \"id\": \"PER\"},\n{\"layer\": \"entity\", \"id\": \"PER\", \"key\": \"P\"}]}", "2: the label entity/PER stands in line 1 already. Keep one of the two.")]
    [InlineData("{\"labels\": [\n{\"layer\": \"entity\", \"id\": \"PER\", \"key\": \"P\"},\n{\"layer\": \"place\", \"id\": \"TOWN\", \"key\": \"P\"}]}", "3: the label place/TOWN has the key 'P', which entity/PER in line 2 has already. Give it another letter, or none for the next free one.")]
    [InlineData("{\"plugins\": [],\n\"plugins\": []}", "2: 'plugins' stands in line 1 already; keep one of the two.")]
    [InlineData("{\"plugins\": [],\n\"annotators\": [}", "2: this is not JSON: '}' is an invalid start of a value.")]
    [InlineData("", "1: this is not JSON: The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true.")]
    [InlineData("{} {}", "1: this is not JSON: '{' is invalid after a single JSON value. Expected end of data.")]
    [InlineData("{\"reviewers\": [\"\\uD83D\"]}", "1: a text holds a lone surrogate (half of a \\uD83D\\uDE00 pair), which is no character; write the pair or leave it out.")]
    [InlineData("{\"options\": {\"a\": {\"b\": 1e999}}}", "1: the number 1e999 is too large.")]
    public void So_is_what_no_schema_can_say(string json, string sentence) =>
        Assert.Equal($"/home/ana/project/annotator.json:{sentence}", $"{Assert.Single(Read(json).Faults)}");

    [Fact]
    public void Everything_wrong_is_told_at_once_in_the_order_of_the_lines()
    {
        var (settings, faults) = Read("{\"reviewers\": [],\n\"plugin\": [],\n\"labels\": [{}, {\"layer\": \"x\", \"id\": \"Y\"}]}");

        Assert.Equal([1, 2, 3], faults.Select(fault => fault.Line));
        Assert.Equal("Y", Assert.Single(settings.Labels).Value.Wish.Label);
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm_and_another_encoding_is_told()
    {
        Assert.Empty(ProjectFile.Read("annotator.json", (byte[])[0xEF, 0xBB, 0xBF, .. "{}"u8]).Faults);
        Assert.Equal(
            "annotator.json:1: the file is not UTF-8: byte FF at byte 0 fits nowhere; save it as UTF-8.",
            $"{Assert.Single(ProjectFile.Read("annotator.json", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{}")).ToArray()).Faults)}");
    }

    [Fact]
    public void Lies_beside_the_store_and_need_not_be_there()
    {
        using var folder = new TemporaryFolder();
        var path = ProjectFile.PathFor(folder.File("project.db"));

        Assert.Equal(folder.File("annotator.json"), path);
        Assert.Equal("annotator.json", ProjectFile.PathFor("annotator.db"));
        Assert.Equal((ProjectSettings.None, 0), (ProjectFile.Read(path).Settings, ProjectFile.Read(path).Faults.Length));

        Directory.CreateDirectory(path);
        Assert.Equal($"{path}: is a folder, and the settings of a project are a file. Give the folder another name.", $"{Assert.Single(ProjectFile.Read(path).Faults)}");
    }

    private static ProjectSettings Sound(string json)
    {
        var (settings, faults) = Read(json);
        Assert.Empty(faults);
        Assert.True(IsFine(json));
        return settings;
    }

    private static (ProjectSettings Settings, System.Collections.Immutable.ImmutableArray<Core.Documents.Notice> Faults) Read(string json) =>
        ProjectFile.Read("/home/ana/project/annotator.json", Encoding.UTF8.GetBytes(json));

    private static bool IsFine(string json)
    {
        using var parsed = JsonDocument.Parse(json, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return Schema.Evaluate(parsed.RootElement).IsValid;
    }
}
