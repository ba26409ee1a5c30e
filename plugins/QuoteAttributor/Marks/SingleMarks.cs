namespace Annotator.Quotes.Marks;

/// <summary>Reads one paragraph from left to right and pairs its single marks, telling them from apostrophes.</summary>
/// <remarks>
/// A mark after a letter may end a quote or be the apostrophe of a possessive (miners’) or of a clipped word (goin’). Such a weak
/// end is only taken when no sure one, after punctuation, follows before the next quote opens.
/// </remarks>
internal sealed class SingleMarks(string text, CancellationToken cancellation)
{
    private readonly List<QuotedStretch> _found = [];
    private TextSpan _paragraph;
    private int _start;
    private int _weakEnd;

    /// <summary>The stretches of a paragraph, in order; marks inside the double-quoted ones are passed over.</summary>
    /// <param name="doubles">What stands in double marks in the paragraph.</param>
    /// <param name="next">The first character of the next paragraph; <c>'\0'</c> when there is none.</param>
    public IReadOnlyList<QuotedStretch> Read(TextSpan paragraph, IReadOnlyList<QuotedStretch> doubles, char next)
    {
        (_paragraph, _start, _weakEnd) = (paragraph, -1, -1);
        _found.Clear();
        var passed = 0;
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            if (passed < doubles.Count && at == doubles[passed].Span.Start)
                at = doubles[passed++].Span.End - 1;
            else if (text[at] is '\'' or '‘' or '’' or '‚' or '‹' or '›')
            {
                cancellation.ThrowIfCancellationRequested();
                Step(at);
            }
        }
        if (_weakEnd < 0 && _start == paragraph.Start && next == text[_start])
            _found.Add(new(paragraph, false, true));
        else
            TakeWeakEnd();
        return _found;
    }

    private void Step(int at)
    {
        if (Opens(at))
        {
            TakeWeakEnd();
            _start = at;
        }
        else if (_start >= 0 && text[at] == ClosingMark && !char.IsLetterOrDigit(After(at)))
        {
            if (char.IsLetter(Before(at)) && IsMaybeApostrophe(at))
                _weakEnd = _weakEnd < 0 ? at + 1 : _weakEnd;
            else if (!char.IsWhiteSpace(Before(at)))
                Close(at + 1);
        }
    }

    private char ClosingMark => text[_start] switch { '‘' => '’', '‚' => '‘', '‹' => '›', var same => same };

    private bool Opens(int at)
    {
        if (text[at] == '‚' || text[at] == '‹')
            return true;
        if (text[at] is '’' or '›' || text[at] == '‘' && _start >= 0 && text[_start] == '‚')
            return false;
        var after = After(at);
        return !char.IsLetterOrDigit(Before(at)) && !IsCloseAfterPunctuation(at)
            && after != '\0' && !char.IsWhiteSpace(after) && !IsClipped(at);
    }

    private bool IsCloseAfterPunctuation(int at) => _start >= 0 && text[at] == '\'' && ",.?!…".Contains(Before(at));

    // ’94, ’tis, ’em, ’n’ with the mark the wrong way round or straight.
    private bool IsClipped(int at)
    {
        var rest = text.AsSpan(at + 1, _paragraph.End - at - 1);
        var length = 0;
        while (length < rest.Length && char.IsLetterOrDigit(rest[length]))
            length++;
        return length > 1 && char.IsDigit(rest[0]) && char.IsDigit(rest[1]) && length <= 3
            || rest[..length] is "em" or "tis" or "twas" or "n" or "til" or "Tis" or "Twas";
    }

    private bool IsMaybeApostrophe(int at)
    {
        var before = text.AsSpan(_paragraph.Start, at - _paragraph.Start);
        return char.IsWhiteSpace(After(at)) && (before[^1] is 's' or 'x' or 'z' or 'S' || before.EndsWith("in") || before.EndsWith("’n"));
    }

    private void TakeWeakEnd()
    {
        if (_weakEnd >= 0)
            Close(_weakEnd);
        _start = -1;
    }

    private void Close(int end)
    {
        _found.Add(new(new(_start, end), true, false));
        (_start, _weakEnd) = (-1, -1);
    }

    private char Before(int at) => at > _paragraph.Start ? text[at - 1] : '\0';

    private char After(int at) => at + 1 < _paragraph.End ? text[at + 1] : '\0';
}
