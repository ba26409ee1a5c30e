using System.Globalization;

namespace Annotator.Language;

/// <summary>Steps through a text by what a reader sees as one character.</summary>
/// <remarks>Unicode Standard Annex #29, extended grapheme clusters; a CR LF is one. Offsets are UTF-16 code units.</remarks>
public static class Graphemes
{
    /// <summary>How far back a start is looked for in a text without a plain boundary; longer clusters are no script's.</summary>
    private const int FarthestBack = 1024;

    /// <summary>The offset after the cluster that starts at an offset; the end of the text stays the end.</summary>
    public static int Next(string text, int offset)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (offset >= text.Length)
            return text.Length;
        return IsPlain(text[offset]) && (offset + 1 == text.Length || IsPlain(text[offset + 1]))
            ? offset + 1
            : offset + StringInfo.GetNextTextElementLength(text.AsSpan(offset));
    }

    /// <summary>The start of the cluster that ends at an offset; the start of the text stays the start.</summary>
    public static int Previous(string text, int offset)
    {
        ArgumentNullException.ThrowIfNull(text);
        return offset <= 0 ? 0 : StartOf(text, offset - 1);
    }

    /// <summary>The start of the cluster that holds the character at an offset.</summary>
    public static int StartOf(string text, int offset)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (offset >= text.Length)
            return text.Length;
        var start = BoundaryBefore(text, offset);
        while (true)
        {
            var next = Next(text, start);
            if (next > offset)
                return start;
            start = next;
        }
    }

    /// <summary>Whether no cluster is cut at an offset.</summary>
    public static bool IsBoundary(string text, int offset) => StartOf(text, offset) == offset;

    /// <summary>A place at or before the offset where a cluster surely starts.</summary>
    private static int BoundaryBefore(string text, int offset)
    {
        var farthest = Math.Max(0, offset - FarthestBack);
        for (; offset > farthest; offset--)
        {
            if (IsPlain(text[offset]) && IsPlain(text[offset - 1]))
                return offset;
        }
        return offset > 0 && char.IsLowSurrogate(text[offset]) ? offset - 1 : offset;
    }

    /// <summary>
    /// A character that joins with no neighbour of its kind: printable ASCII, Latin, punctuation, arrows and boxes, CJK ideographs.
    /// </summary>
    private static bool IsPlain(char character) =>
        character is >= ' ' and < '\u00A9' or > '\u00AE' and < '\u0300' or >= '\u2010' and < '\u2028' or >= '\u2190' and < '\u2C00' or >= '\u4E00' and <= '\u9FFF';
}
