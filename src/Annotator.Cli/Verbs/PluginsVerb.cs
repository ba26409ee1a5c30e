using System.CommandLine;
using Annotator.Cli.Showing;
using Annotator.Core.Suggesting;
using Annotator.Hosting;

namespace Annotator.Cli.Verbs;

/// <summary><c>plugins</c>: which plugins there are and whether they work.</summary>
internal static class PluginsVerb
{
    private const string Problem = "problem";
    private const string Refused = "refused";

    public static Command Create()
    {
        var list = new Verb(
            "list",
            "List the plugins with name, version, layers, folder, state and reason.",
            "annotator plugins list --plugins ~/my-plugins");
        list.SetAction(List);
        return new Verb("plugins", "Look after the plugins.", "annotator plugins list") { list, PluginsForgetVerb.Create() };
    }

    private static int List(ParseResult result)
    {
        var choice = AnnotatorChoice.Of(result);
        string[] head = ["NAME", "VERSION", "LAYERS", "FOLDER", "STATE", "REASON"];
        var rows = choice.Catalogue.Plugins.SelectMany(plugin => Rows(plugin, choice)).ToArray();
        foreach (var line in Table.Lines([head, .. rows]))
            Say.Answer(line);
        if (rows.Length == 0)
            Say.Problem($"No plugin was found in {string.Join(" or ", choice.Folders)}."
                + " Put one in <Name>/<Name>.dll there, or name its folder with --plugins.");
        string[] problems = [.. choice.Catalogue.DirectoryProblems.Select(problem => problem.Message), .. Project.UnknownAnnotators(choice.Project, choice.Annotators)];
        foreach (var problem in problems)
            Say.Problem(problem);
        return problems.Length == 0 && rows.All(row => row[4] is not (Problem or Refused)) ? ExitCode.Done : ExitCode.Refused;
    }

    /// <summary>A row for each annotator that can be used, and one for each thing that cannot.</summary>
    private static IEnumerable<string[]> Rows(FoundPlugin plugin, AnnotatorChoice choice)
    {
        using var loaded = LoadedPlugin.Load(plugin, choice.Options);
        var made = loaded.Annotators.Select(annotator => annotator.Description.Name).ToHashSet();
        var folder = Path.GetDirectoryName(plugin.File) ?? "";
        var ready = plugin.Annotators.Select(found => found.Description).Where(description => made.Contains(description.Name));
        foreach (var description in ready)
        {
            var writes = string.Join(" ", description.Writes.Select(written => $"{written.Layer}({string.Join(",", written.Labels)})"));
            var reads = description.Reads.IsEmpty ? "" : $" reads {string.Join(",", description.Reads)}";
            var (readiness, reason) = Readiness(description, choice);
            yield return [description.Name, description.Version, writes + reads, folder, readiness, reason];
        }
        var state = plugin.State == PluginState.Ready ? Problem : Refused;
        foreach (var problem in plugin.Problems.Concat(loaded.Problems))
            yield return [plugin.Name, plugin.Version ?? "", "", folder, state, $"{problem.Reason} {problem.NextStep}"];
    }

    private static (string State, string Reason) Readiness(AnnotatorDescription description, AnnotatorChoice choice) =>
        choice.Chosen.Contains(description) ? ("ready", "")
        : description.OnRequest ? ("on request", "It runs where --annotators or annotator.json names it.")
        : ("not named", $"{choice.Project.PlaceOf(choice.Project.Annotators[0])} names others.");
}
