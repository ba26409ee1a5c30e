using System.CommandLine;
using Annotator.Core.Keeping;
using Annotator.Core.Layers;
using Annotator.Core.Projects;
using Annotator.Core.Suggesting;
using Annotator.Core.Text;
using Annotator.Hosting;
using Annotator.Tui.Settings;

namespace Annotator.Cli.Showing;

/// <summary>What is in force and where each value comes from: a flag, a line of the project's or the person's file, or the default.</summary>
internal sealed class ShownSettings
{
    private const string Default = "default";

    private readonly ParseResult _result;
    private readonly AnnotatorChoice _choice;
    private readonly ProjectSettings _project;
    private readonly List<string> _problems = [];

    private ShownSettings(ParseResult result)
    {
        _result = result;
        _choice = AnnotatorChoice.Of(result);
        _project = _choice.Project;
    }

    /// <summary>Prints them: for a person at a terminal with some colour, else plain.</summary>
    /// <returns>The exit code.</returns>
    public static int Print(ParseResult result)
    {
        var shown = new ShownSettings(result);
        var person = Workbench.PersonOrUsage();
        PrintTable("PROJECT", [.. shown.Project(), .. shown.Options(), .. shown.Labels()]);
        Console.Out.WriteLine();
        PrintTable("PERSON", [.. Person(person)]);
        shown._problems.AddRange(Cli.Project.UnknownAnnotators(shown._project, shown._choice.Annotators));
        foreach (var problem in shown._problems)
            Say.Problem(problem);
        return shown._problems.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private IEnumerable<string[]> Project()
    {
        yield return ["store", StoreFile.PathOf(_result), FlagOr(CommonOptions.Store, Default)];
        yield return ["settings", ProjectFile.PathFor(StoreFile.PathOf(_result)), _project.File is null ? "not there" : "beside the store"];
        if (CommonOptions.WhyNotReviewer(_result, _project) is { } reason)
            _problems.Add(reason);
        yield return ["reviewer", CommonOptions.NamedReviewer(_result), FlagOr(CommonOptions.Reviewer, "login name")];
        yield return _project.Reviewers.IsEmpty
            ? ["reviewers", "anybody", Default]
            : ["reviewers", string.Join(", ", _project.Reviewers.Select(reviewer => reviewer.Value)), _project.PlaceOf(_project.Reviewers[0])];
        yield return ["learn", _project.Learn is { Value: false } ? "no" : "yes", _project.Learn is { } learn ? _project.PlaceOf(learn) : Default];
        foreach (var folder in _choice.Folders)
            yield return ["plugins", folder, FolderOrigin(folder)];
        var (order, cycle) = RunOrder.Of(_choice.Chosen);
        if (cycle is not null)
            _problems.Add(cycle.Message);
        yield return ["annotators", string.Join(", ", order.Select(annotator => annotator.Name)), NamesOrigin()];
    }

    private string NamesOrigin() =>
        _result.GetValue(AnnotatorChoice.Names) is { Length: > 0 } ? AnnotatorChoice.Names.Name
        : _project.Annotators.IsEmpty ? Default
        : _project.PlaceOf(_project.Annotators[0]);

    private string FolderOrigin(string folder)
    {
        if (_result.GetValue(CommonOptions.Plugins)!.Contains(folder))
            return CommonOptions.Plugins.Name;
        var set = _project.PluginFolders.Where(one => one.Value == folder).ToArray();
        return set.Length > 0 ? _project.PlaceOf(set[0]) : "beside the program";
    }

    private IEnumerable<string[]> Options()
    {
        foreach (var annotator in _choice.Annotators)
        {
            var set = _choice.Options.Of(annotator.Name);
            var (values, faults) = OptionValues.For(annotator, set);
            _problems.AddRange(faults);
            foreach (var option in annotator.Options)
            {
                var own = set.GetValueOrDefault(option.Name);
                var value = values?.Values[option.Name] ?? own?.Value ?? option.Default;
                yield return [$"{annotator.Name}:{option.Name}", $"{value}", own?.Place ?? Default];
            }
        }
    }

    private IEnumerable<string[]> Labels()
    {
        var kept = KeptLabels();
        var lines = _project.Labels.ToDictionary(label => (label.Value.Wish.Layer, label.Value.Wish.Label));
        foreach (var layer in kept.WithLabelsOf(_project).With(_choice.Chosen).Layers)
        {
            foreach (var label in layer.Labels)
            {
                var proposed = lines.TryGetValue((layer.Name, label.Id), out var line) ? _project.PlaceOf(line) : null;
                var origin = kept.Declared(layer.Name, label.Id) is not null ? "store" : proposed ?? "plugin";
                yield return [$"{layer.Name}/{label.Id}", $"{label.Name} {label.Key ?? ' '} {label.Colour}", origin];
                if (line.Value?.Guideline is { } guideline)
                    yield return [$"{layer.Name}/{label.Id}", string.Join(' ', guideline.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), proposed!];
            }
        }
    }

    /// <summary>The store's labels; none where the store cannot be asked, which is told.</summary>
    private LayerSchema KeptLabels()
    {
        try
        {
            using var store = StoreFile.OpenIfThere(_result);
            return store?.Layers ?? LayerSchema.Empty;
        }
        catch (StoreException exception)
        {
            _problems.Add(exception.Message);
            return LayerSchema.Empty;
        }
    }

    private static IEnumerable<string[]> Person(PersonSettings person)
    {
        var path = PersonSettingsFile.DefaultPath;
        yield return ["settings", path, File.Exists(path) ? "your own" : "not there"];
        foreach (var setting in SettingInForce.All(person, Environment.GetEnvironmentVariable))
            yield return [setting.Name, setting.Value, setting.Variable ?? (setting.Line is { } line ? FormattableString.Invariant($"{Path.GetFileName(path)}:{line}") : Default)];
    }

    private string FlagOr(Option option, string otherwise) => _result.GetResult(option) is { Implicit: false } ? option.Name : otherwise;

    /// <summary>What is as it comes is faint, so that what somebody set stands out.</summary>
    private static void PrintTable(string title, IReadOnlyList<string[]> rows)
    {
        // Values come last, for some are long.
        var safe = rows.Select(row => new[] { row[0], row[2], row[1] }.Select(SafeText.Of).ToArray()).ToArray();
        var lines = Table.Lines([[title, "FROM", "VALUE"], .. safe]).ToArray();
        for (var index = 0; index < lines.Length; index++)
        {
            var weight = !LabelInks.IsShown ? "" : index == 0 ? "\u001b[1m" : safe[index - 1][1] == Default ? "\u001b[2m" : "";
            Console.Out.WriteLine(weight.Length == 0 ? lines[index] : $"{weight}{lines[index]}{LabelInks.Plain}");
        }
    }
}
