using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Annotator.Core.Suggesting;
using Annotator.Core.Text;
using Annotator.Testing;

namespace Annotator.Hosting.Tests;

public class LoadingTests
{
    private static readonly AnnotatedDocument TheSeaAndTheSky = Marked.Text("the sea and the sky");

    [Fact]
    public void Annotators_run_in_the_order_asked_for_with_their_options()
    {
        var catalogue = PluginCatalogue.Find([TestPlugins.Directory]);
        var settings = OptionSettings.None.With("good.words", "word", "sea").With("good.words", "confidence", 1L);

        using var plugins = LoadedPlugins.Load(catalogue, [TestPlugins.Describe("good.words"), TestPlugins.Describe("good.everything")], settings);

        Assert.Empty(plugins.Problems);
        Assert.Equal(["good.words", "good.everything"], plugins.Annotators.Select(annotator => annotator.Description.Name));
        var suggested = new Suggester(plugins.Annotators).Run(TheSeaAndTheSky.Document, CancellationToken.None);
        Assert.Equal(["ALL [0, 19)", "HIT [4, 7)"], suggested.Document.Annotations.Select(annotation => $"{annotation.Label} [{annotation.Span.Start}, {annotation.Span.End})"));
    }

    [Fact]
    public void Options_that_nobody_sets_have_their_defaults()
    {
        using var plugin = LoadedPlugin.Load(TestPlugins.Find("Good"), OptionSettings.None, name => name == "good.words");

        var words = Assert.Single(plugin.Annotators);
        Assert.Equal([new("word", "HIT", new(0, 3), 0.5), new Suggestion("word", "HIT", new(12, 15), 0.5)], words.Instance.Suggest(TheSeaAndTheSky, CancellationToken.None));
    }

    [Fact]
    public void A_wrong_option_keeps_just_that_annotator_from_running()
    {
        var good = TestPlugins.Find("Good");

        using var plugin = LoadedPlugin.Load(good, OptionSettings.None.With("good.words", "most", "many"));

        Assert.Equal(["good.everything"], plugin.Annotators.Select(annotator => annotator.Description.Name));
        Assert.Equal(
            $"{good.File}: 'good.words' does not run: Option 'most' of 'good.words' must be a whole number, not 'many'. Correct it, or leave it out for 10.",
            Assert.Single(plugin.Problems).Message);
    }

    [Fact]
    public void Each_plugin_loads_apart_and_shares_the_contract_with_the_host()
    {
        using var one = LoadedPlugin.Load(TestPlugins.Find("Good"), OptionSettings.None);
        using var other = LoadedPlugin.Load(TestPlugins.Find("Carrying"), OptionSettings.None);

        var contexts = new[] { ContextOf(one), ContextOf(other), AssemblyLoadContext.Default };
        Assert.Equal(3, contexts.Distinct().Count());
        Assert.All(one.Annotators.AddRange(other.Annotators), annotator =>
            Assert.Same(typeof(IAnnotator), annotator.Instance.GetType().GetInterface(nameof(IAnnotator))));
    }

    [Fact]
    public void A_plugin_uses_the_library_that_lies_beside_it()
    {
        using var plugin = LoadedPlugin.Load(TestPlugins.Find("Carrying"), OptionSettings.None);

        var heading = Assert.Single(Assert.Single(plugin.Annotators).Instance.Suggest(Marked.Text("# Sea\n\nsky"), CancellationToken.None));

        Assert.Equal(new TextSpan(0, 5), heading.Span);
        Assert.Contains(ContextOf(plugin).Assemblies, assembly => assembly.GetName().Name == "Markdig");
        Assert.DoesNotContain(AssemblyLoadContext.Default.Assemblies, assembly => assembly.GetName().Name == "Markdig");
    }

    [Theory]
    [InlineData("Its annotator 'throws' (Faulty.Throws) could not be made: its constructor threw InvalidOperationException: No dictionary␛[2J here. Check its options")]
    [InlineData("Its annotator 'throws-statically' (Faulty.ThrowsStatically) could not be made: its constructor threw NotSupportedException: Not on this machine. Check its options")]
    [InlineData("Its annotator 'throws-oddly' (Faulty.ThrowsOddly) could not be made: its constructor threw OddException. Check its options")]
    public void A_constructor_that_throws_is_told_and_the_others_are_made(string sentence)
    {
        using var plugin = LoadedPlugin.Load(TestPlugins.Find("Faulty"), OptionSettings.None);

        Assert.Equal(["sound"], plugin.Annotators.Select(annotator => annotator.Description.Name));
        Assert.Single(plugin.Problems, problem => problem.Message.Contains(sentence, StringComparison.Ordinal));
        Assert.All(plugin.Problems, problem => Assert.True(SafeText.IsSafe(problem.Message)));
    }

    [Fact]
    public void A_file_that_changed_since_it_was_found_is_a_problem()
    {
        using var folder = new TemporaryFolder();
        var file = TestPlugins.Copy("Good", folder.Path);
        var found = Assert.Single(PluginCatalogue.Find([folder.Path]).Plugins);

        File.WriteAllText(file, "no longer a plugin");
        using var damaged = LoadedPlugin.Load(found, OptionSettings.None);
        File.Delete(file);
        using var missing = LoadedPlugin.Load(found, OptionSettings.None);

        Assert.StartsWith($"{file}: It cannot be loaded: BadImageFormatException", Assert.Single(damaged.Problems).Message);
        Assert.StartsWith($"{file}: It cannot be loaded: ", Assert.Single(missing.Problems).Message);
    }

    [Theory]
    [InlineData("Good")]
    [InlineData("Carrying")]
    public void Unloading_frees_the_plugin(string name)
    {
        var context = RunAndUnload(name);

        for (var collection = 0; collection < 20 && context.IsAlive; collection++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(context.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference RunAndUnload(string name)
    {
        using var plugin = LoadedPlugin.Load(TestPlugins.Find(name), OptionSettings.None);
        new Suggester(plugin.Annotators).Run(new Document("d", "# the sea"), CancellationToken.None);
        return new WeakReference(ContextOf(plugin));
    }

    private static AssemblyLoadContext ContextOf(LoadedPlugin plugin) =>
        AssemblyLoadContext.GetLoadContext(plugin.Annotators[0].Instance.GetType().Assembly)!;
}
