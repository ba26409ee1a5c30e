using Annotator.Core.Suggesting;
using Annotator.Testing;

namespace Annotator.Hosting.Tests;

public class FindingTests
{
    [Fact]
    public void Tells_what_an_annotator_declares_without_loading_it()
    {
        var words = TestPlugins.Describe("good.words");

        Assert.Equal("good.words@2.5.0-beta", words.Source);
        Assert.Equal("word: HIT MISS NEAR", string.Join("; ", words.Writes.Select(written => $"{written.Layer}: {string.Join(' ', written.Labels)}")));
        Assert.Equal(["entity"], words.Reads.AsEnumerable());
        Assert.Equal([new LabelWish("word", "HIT", "A hit", 'H', "#0072B2")], words.Labels.AsEnumerable());
        Assert.Equal(
            [
                new OptionDescription("word", "the", "The word to label."),
                new OptionDescription("whole", true, "Whether it must stand alone."),
                new OptionDescription("most", 10L, "How many to label at most."),
                new OptionDescription("confidence", 0.5, "How sure to be."),
            ],
            words.Options.AsEnumerable());
        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == "NoAnnotator");
    }

    [Fact]
    public void Tells_which_annotator_runs_on_request_and_which_option_is_a_path()
    {
        var listed = TestPlugins.Describe("moody.listed");

        Assert.True(listed.OnRequest);
        Assert.Equal([new OptionDescription("files", "", "Files whose names to label, several with ; between.") { IsPath = true }], listed.Options.AsEnumerable());
        Assert.False(TestPlugins.Describe("good.words").OnRequest);
    }

    [Fact]
    public void Finds_every_annotator_of_a_plugin_but_not_what_they_build_on()
    {
        var good = TestPlugins.Find("Good");

        Assert.Equal(PluginState.Ready, good.State);
        Assert.Equal(["good.everything", "good.words"], good.Annotators.Select(found => found.Description.Name).Order());
        Assert.Empty(good.Problems);
    }

    [Fact]
    public void Of_two_annotators_with_one_name_the_first_directory_wins_and_it_says_so()
    {
        using var mine = new TemporaryFolder();
        var copy = TestPlugins.Copy("Good", mine.Path);

        var catalogue = PluginCatalogue.Find([mine.Path, TestPlugins.Directory]);

        Assert.Equal(copy, catalogue.PluginOf("good.words")!.File);
        var second = catalogue.Plugins.Last(plugin => plugin.Name == "Good");
        Assert.Equal(PluginState.Refused, second.State);
        Assert.Contains(
            $"{second.File}: Its annotator 'good.words' (Good.Words) is not used, because {copy} (Good.Words) was found first and has the same name. Remove one of the two, or give one another name in [Annotator].",
            second.Problems.Select(problem => problem.Message));
    }

    [Fact]
    public void A_directory_given_twice_is_searched_once()
    {
        var once = PluginCatalogue.Find([TestPlugins.Directory]);
        var twice = PluginCatalogue.Find([TestPlugins.Directory, TestPlugins.Directory + Path.DirectorySeparatorChar]);

        Assert.Equal(once.Plugins.Length, twice.Plugins.Length);
    }

    [Fact]
    public void A_directory_that_does_not_exist_is_a_problem()
    {
        using var folder = new TemporaryFolder();
        var missing = folder.File("nowhere");

        var catalogue = PluginCatalogue.Find([missing]);

        Assert.Equal([$"{missing}: This plugin directory does not exist. Create it, or leave it out of --plugins and the settings."], Messages(catalogue));
    }

    [Fact]
    public void A_file_in_the_place_of_a_directory_is_a_problem()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("plugins");
        File.WriteAllText(file, "");

        Assert.Equal([$"{file}: This plugin directory is a file. Name the directory that holds a folder for each plugin."], Messages(PluginCatalogue.Find([file])));
    }

    [Fact]
    public void Files_beside_the_folders_are_not_passed_over_in_silence()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("Acme.dll"), "");

        Assert.Equal(
            [$"{folder.Path}: Acme.dll is not looked at, for it lies beside the plugins' folders. Put a plugin into a folder of its own, as {folder.File("Acme/Acme")}.dll."],
            Messages(PluginCatalogue.Find([folder.Path])));
    }

    [Fact]
    public void An_empty_directory_has_no_plugins_and_no_problems()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File(".git"));

        var catalogue = PluginCatalogue.Find([folder.Path]);

        Assert.Empty(catalogue.Plugins);
        Assert.Empty(catalogue.Problems);
    }

    private static IEnumerable<string> Messages(PluginCatalogue catalogue) => catalogue.Problems.Select(problem => problem.Message);
}
