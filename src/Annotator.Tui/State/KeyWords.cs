using System.Collections.Immutable;
using Annotator.Language;

namespace Annotator.Tui.State;

/// <summary>The words keys go by, in the key table and in a person's settings.</summary>
internal static class KeyWords
{
    private const string Control = "Ctrl+";
    private const string Alt = "Alt+";
    private const string Shift = "Shift+";

    /// <summary>Keys that have a name; the others go by what they type.</summary>
    public static readonly ImmutableArray<string> Named =
    [
        "Left", "Right", "Up", "Down", "Home", "End", "PageUp", "PageDown", "Insert", "Delete", "Backspace", "Tab", "Enter", "Esc", "Space",
        "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12",
    ];

    /// <summary>Whether a key can be pressed that goes by a word.</summary>
    public static bool IsKey(string word)
    {
        var plain = Without(Alt, Without(Control, word));
        if (Named.Contains(Without(Shift, plain)))
            return true;
        return plain.Length > 0 && Graphemes.Next(plain, 0) == plain.Length && plain[0] > ' ' && !char.IsControl(plain[0])
            && (plain == word || !plain.Any(char.IsLower));
    }

    /// <summary>The word that was likely meant: capitals and the order of what is held down are easily mistaken; null when none comes near.</summary>
    public static string? Meant(string word)
    {
        var parts = word.Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0)
            return null;
        var (held, last) = (parts[..^1], parts[^1]);
        var name = Named.FirstOrDefault(named => named.Equals(last, StringComparison.OrdinalIgnoreCase)) ?? (held.Length > 0 ? last.ToUpperInvariant() : last);
        var meant = $"{Held(held, Control)}{Held(held, Alt)}{Held(held, Shift)}{name}";
        return IsKey(meant) ? meant : null;
    }

    private static string Held(string[] held, string modifier) =>
        Array.Exists(held, part => modifier.StartsWith(part, StringComparison.OrdinalIgnoreCase)) ? modifier : "";

    private static string Without(string modifier, string word) => word.StartsWith(modifier, StringComparison.Ordinal) ? word[modifier.Length..] : word;
}
