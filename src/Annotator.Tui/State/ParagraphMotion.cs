namespace Annotator.Tui.State;

/// <summary>Steps by paragraph: the start of a line that has something on it and comes after one that has nothing.</summary>
internal static class ParagraphMotion
{
    /// <summary>The start of the next paragraph; the end of the text when there is none.</summary>
    public static int Next(string text, int offset)
    {
        var isAfterBlank = false;
        for (var line = LineAfter(text, offset); line < text.Length; line = LineAfter(text, line))
        {
            if (!IsBlank(text, line) && (isAfterBlank || line > 0 && IsBlank(text, LineStart(text, line - 1))))
                return line;
            isAfterBlank = IsBlank(text, line);
        }
        return text.Length;
    }

    /// <summary>The start of the paragraph before the offset; the start of the text when there is none.</summary>
    public static int Previous(string text, int offset)
    {
        for (var line = LineStart(text, Math.Max(0, offset - 1)); line > 0; line = LineStart(text, line - 1))
        {
            if (!IsBlank(text, line) && IsBlank(text, LineStart(text, line - 1)))
                return line;
        }
        return 0;
    }

    private static int LineStart(string text, int offset) => offset <= 0 ? 0 : text.LastIndexOf('\n', Math.Min(offset, text.Length) - 1) + 1;

    private static int LineAfter(string text, int offset)
    {
        var end = text.IndexOf('\n', Math.Min(offset, text.Length));
        return end < 0 ? text.Length : end + 1;
    }

    private static bool IsBlank(string text, int line)
    {
        var end = text.IndexOf('\n', line);
        return text.AsSpan(line, (end < 0 ? text.Length : end) - line).IsWhiteSpace();
    }
}
