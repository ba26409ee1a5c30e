using Annotator.Language;

namespace Annotator.Tui.State;

/// <summary>One line of text being typed.</summary>
internal sealed class LineInput(string text = "")
{
    /// <summary>What was typed so far.</summary>
    public string Text { get; private set; } = text;

    /// <summary>Offset of the caret.</summary>
    public int Caret { get; private set; } = text.Length;

    /// <summary>Presses a key of the line editor.</summary>
    /// <returns>Whether the key belongs to it.</returns>
    public bool Press(string key)
    {
        switch (key)
        {
            case "Left":
                Caret = Graphemes.Previous(Text, Caret);
                return true;
            case "Right":
                Caret = Graphemes.Next(Text, Caret);
                return true;
            case "Home" or "Ctrl+A":
                Caret = 0;
                return true;
            case "End" or "Ctrl+E":
                Caret = Text.Length;
                return true;
            case "Backspace":
                Remove(Graphemes.Previous(Text, Caret), Caret);
                return true;
            case "Delete":
                Remove(Caret, Graphemes.Next(Text, Caret));
                return true;
            case "Ctrl+U":
                Remove(0, Caret);
                return true;
            case "Ctrl+W":
                Remove(WordMotion.PreviousStart(Text, Caret), Caret);
                return true;
            case "Space":
                Insert(" ");
                return true;
            default:
                if (!IsCharacter(key))
                    return false;
                Insert(key);
                return true;
        }
    }

    /// <summary>Inserts text, as a paste does; line ends become blanks.</summary>
    public void Insert(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        Text = Text.Insert(Caret, line);
        Caret += line.Length;
    }

    private void Remove(int start, int end)
    {
        Text = Text.Remove(start, end - start);
        Caret = start;
    }

    /// <summary>Names of keys are words; a character comes as itself.</summary>
    private static bool IsCharacter(string key) => key.Length > 0 && Graphemes.Next(key, 0) == key.Length && !char.IsControl(key[0]);
}
