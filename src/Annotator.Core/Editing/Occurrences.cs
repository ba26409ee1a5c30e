using System.Collections.Immutable;
using Annotator.Language;

namespace Annotator.Core.Editing;

/// <summary>Finds where a text stands again as whole words, letter for letter.</summary>
public static class Occurrences
{
    /// <summary>The spans in text order; none overlaps another.</summary>
    /// <param name="text">The text to look in.</param>
    /// <param name="wanted">
    /// What to look for; a start or end with a letter or digit must not go on with one, but in a script that has no blanks between words.
    /// </param>
    public static ImmutableArray<TextSpan> Of(string text, string wanted)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(wanted);
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var start = text.IndexOf(wanted, StringComparison.Ordinal); start >= 0;)
        {
            var end = start + wanted.Length;
            var isWhole = !GoesOn(text, start) && !GoesOn(text, end);
            if (isWhole)
                spans.Add(new(start, end));
            start = text.IndexOf(wanted, isWhole ? end : start + 1, StringComparison.Ordinal);
        }
        return spans.ToImmutable();
    }

    private static bool GoesOn(string text, int offset) =>
        offset > 0 && offset < text.Length
        && (Graphemes.StartOf(text, offset) != offset
            || char.IsLetterOrDigit(text[offset - 1]) && char.IsLetterOrDigit(text[offset]) && !(HasNoBlanks(text[offset - 1]) && HasNoBlanks(text[offset])));

    /// <summary>Han, kana, Thai, Lao, Myanmar and Khmer letters: nothing tells where one word ends and another begins.</summary>
    private static bool HasNoBlanks(char letter) => letter
        is (>= '\u0E00' and <= '\u0EFF')
        or (>= '\u1000' and <= '\u109F')
        or (>= '\u1780' and <= '\u17FF')
        or (>= '\u3040' and <= '\u30FF')
        or (>= '\u3400' and <= '\u9FFF')
        or (>= '\uF900' and <= '\uFAFF');
}
