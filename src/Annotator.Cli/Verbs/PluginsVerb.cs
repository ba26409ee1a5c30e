using System.CommandLine;
using Annotator.Cli.Showing;
using Annotator.Hosting;

namespace Annotator.Cli.Verbs;

/// <summary><c>plugins</c>: which plugins there are and whether they work.</summary>
internal static class PluginsVerb
{
    public static Command Create()
    {
        var list = new Verb(
            "list",
            "List the plugins with name, version, layers, folder, state and reason.",
            "annotator plugins list --plugins ~/my-plugins");
        list.SetAction(List);
        return new Verb("plugins", "Look after the plugins.", "annotator plugins list") { list };
    }

    private static int List(ParseResult result)
    {
        var folders = AnnotatorChoice.Folders(result).ToArray();
        var catalogue = PluginCatalogue.Find(folders);
        string[] head = ["NAME", "VERSION", "LAYERS", "FOLDER", "STATE", "REASON"];
        var rows = catalogue.Plugins.SelectMany(Rows).ToArray();
        foreach (var line in Table.Lines([head, .. rows]))
            Say.Answer(line);
        if (rows.Length == 0)
            Say.Problem($"No plugin was found in {string.Join(" or ", folders)}."
                + " Put one in <Name>/<Name>.dll there, or name its folder with --plugins.");
        foreach (var problem in catalogue.DirectoryProblems)
            Say.Problem(problem.Message);
        return catalogue.Problems.IsEmpty ? ExitCode.Done : ExitCode.Refused;
    }

    /// <summary>A row for each annotator that can be used, and one for each thing that cannot.</summary>
    private static IEnumerable<string[]> Rows(FoundPlugin plugin)
    {
        using var loaded = LoadedPlugin.Load(plugin, OptionSettings.None);
        var made = loaded.Annotators.Select(annotator => annotator.Description.Name).ToHashSet();
        var folder = Path.GetDirectoryName(plugin.File) ?? "";
        var ready = plugin.Annotators.Select(found => found.Description).Where(description => made.Contains(description.Name));
        foreach (var description in ready)
        {
            var writes = string.Join(" ", description.Writes.Select(written => $"{written.Layer}({string.Join(",", written.Labels)})"));
            var reads = description.Reads.IsEmpty ? "" : $" reads {string.Join(",", description.Reads)}";
            yield return [description.Name, description.Version, writes + reads, folder, description.OnRequest ? "on request" : "ready", ""];
        }
        var state = plugin.State == PluginState.Ready ? "problem" : "refused";
        foreach (var problem in plugin.Problems.Concat(loaded.Problems))
            yield return [plugin.Name, plugin.Version ?? "", "", folder, state, $"{problem.Reason} {problem.NextStep}"];
    }
}
