using System.Collections.Immutable;

namespace Annotator.Tui.Settings;

/// <summary>What a person set for every project: keys, theme, switches.</summary>
public sealed record PersonSettings
{
    /// <summary>Nothing set.</summary>
    public static PersonSettings Default { get; } = new();

    /// <summary>Keys by command name; they take the place of the command's own.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Keys { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The look; null for what the environment asks for.</summary>
    public ThemeName? Theme { get; init; }

    /// <summary>Lanes below the text: <c>off</c>, <c>overlaps</c> or <c>all</c>; null for overlaps.</summary>
    public string? Lanes { get; init; }

    /// <summary>Whether blanks are shown.</summary>
    public bool Invisibles { get; init; }

    /// <summary>Whether lines are numbered.</summary>
    public bool LineNumbers { get; init; }

    /// <summary>The line of the file each setting stands in, from 1, by name; a command's keys as <c>keys.accept</c>.</summary>
    public ImmutableDictionary<string, int> Lines { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The theme in force.</summary>
    /// <remarks>NO_COLOR (https://no-color.org) beats the file; COLORFGBG, where a terminal sets it, tells a light background.</remarks>
    internal ThemeName ThemeIn(Func<string, string?> environment) =>
        !string.IsNullOrEmpty(environment("NO_COLOR")) ? ThemeName.None
        : Theme ?? (environment("COLORFGBG")?.Split(';')[^1] is "7" or "15" ? ThemeName.Light : ThemeName.Dark);
}
