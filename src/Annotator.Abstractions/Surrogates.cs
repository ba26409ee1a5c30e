namespace Annotator;

/// <summary>Where UTF-16 halves stand alone or would be parted.</summary>
public static class Surrogates
{
    /// <returns>Offset of the first half without its partner; -1 when there is none.</returns>
    public static int FirstLone(ReadOnlySpan<char> text)
    {
        var offset = 0;
        while (true)
        {
            var next = text[offset..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0)
                return -1;
            offset += next;
            if (!char.IsHighSurrogate(text[offset]) || offset + 1 == text.Length || !char.IsLowSurrogate(text[offset + 1]))
                return offset;
            offset += 2;
        }
    }

    /// <summary>Whether a cut at an offset parts a pair.</summary>
    public static bool Splits(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) && char.IsHighSurrogate(text[offset - 1]);
}
