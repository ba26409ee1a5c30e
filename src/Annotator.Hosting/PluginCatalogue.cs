using System.Collections.Immutable;
using Annotator.Core.Suggesting;
using Annotator.Hosting.Finding;

namespace Annotator.Hosting;

/// <summary>The plugins of some directories, known without having run any of their code.</summary>
/// <param name="Plugins">Ready and refused, by directory as given and then by name.</param>
/// <param name="DirectoryProblems">Directories that could not be searched, and files that lie where no plugin is looked for.</param>
public sealed record PluginCatalogue(ImmutableArray<FoundPlugin> Plugins, ImmutableArray<PluginProblem> DirectoryProblems)
{
    /// <summary>What the annotators that can be used say of themselves; no two have one name.</summary>
    public ImmutableArray<AnnotatorDescription> Annotators =>
        [.. Plugins.SelectMany(plugin => plugin.Annotators).Select(annotator => annotator.Description)];

    /// <summary>Everything that is wrong, directories first.</summary>
    public ImmutableArray<PluginProblem> Problems => [.. DirectoryProblems, .. Plugins.SelectMany(plugin => plugin.Problems)];

    /// <summary>Searches directories for <c>&lt;Name&gt;/&lt;Name&gt;.dll</c>.</summary>
    /// <param name="directories">In order: of two annotators with one name, the one found first is used.</param>
    public static PluginCatalogue Find(IEnumerable<string> directories)
    {
        ArgumentNullException.ThrowIfNull(directories);
        var plugins = new List<FoundPlugin>();
        var problems = new List<PluginProblem>();
        foreach (var directory in directories.DistinctBy(directory => Path.GetFullPath(directory).TrimEnd(Path.DirectorySeparatorChar), StringComparer.Ordinal))
            plugins.AddRange(PluginDirectory.Search(directory, problems.Add));
        return new([.. WithOneOfEachName(plugins)], [.. problems]);
    }

    /// <summary>The plugin that holds an annotator; null when there is none of that name.</summary>
    public FoundPlugin? PluginOf(string annotator) =>
        Plugins.FirstOrDefault(plugin => plugin.Annotators.Any(found => found.Description.Name == annotator));

    private static IEnumerable<FoundPlugin> WithOneOfEachName(IEnumerable<FoundPlugin> plugins)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var plugin in plugins)
        {
            var kept = ImmutableArray.CreateBuilder<FoundAnnotator>();
            var problems = plugin.Problems.ToBuilder();
            foreach (var annotator in plugin.Annotators)
            {
                var name = annotator.Description.Name;
                if (taken.TryAdd(name, $"{plugin.File} ({annotator.TypeName})"))
                    kept.Add(annotator);
                else
                    problems.Add(new(plugin.File, $"Its annotator '{name}' ({annotator.TypeName}) is not used, because {taken[name]} was found first and has the same name.", "Remove one of the two, or give one another name in [Annotator]."));
            }
            yield return plugin with { Annotators = kept.ToImmutable(), Problems = problems.ToImmutable() };
        }
    }
}
