using System.Collections.Immutable;
using System.CommandLine;
using Annotator.Core.Layers;
using Annotator.Core.Projects;
using Annotator.Core.Suggesting;
using Annotator.Core.Text;
using Annotator.Hosting;

namespace Annotator.Cli;

/// <summary>The settings of the project that the store of a command line belongs to.</summary>
internal static class Project
{
    /// <summary>Reviewers' decisions made into gold are kept under this name, whoever else may decide.</summary>
    public const string GoldReviewer = "gold";

    /// <summary>Reads <c>annotator.json</c> beside the store; without one, nothing is set.</summary>
    /// <exception cref="UsageException">Something in it does not hold.</exception>
    public static ProjectSettings Of(ParseResult result)
    {
        var (settings, faults) = ProjectFile.Read(ProjectFile.PathFor(StoreFile.PathOf(result)));
        return faults.IsEmpty ? settings : throw new UsageException([.. faults.Select(fault => $"{fault}")]);
    }

    /// <summary>The labels with those the project proposes; labels already there stay as they are.</summary>
    public static LayerSchema WithLabelsOf(this LayerSchema layers, ProjectSettings settings) =>
        layers.With([.. settings.Labels.Select(label => label.Value.Wish)]);

    /// <summary>When to give a label, by layer and label.</summary>
    public static ImmutableDictionary<(string Layer, string Label), string> GuidelinesOf(ProjectSettings settings) => settings.Labels
        .Where(label => label.Value.Guideline is not null)
        .ToImmutableDictionary(label => (label.Value.Wish.Layer, label.Value.Wish.Label), label => label.Value.Guideline!);

    /// <summary>What the project sets of options, with where it does.</summary>
    public static OptionSettings OptionsOf(ProjectSettings settings) => settings.Options.Aggregate(
        OptionSettings.None,
        (options, set) => options.With(set.Value.Annotator, set.Value.Option, new OptionSetting(set.Value.Value) { Place = settings.PlaceOf(set), Folder = settings.Folder }));

    /// <summary>Says which annotators the project sets options of that are not there.</summary>
    public static IEnumerable<string> UnknownAnnotators(ProjectSettings settings, IReadOnlyCollection<AnnotatorDescription> annotators)
    {
        var known = annotators.Select(annotator => annotator.Name).ToArray();
        return settings.Options
            .Where(set => !known.Contains(set.Value.Annotator))
            .DistinctBy(set => set.Value.Annotator)
            .Select(set => $"{settings.PlaceOf(set)}: there is no annotator '{set.Value.Annotator}' to set options of.{NearestWord.Question(set.Value.Annotator, known)} {There(known)}");
    }

    /// <summary>Refuses somebody who is not among those that may decide.</summary>
    /// <exception cref="UsageException">The project has a list and the reviewer is not in it.</exception>
    public static void RequireReviewer(ParseResult result, string reviewer, bool isNamed)
    {
        var settings = Of(result);
        if (settings.Reviewers.IsEmpty || reviewer == GoldReviewer || settings.Reviewers.Any(one => one.Value == reviewer))
            return;
        var names = settings.Reviewers.Select(one => one.Value).ToArray();
        var who = isNamed ? $"'{reviewer}'" : $"The login name '{reviewer}'";
        throw new UsageException($"{who} is not among the reviewers in {settings.PlaceOf(settings.Reviewers[0])}: {string.Join(", ", names)}.{NearestWord.Question(reviewer, names)} Name one of them with --reviewer, or add the name there.");
    }

    /// <summary>Which annotators there are, as a sentence.</summary>
    public static string There(IReadOnlyCollection<string> known) =>
        (known.Count == 0 ? "There are none." : $"There are {string.Join(", ", known)}.") + " 'annotator plugins list' says more.";
}
