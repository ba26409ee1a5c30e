namespace Annotator.Quotes.Reading;

/// <summary>Tells the headline of a text from its first paragraph.</summary>
internal static class Headline
{
    private const int Longest = 100;

    /// <summary>Whether the first of several paragraphs is a headline: short, and with no stop at its end or before its last mark.</summary>
    public static bool Heads(string text, IReadOnlyList<TextSpan> paragraphs)
    {
        if (paragraphs.Count < 2 || paragraphs[0].Length > Longest)
            return false;
        var line = text.AsSpan(paragraphs[0].Start, paragraphs[0].Length).TrimEnd("”\"’'»“");
        return line.Length > 0 && !".?!,:;…".Contains(line[^1]);
    }
}
