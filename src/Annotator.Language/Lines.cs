using System.Buffers;

namespace Annotator.Language;

/// <summary>Tells line breaks that end a sentence from those of a text wrapped at one width.</summary>
internal struct Lines(string text)
{
    private const int NarrowestWrap = 40;
    private const int WidestWrap = 120;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    private int _paragraphEnd;
    private int _width;

    /// <summary>Whether the white space before a token ends a sentence.</summary>
    /// <param name="end">Where the token before it ends.</param>
    /// <param name="next">The token.</param>
    public bool Part(int end, Token next)
    {
        var gap = text.AsSpan(end, next.Start - end);
        var at = gap.IndexOfAny(Breaks);
        if (at < 0)
            return false;
        var after = gap[(at + BreakLength(gap[at..]))..];
        return after.ContainsAny(Breaks) || gap[at] == '\u2029' || !IsWrapped(end, end + at, next);
    }

    /// <summary>In wrapped text the next word would not have fitted, or goes on in lower case.</summary>
    private bool IsWrapped(int end, int lineEnd, Token next)
    {
        if (char.IsLower(text[next.Start]) && text[end - 1] is not ('.' or '!' or '?'))
            return true;
        if (text[next.Start] is '-' or '*' or '•' or '–' or '—' or '·' or '#')
            return false;
        var lineStart = text.AsSpan(0, lineEnd).LastIndexOfAny(Breaks) + 1;
        if (next.Start >= _paragraphEnd)
            MeasureParagraph(lineStart);
        return _width is >= NarrowestWrap and <= WidestWrap && lineEnd - lineStart + 1 + next.Length > _width;
    }

    private void MeasureParagraph(int start)
    {
        _width = 0;
        var at = start;
        while (at < text.Length)
        {
            var rest = text.AsSpan(at);
            var length = rest.IndexOfAny(Breaks);
            var line = length < 0 ? rest : rest[..length];
            if (line.IsWhiteSpace())
                break;
            _width = Math.Max(_width, line.Length);
            at += length < 0 ? line.Length : length + BreakLength(rest[length..]);
        }
        _paragraphEnd = Math.Max(at, start + 1);
    }

    private static int BreakLength(ReadOnlySpan<char> text) => text is ['\r', '\n', ..] ? 2 : 1;
}
