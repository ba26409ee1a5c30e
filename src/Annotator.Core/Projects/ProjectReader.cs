using System.Collections.Immutable;
using Annotator.Core.Documents;
using Annotator.Core.Text;

namespace Annotator.Core.Projects;

/// <summary>Makes settings of what a project's file says, and a sentence of each thing that does not hold.</summary>
internal sealed class ProjectReader(string path)
{
    private static readonly string[] Keys = ["plugins", "annotators", "options", "labels", "reviewers", "learn"];
    private static readonly string[] LabelKeys = ["layer", "id", "name", "colour", "key", "guideline"];

    private readonly List<Notice> _faults = [];

    /// <summary>What is wrong, in the order of the lines.</summary>
    public ImmutableArray<Notice> Faults => [.. _faults.OrderBy(fault => fault.Line)];

    public ProjectSettings Read(SettingsNode root)
    {
        var settings = new ProjectSettings { File = path };
        foreach (var (_, name, value) in Members(root, "the settings", Keys, also: "$schema"))
        {
            settings = name switch
            {
                "plugins" => settings with { PluginFolders = [.. Names(value, name, "folders").Select(folder => folder with { Value = Absolute(settings, folder.Value) })] },
                "annotators" => settings with { Annotators = NamedSome(value, name, "annotators", "all but those on request run") },
                "options" => settings with { Options = [.. Options(value)] },
                "learn" => settings with { Learn = YesOrNo(value, name) },
                "labels" => settings with { Labels = [.. Labels(value)] },
                "reviewers" => settings with { Reviewers = NamedSome(value, name, "names", "anybody may decide") },
                _ => settings,
            };
        }
        return settings;
    }

    private static string Absolute(ProjectSettings settings, string folder) => Path.GetFullPath(Path.Combine(settings.Folder!, folder));

    /// <summary>The members of an object that are known; each other is told with the one that was meant.</summary>
    private IEnumerable<SettingsNode.Member> Members(SettingsNode node, string what, string[] known, string? also = null)
    {
        if (node is not SettingsNode.Map map)
        {
            Fault(node.Line, $"{what} must be an object in braces, not {node.Kind}.");
            yield break;
        }
        foreach (var member in map.Members)
        {
            if (known.Contains(member.Name))
                yield return member;
            else if (member.Name != also)
                Fault(member.Line, $"'{member.Name}' is no key of {what}.{NearestWord.Question(member.Name, known)} There are {string.Join(", ", known)}.");
        }
    }

    private ImmutableArray<Placed<string>> NamedSome(SettingsNode node, string key, string what, string without)
    {
        if (node is SettingsNode.List { Items.IsEmpty: true })
            Fault(node.Line, $"'{key}' is an empty list. Leave it out where {without}.");
        return [.. Names(node, key, what)];
    }

    /// <summary>The texts of a list, each once.</summary>
    private IEnumerable<Placed<string>> Names(SettingsNode node, string key, string what)
    {
        if (node is not SettingsNode.List list)
        {
            Fault(node.Line, $"'{key}' must be a list of {what} in brackets, not {node.Kind}.");
            yield break;
        }
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (PlainText(item) is not { } name)
                Fault(item.Line, $"'{key}' must be a list of {what} in quotes, not blank; {item.Kind} is none.");
            else if (!lines.TryAdd(name, item.Line))
                Fault(item.Line, $"'{name}' stands among '{key}' in line {lines[name]} already. Keep one of the two.");
            else
                yield return new(name, item.Line);
        }
    }

    private Placed<bool>? YesOrNo(SettingsNode node, string key)
    {
        if (node is SettingsNode.Scalar { Value: AttributeValue.Boolean { Value: var given } })
            return new(given, node.Line);
        Fault(node.Line, $"'{key}' must be true or false, not {node.Kind}.");
        return null;
    }

    private IEnumerable<Placed<ProjectOption>> Options(SettingsNode node)
    {
        if (node is not SettingsNode.Map annotators)
        {
            Fault(node.Line, $"'options' must be an object with an object of options for each annotator, not {node.Kind}.");
            yield break;
        }
        foreach (var annotator in annotators.Members)
        {
            if (annotator.Value is not SettingsNode.Map options)
            {
                Fault(annotator.Line, $"the options of '{annotator.Name}' must be an object in braces, not {annotator.Value.Kind}.");
                continue;
            }
            foreach (var (line, option, value) in options.Members)
            {
                if (OptionValue(value) is { } given)
                    yield return new(new(annotator.Name, option, given), line);
                else
                    Fault(line, $"the option '{option}' of '{annotator.Name}' must be a text, a number, true, false or a list of texts, not {value.Kind}.");
            }
        }
    }

    private static AttributeValue? OptionValue(SettingsNode node) => node switch
    {
        SettingsNode.Scalar { Value: not AttributeValue.Null } scalar => scalar.Value,
        SettingsNode.List list when list.Items.All(item => item is SettingsNode.Scalar { Value: AttributeValue.Text }) =>
            new AttributeValue.List([.. list.Items.Select(item => ((SettingsNode.Scalar)item).Value)]),
        _ => null,
    };

    private IEnumerable<Placed<ProjectLabel>> Labels(SettingsNode node)
    {
        if (node is not SettingsNode.List list)
        {
            Fault(node.Line, $"'labels' must be a list of labels in brackets, not {node.Kind}.");
            yield break;
        }
        var lines = new Dictionary<(string Layer, string Id), int>();
        var keys = new Dictionary<char, (string Label, int Line)>();
        foreach (var item in list.Items)
        {
            if (Label(item) is not { Wish: var wish } label)
                continue;
            var name = $"{wish.Layer}/{wish.Label}";
            if (!lines.TryAdd((wish.Layer, wish.Label), item.Line))
                Fault(item.Line, $"the label {name} stands in line {lines[(wish.Layer, wish.Label)]} already. Keep one of the two.");
            else if (wish.Key is { } key && !keys.TryAdd(key, (name, item.Line)))
                Fault(item.Line, $"the label {name} has the key '{key}', which {keys[key].Label} in line {keys[key].Line} has already. Give it another letter, or none for the next free one.");
            else
                yield return new(label, item.Line);
        }
    }

    private ProjectLabel? Label(SettingsNode node)
    {
        string? layer = null, id = null, name = null, colour = null, key = null, guideline = null;
        var faultsBefore = _faults.Count;
        foreach (var (line, field, value) in Members(node, "a label", LabelKeys))
        {
            _ = field switch
            {
                "layer" => layer = Checked(line, field, value, "a name in quotes", IsId),
                "id" => id = Checked(line, field, value, "a name in quotes", IsId),
                "name" => name = Checked(line, field, value, "a text in quotes, without blanks around it and without control characters", IsId),
                "colour" => colour = Checked(line, field, value, "a colour such as \"#0072B2\"", IsColour),
                "key" => key = Checked(line, field, value, "a letter from \"A\" to \"Z\"", text => text is [>= 'A' and <= 'Z']),
                _ => guideline = Checked(line, field, value, "a text in quotes", text => !string.IsNullOrWhiteSpace(text)),
            };
        }
        if (_faults.Count > faultsBefore)
            return null;
        if (layer is not null && id is not null)
            return new(new(layer, id, name, key?[0], colour), guideline);
        Fault(node.Line, $"a label has no '{(layer is null ? "layer" : "id")}'. Say which it is: {{\"layer\": \"entity\", \"id\": \"PER\"}}.");
        return null;
    }

    private string? Checked(int line, string field, SettingsNode node, string wanted, Func<string, bool> holds)
    {
        if (node is SettingsNode.Scalar { Value: AttributeValue.Text { Value: var text } } && holds(text))
            return text;
        Fault(line, $"the {field} of a label must be {wanted}, not {node.Kind}.");
        return null;
    }

    private static bool IsId(string text) => !string.IsNullOrWhiteSpace(text) && text.Trim() == text && SafeText.IsSafe(text);

    private static bool IsColour(string text) => Layers.LabelColours.Valid(text) is not null;

    private static string? PlainText(SettingsNode node) =>
        node is SettingsNode.Scalar { Value: AttributeValue.Text { Value: var text } } && !string.IsNullOrWhiteSpace(text) && !text.Contains('\0', StringComparison.Ordinal) ? text : null;

    private void Fault(int line, string message) => _faults.Add(new(path, message) { Line = line });
}
