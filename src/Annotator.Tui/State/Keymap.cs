namespace Annotator.Tui.State;

/// <summary>From a key to what it asks for: digits are counts, upper-case letters labels, the rest commands.</summary>
internal sealed class Keymap
{
    private readonly Dictionary<string, UserCommand> _commands = [];

    /// <exception cref="ArgumentException">The keys conflict, as <see cref="Conflict"/> says.</exception>
    public Keymap(IReadOnlyCollection<UserCommand> commands)
    {
        if (Conflict(commands) is { } conflict)
            throw new ArgumentException(conflict, nameof(commands));
        foreach (var command in commands)
        {
            foreach (var key in command.Keys)
                _commands.Add(key, command);
        }
    }

    /// <summary>Why these commands cannot share a keyboard: two claim one key, or one claims a digit or an upper-case letter.</summary>
    /// <returns>A clause; null when they can.</returns>
    public static string? Conflict(IEnumerable<UserCommand> commands)
    {
        var claimed = new Dictionary<string, string>();
        foreach (var command in commands)
        {
            foreach (var key in command.Keys)
            {
                if (key.Length == 1 && (char.IsAsciiDigit(key[0]) || char.IsUpper(key[0])))
                    return $"key '{key}' of '{command.Name}' is kept for {(char.IsAsciiDigit(key[0]) ? "counts" : "labels")}";
                if (!claimed.TryAdd(key, command.Name))
                    return $"key '{key}' is claimed by both '{claimed[key]}' and '{command.Name}'";
            }
        }
        return null;
    }

    /// <summary>Presses a key, named as in the help page.</summary>
    /// <returns>Whether the key means anything.</returns>
    public bool Press(Workbench workbench, string key)
    {
        // Whatever stands on the screen, it will stand there afterwards.
        if (key.Length > 1 && _commands.GetValueOrDefault(key) is { Name: "suspend" } suspend)
        {
            suspend.Run(workbench, 1);
            return true;
        }
        if (workbench.ShowsHelp)
            return PressInHelp(workbench, key);
        if (workbench.Dialogue is { } dialogue)
        {
            if (dialogue.Press(key) is { } answer)
                workbench.Answer(answer);
            return true;
        }
        if (key.Length == 1 && char.IsAsciiDigit(key[0]) && (key[0] != '0' || workbench.Count > 0))
        {
            workbench.AddDigit(key[0] - '0');
            return true;
        }
        if (key.Length == 1 && char.IsUpper(key[0]) && workbench.Document is not null && workbench.Layers.ByKey(key[0]) is { } given)
        {
            workbench.Execute(LabelCommand(key, given.Layer, given.Label));
            return true;
        }
        if (!_commands.TryGetValue(key, out var command))
            return false;
        workbench.Execute(command);
        return true;
    }

    /// <summary>Presses a key where nothing can be seen of what it does: only leaving and stopping go on.</summary>
    /// <returns>Whether the key means anything there.</returns>
    public bool PressUnseen(Workbench workbench, string key)
    {
        if (_commands.GetValueOrDefault(key) is not { Name: "leave" or "suspend" } command)
            return false;
        command.Run(workbench, 1);
        return true;
    }

    private static UserCommand LabelCommand(string key, Core.Layers.Layer layer, Core.Layers.Label label) =>
        new($"label-{label.Id}", [key], label.Name, (workbench, _) => Labelling.Give(workbench, layer, label), Reviewing.WhyNoDocument);

    private bool PressInHelp(Workbench workbench, string key)
    {
        switch (_commands.GetValueOrDefault(key)?.Name)
        {
            case "down":
                workbench.HelpTop++;
                break;
            case "up":
                workbench.HelpTop--;
                break;
            case "page-down":
                workbench.HelpTop += 10;
                break;
            case "page-up":
                workbench.HelpTop -= 10;
                break;
            case "leave" when key != "q":
                workbench.Leave();
                break;
            default:
                workbench.ShowsHelp = false;
                break;
        }
        workbench.HelpTop = Math.Max(0, workbench.HelpTop);
        return true;
    }
}
