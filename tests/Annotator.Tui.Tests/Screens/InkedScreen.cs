using System.Text;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Annotator.Tui.Tests.Screens;

/// <summary>A screen with how it looks, as text: below each row a letter for the look of each cell, and what the letters mean at the end.</summary>
internal static class InkedScreen
{
    private const char Plain = ' ';

    private static readonly TextStyle[] Styles = [TextStyle.Bold, TextStyle.Faint, TextStyle.Italic, TextStyle.Underline, TextStyle.Blink, TextStyle.Reverse, TextStyle.Strikethrough];

    /// <summary>Prints what the driver shows; rows keep the bar at their end, so that blanks count.</summary>
    public static string Of(IDriver driver)
    {
        var cells = driver.Contents!;
        var letters = new Dictionary<string, char> { ["the terminal's own"] = Plain };
        var picture = new StringBuilder();
        for (var row = 0; row < cells.GetLength(0); row++)
        {
            var (text, inks) = (new StringBuilder(), new StringBuilder());
            for (var column = 0; column < cells.GetLength(1); column++)
            {
                var cell = cells[row, column];
                var wide = Tui.Loop.GraphemeWidth.Of(cell.Grapheme) == 2;
                text.Append(cell.Grapheme);
                inks.Append(LetterOf(Look(cell.Attribute ?? Attribute.Default), letters));
                if (wide)
                    column++;
                if (wide)
                    inks.Append(inks[^1]);
            }
            picture.Append(text.ToString().TrimEnd()).Append('\n');
            if (inks.ToString().Trim() is { Length: > 0 })
                picture.Append(inks.ToString().TrimEnd()).Append('\n');
        }
        picture.Append('\n');
        foreach (var (look, letter) in letters.Where(pair => pair.Value != Plain))
            picture.Append(letter).Append("  ").Append(look).Append('\n');
        return picture.ToString();
    }

    private static char LetterOf(string look, Dictionary<string, char> letters)
    {
        if (!letters.TryGetValue(look, out var letter))
            letters[look] = letter = (char)((letters.Count <= 26 ? 'a' - 1 : 'A' - 27) + letters.Count);
        return letter;
    }

    private static string Look(Attribute attribute)
    {
        var words = new List<string>();
        if (attribute.Foreground != Color.None)
            words.Add($"#{attribute.Foreground.R:X2}{attribute.Foreground.G:X2}{attribute.Foreground.B:X2}");
        if (attribute.Background != Color.None)
            words.Add($"on #{attribute.Background.R:X2}{attribute.Background.G:X2}{attribute.Background.B:X2}");
        words.AddRange(Styles.Where(style => (attribute.Style & style) != 0).Select(style => style.ToString().ToLowerInvariant()));
        return words.Count == 0 ? "the terminal's own" : string.Join(' ', words);
    }
}
