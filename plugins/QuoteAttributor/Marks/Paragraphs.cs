namespace Annotator.Quotes.Marks;

/// <summary>Cuts a text at its lines, or at its blank lines when the lines are only wrapped.</summary>
internal static class Paragraphs
{
    /// <summary>The paragraphs in order, without the white space around them.</summary>
    public static IEnumerable<TextSpan> Of(string text)
    {
        var wrapped = IsWrapped(text);
        var start = 0;
        foreach (var (lineStart, lineEnd) in Lines(text))
        {
            var blank = text.AsSpan(lineStart, lineEnd - lineStart).IsWhiteSpace();
            if (wrapped && !blank)
                continue;
            if (Trimmed(text, start, wrapped ? lineStart : lineEnd) is { } paragraph)
                yield return paragraph;
            start = lineEnd;
        }
        if (Trimmed(text, start, text.Length) is { } last)
            yield return last;
    }

    // Lines of one width go on in the next line in lower case; a paragraph never does.
    private static bool IsWrapped(string text)
    {
        int full = 0, goingOn = 0;
        var before = 0;
        foreach (var (start, end) in Lines(text))
        {
            if (before > 40 && !text.AsSpan(start, end - start).IsWhiteSpace())
            {
                full++;
                goingOn += char.IsLower(text[start]) ? 1 : 0;
            }
            before = end - start;
        }
        return full >= 3 && goingOn * 3 >= full;
    }

    private static IEnumerable<(int Start, int End)> Lines(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            yield return (start, end);
            start = end;
        }
    }

    private static TextSpan? Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return start < end ? new(start, end) : null;
    }
}
