using System.Collections.Immutable;
using System.CommandLine;
using Annotator.Core.Projects;
using Annotator.Core.Suggesting;
using Annotator.Core.Text;
using Annotator.Hosting;

namespace Annotator.Cli;

/// <summary>The plugins a command line and its project name, and the annotators chosen among theirs with their options.</summary>
internal sealed class AnnotatorChoice
{
    public static readonly Option<string[]> Names = new("--annotators")
    {
        Description = "The annotators to run, with commas between; those whose layers they read run before (default: what annotator.json names, else all but those on request).",
        HelpName = "a,b",
        DefaultValueFactory = _ => [],
    };

    public static readonly Option<string[]> Set = new("--option")
    {
        Description = "An option of an annotator, set before annotator.json; may be given more than once. 'annotator show --settings' lists them.",
        HelpName = "NAME:OPTION=VALUE",
        DefaultValueFactory = _ => [],
    };

    private AnnotatorChoice(ProjectSettings project, ImmutableArray<string> folders, PluginCatalogue catalogue) =>
        (Project, Folders, Catalogue) = (project, folders, catalogue);

    /// <summary>What the project sets.</summary>
    public ProjectSettings Project { get; }

    /// <summary>Where plugins are looked for: the folders named, those of the project, then the one beside the program.</summary>
    public ImmutableArray<string> Folders { get; }

    /// <summary>What was found there.</summary>
    public PluginCatalogue Catalogue { get; }

    /// <summary>The annotators that can be used, in the project's order and then by name.</summary>
    public required ImmutableArray<AnnotatorDescription> Annotators { get; init; }

    /// <summary>The names asked for, on the command line or else by the project; empty for all but those on request.</summary>
    public required ImmutableArray<string> Named { get; init; }

    /// <summary>What is set of options, the command line's before the project's.</summary>
    public required OptionSettings Options { get; init; }

    /// <summary>Those that run.</summary>
    public ImmutableArray<AnnotatorDescription> Chosen => RunOrder.Chosen(Annotators, Named);

    /// <summary>Finds the plugins and what is asked of them; no code of theirs runs.</summary>
    /// <exception cref="UsageException">A name or an option is unknown, or the project's file does not hold.</exception>
    public static AnnotatorChoice Of(ParseResult result)
    {
        var project = Cli.Project.Of(result);
        var beside = Path.Combine(AppContext.BaseDirectory, "plugins");
        ImmutableArray<string> folders =
            [.. result.GetValue(CommonOptions.Plugins) ?? [], .. project.PluginFolders.Select(folder => folder.Value), .. Directory.Exists(beside) ? [beside] : Array.Empty<string>()];
        var catalogue = PluginCatalogue.Find(folders);
        var inOrder = project.Annotators.Select(name => name.Value).ToList();
        var annotators = catalogue.Annotators
            .OrderBy(annotator => inOrder.IndexOf(annotator.Name) is var place and >= 0 ? place : int.MaxValue)
            .ThenBy(annotator => annotator.Name, StringComparer.Ordinal)
            .ToImmutableArray();
        return new(project, folders, catalogue)
        {
            Annotators = annotators,
            Named = NamesOf(result, project, annotators),
            Options = OptionsOf(result, project, annotators),
        };
    }

    /// <summary>Loads the annotators that were chosen, in the order to run them.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="report">Takes a sentence for each plugin or annotator that cannot be used.</param>
    /// <exception cref="UsageException">A name is unknown, two annotators wait for each other, or the project's file does not hold.</exception>
    public static LoadedPlugins Load(ParseResult result, Action<string> report) => Of(result).Load(report);

    private LoadedPlugins Load(Action<string> report)
    {
        // Who names annotators need not hear of plugins that are not asked.
        foreach (var problem in Named.IsEmpty ? Catalogue.Problems : Catalogue.DirectoryProblems)
            report(problem.Message);
        foreach (var unknown in Cli.Project.UnknownAnnotators(Project, Annotators))
            report(unknown);

        var (order, cycle) = RunOrder.Of(Chosen);
        if (cycle is not null)
            throw new UsageException(cycle.Message);
        if (order.IsEmpty)
            report($"No annotator was found in {string.Join(" or ", Folders)}. Name a folder that has one with --plugins.");
        var loaded = LoadedPlugins.Load(Catalogue, order, Options);
        foreach (var problem in loaded.Problems)
            report(problem.Message);
        return loaded;
    }

    private static ImmutableArray<string> NamesOf(ParseResult result, ProjectSettings project, ImmutableArray<AnnotatorDescription> annotators)
    {
        var known = annotators.Select(annotator => annotator.Name).ToArray();
        var named = (result.GetValue(Names) ?? [])
            .SelectMany(list => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Distinct()
            .ToImmutableArray();
        foreach (var name in named.Where(name => !known.Contains(name)))
            throw new UsageException($"There is no annotator '{name}'.{NearestWord.Question(name, known)} {Cli.Project.There(known)}");
        if (!named.IsEmpty)
            return named;
        var unknown = project.Annotators.Where(name => !known.Contains(name.Value)).ToArray();
        return unknown.Length == 0
            ? [.. project.Annotators.Select(name => name.Value)]
            : throw new UsageException([.. unknown.Select(name =>
                $"{project.PlaceOf(name)}: there is no annotator '{name.Value}'.{NearestWord.Question(name.Value, known)} {Cli.Project.There(known)}")]);
    }

    private static OptionSettings OptionsOf(ParseResult result, ProjectSettings project, ImmutableArray<AnnotatorDescription> annotators) =>
        (result.GetValue(Set) ?? []).Aggregate(Cli.Project.OptionsOf(project), (options, set) =>
        {
            var (annotator, option, value) = Parsed(set, annotators);
            return options.With(annotator.Name, option.Name, new OptionSetting(value) { Place = Set.Name });
        });

    private static (AnnotatorDescription Annotator, OptionDescription Option, AttributeValue Value) Parsed(string set, ImmutableArray<AnnotatorDescription> annotators)
    {
        if (set.Split('=', 2) is not [var name, var text] || name.Split(':', 2) is not [var who, var what])
            throw new UsageException($"--option '{set}' does not read NAME:OPTION=VALUE, as in location-tagger:embedded=true.");
        var known = annotators.Select(annotator => annotator.Name).ToArray();
        var annotator = annotators.FirstOrDefault(annotator => annotator.Name == who)
            ?? throw new UsageException($"--option: there is no annotator '{who}'.{NearestWord.Question(who, known)} {Cli.Project.There(known)}");
        var options = annotator.Options.Select(option => option.Name).ToArray();
        var option = annotator.Options.FirstOrDefault(option => option.Name == what)
            ?? throw new UsageException($"--option: '{who}' has no option '{what}'.{NearestWord.Question(what, options)} It has {(options.Length == 0 ? "none" : string.Join(", ", options))}.");
        var (value, fault) = OptionValues.Parse(annotator, option, text);
        return value is null ? throw new UsageException($"--option: {fault}") : (annotator, option, value);
    }
}
