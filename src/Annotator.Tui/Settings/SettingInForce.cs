using Annotator.Tui.State;

namespace Annotator.Tui.Settings;

/// <summary>A setting of the person as it counts now.</summary>
/// <param name="Name">As in the file; a command's keys as <c>keys.accept</c>.</param>
/// <param name="Value">As in the file.</param>
/// <param name="Variable">The variable of the environment that decided it; null when none did.</param>
/// <param name="Line">The line of the file that decided it, from 1; null when it did not, and then it is the default.</param>
public sealed record SettingInForce(string Name, string Value, string? Variable, int? Line)
{
    /// <summary>All of them: the switches, then the keys of every command in the order of the help page.</summary>
    /// <param name="settings">What the person set.</param>
    /// <param name="environment">A variable of the environment by name; null where it is not set.</param>
    public static IEnumerable<SettingInForce> All(PersonSettings settings, Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(environment);
        yield return Theme(settings, environment);
        yield return Of("lanes", settings.Lanes ?? "overlaps");
        yield return Of("invisibles", settings.Invisibles ? "true" : "false");
        yield return Of("lineNumbers", settings.LineNumbers ? "true" : "false");
        foreach (var command in UserCommands.With(settings.Keys))
            yield return Of($"keys.{command.Name}", string.Join(" ", command.Keys));

        SettingInForce Of(string name, string value) => new(name, value, null, settings.Lines.TryGetValue(name, out var line) ? line : null);
    }

    private static SettingInForce Theme(PersonSettings settings, Func<string, string?> environment)
    {
        var theme = settings.ThemeIn(environment);
        var word = theme == ThemeName.HighContrast ? "high-contrast" : $"{theme}".ToLowerInvariant();
        var variable = theme == ThemeName.None && settings.Theme != ThemeName.None ? "NO_COLOR"
            : settings.Theme is null && theme == ThemeName.Light ? "COLORFGBG"
            : null;
        return new("theme", word, variable, variable is null && settings.Lines.TryGetValue("theme", out var line) ? line : null);
    }
}
