using System.CommandLine;
using Annotator.Core.Suggesting;
using Annotator.Hosting;

namespace Annotator.Cli;

/// <summary>The plugins a command line names, and the annotators chosen among theirs.</summary>
internal static class AnnotatorChoice
{
    public static readonly Option<string[]> Names = new("--annotators")
    {
        Description = "The annotators to run, with commas between; those whose layers they read run before (default: all but those on request).",
        HelpName = "a,b",
        DefaultValueFactory = _ => [],
    };

    /// <summary>Where plugins are looked for: the folders named, then the one beside the program.</summary>
    public static IEnumerable<string> Folders(ParseResult result)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "plugins");
        return [.. result.GetValue(CommonOptions.Plugins) ?? [], .. Directory.Exists(beside) ? [beside] : Array.Empty<string>()];
    }

    /// <summary>Loads the annotators that were chosen, in the order to run them.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="report">Takes a sentence for each plugin or annotator that cannot be used.</param>
    /// <exception cref="UsageException">A name is unknown, or two annotators wait for each other.</exception>
    public static LoadedPlugins Load(ParseResult result, Action<string> report)
    {
        var catalogue = PluginCatalogue.Find(Folders(result));
        var named = Named(result, catalogue);
        // Who names annotators need not hear of plugins that are not asked.
        foreach (var problem in named.Length == 0 ? catalogue.Problems : catalogue.DirectoryProblems)
            report(problem.Message);

        var (order, cycle) = RunOrder.Of(RunOrder.Chosen(catalogue.Annotators, named));
        if (cycle is not null)
            throw new UsageException(cycle.Message);
        if (order.IsEmpty)
            report($"No annotator was found in {string.Join(" or ", Folders(result))}. Name a folder that has one with --plugins.");
        var loaded = LoadedPlugins.Load(catalogue, order, OptionSettings.None);
        foreach (var problem in loaded.Problems)
            report(problem.Message);
        return loaded;
    }

    private static string[] Named(ParseResult result, PluginCatalogue catalogue)
    {
        var names = (result.GetValue(Names) ?? [])
            .SelectMany(list => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Distinct()
            .ToArray();
        var known = catalogue.Annotators.Select(annotator => annotator.Name).ToArray();
        return names.FirstOrDefault(name => !known.Contains(name)) is { } unknown
            ? throw new UsageException(
                $"There is no annotator '{unknown}'; there are {string.Join(", ", known)}. 'annotator plugins list' says more.")
            : names;
    }
}
