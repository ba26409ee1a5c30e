using Terminal.Gui.Drivers;
using Terminal.Gui.Input;

namespace Annotator.Tui.Views;

/// <summary>Terminal.Gui's keys in the words of the key table.</summary>
internal static class KeyNames
{
    private static readonly Dictionary<KeyCode, string> Named = new()
    {
        [KeyCode.CursorLeft] = "Left",
        [KeyCode.CursorRight] = "Right",
        [KeyCode.CursorUp] = "Up",
        [KeyCode.CursorDown] = "Down",
        [KeyCode.Home] = "Home",
        [KeyCode.End] = "End",
        [KeyCode.PageUp] = "PageUp",
        [KeyCode.PageDown] = "PageDown",
        [KeyCode.Insert] = "Insert",
        [KeyCode.Delete] = "Delete",
        [KeyCode.Backspace] = "Backspace",
        [KeyCode.Tab] = "Tab",
        [KeyCode.Enter] = "Enter",
        [KeyCode.Esc] = "Esc",
        [KeyCode.Space] = "Space",
        [KeyCode.F1] = "F1",
        [KeyCode.F2] = "F2",
        [KeyCode.F3] = "F3",
        [KeyCode.F4] = "F4",
        [KeyCode.F5] = "F5",
        [KeyCode.F6] = "F6",
        [KeyCode.F7] = "F7",
        [KeyCode.F8] = "F8",
        [KeyCode.F9] = "F9",
        [KeyCode.F10] = "F10",
        [KeyCode.F11] = "F11",
        [KeyCode.F12] = "F12",
    };

    /// <summary>The name of a key: a character as it is typed, else <c>Ctrl+Shift+Right</c>.</summary>
    /// <returns>Null for a key the table has no word for.</returns>
    public static string? Of(Key key)
    {
        var plain = key.NoAlt.NoCtrl.NoShift;
        var control = key.IsCtrl ? "Ctrl+" : "";
        var alt = key.IsAlt ? "Alt+" : "";
        if (Named.TryGetValue(plain.KeyCode, out var name))
            return $"{control}{alt}{(key.IsShift ? "Shift+" : "")}{name}";
        if (!key.IsCtrl && !key.IsAlt)
            return key.AsRune.Value > ' ' ? key.AsRune.ToString() : null;
        return plain.AsRune.Value > ' ' ? $"{control}{alt}{plain.AsRune.ToString().ToUpperInvariant()}" : null;
    }
}
