namespace Annotator.Language;

/// <summary>The short forms that lean on the word before: <c>’s</c>, <c>'ll</c>, <c>n't</c>.</summary>
internal static class Clitics
{
    /// <returns>The end of the clitic that starts at an offset; the offset itself when none does.</returns>
    public static int EndOf(string text, int at)
    {
        if (at == 0 || char.IsWhiteSpace(text[at - 1]))
            return at;
        if (IsNot(text, at))
            return at + 3;
        if (text[at] is not ('\'' or '’'))
            return at;
        foreach (var length in (ReadOnlySpan<int>)[1, 2])
        {
            var end = at + 1 + length;
            if (end <= text.Length && Words.LetterAt(text, end) == 0 && IsClitic(text.AsSpan(at + 1, length)))
                return end;
        }
        return at;
    }

    /// <returns>Where a word ends that runs up to an <c>n't</c>; its own end when it does not.</returns>
    public static int CutFrom(string text, int start, int end) =>
        end - 3 > start && IsNot(text, end - 3) ? end - 3
        : end - 1 > start && IsNot(text, end - 1) ? end - 1
        : end;

    private static bool IsNot(string text, int at) =>
        text[at] is 'n' or 'N' && at > 0 && at + 2 < text.Length && char.IsLetter(text[at - 1])
        && text[at + 1] is '\'' or '’' && text[at + 2] is 't' or 'T' && Words.LetterAt(text, at + 3) == 0;

    private static bool IsClitic(ReadOnlySpan<char> letters) =>
        letters.Length == 1
            ? letters[0] is 's' or 'S' or 'd' or 'D' or 'm' or 'M'
            : letters.Equals("ll", StringComparison.OrdinalIgnoreCase)
                || letters.Equals("re", StringComparison.OrdinalIgnoreCase)
                || letters.Equals("ve", StringComparison.OrdinalIgnoreCase);
}
