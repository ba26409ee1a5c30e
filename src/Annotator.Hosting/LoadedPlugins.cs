using System.Collections.Immutable;
using Annotator.Core.Suggesting;

namespace Annotator.Hosting;

/// <summary>The plugins that a run needs, loaded, with their annotators in the order to run them.</summary>
public sealed class LoadedPlugins : IDisposable
{
    private readonly ImmutableArray<LoadedPlugin> _plugins;

    private LoadedPlugins(ImmutableArray<LoadedPlugin> plugins, ImmutableArray<ReadyAnnotator> annotators) =>
        (_plugins, Annotators) = (plugins, annotators);

    /// <summary>The annotators that were made, in the order asked for; empty once disposed.</summary>
    public ImmutableArray<ReadyAnnotator> Annotators { get; private set; }

    /// <summary>Why others were not made.</summary>
    public ImmutableArray<PluginProblem> Problems => [.. _plugins.SelectMany(plugin => plugin.Problems)];

    /// <summary>Loads the plugins that hold the annotators asked for, each once, and makes just those annotators.</summary>
    /// <param name="catalogue">Where they were found.</param>
    /// <param name="inOrder">The annotators to make, in the order to run them.</param>
    /// <param name="settings">What is set of their options.</param>
    public static LoadedPlugins Load(PluginCatalogue catalogue, IEnumerable<AnnotatorDescription> inOrder, OptionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var names = inOrder.Select(annotator => annotator.Name).ToArray();
        var plugins = catalogue.Plugins
            .Where(plugin => plugin.Annotators.Any(found => names.Contains(found.Description.Name)))
            .Select(plugin => LoadedPlugin.Load(plugin, settings, names.Contains))
            .ToImmutableArray();
        var made = plugins.SelectMany(plugin => plugin.Annotators).ToDictionary(annotator => annotator.Description.Name);
        return new(plugins, [.. names.Where(made.ContainsKey).Select(name => made[name])]);
    }

    /// <summary>Lets go of all annotators and of the plugins' code.</summary>
    public void Dispose()
    {
        Annotators = [];
        foreach (var plugin in _plugins)
            plugin.Dispose();
    }
}
