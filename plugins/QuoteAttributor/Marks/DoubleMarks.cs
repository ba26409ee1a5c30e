namespace Annotator.Quotes.Marks;

/// <summary>Reads one paragraph from left to right and pairs its double marks, guillemets and corner brackets.</summary>
/// <remarks>
/// Only marks of the pair that is open count, so a quote within a quote belongs to the outer one. A mark that opens inside its
/// own kind waits on a stack: it is a nested quote when the outer closes, and a sign of a forgotten close when it does not.
/// </remarks>
internal sealed class DoubleMarks(string text, CancellationToken cancellation)
{
    private readonly Dictionary<char, int> _left = [];
    private readonly Stack<(int Start, int Found)> _open = new();
    private readonly List<QuotedStretch> _found = [];
    private MarkPair? _pair;
    private MarkPair? _unclosed;
    private TextSpan _paragraph;

    /// <summary>Whether the paragraph read last goes on with what the one before it left open, without a mark of its own.</summary>
    public bool TookOver { get; private set; }

    /// <summary>The stretches of a paragraph, in order.</summary>
    /// <param name="next">The first character of the next paragraph; <c>'\0'</c> when there is none.</param>
    public IReadOnlyList<QuotedStretch> Read(TextSpan paragraph, char next)
    {
        (_paragraph, _pair) = (paragraph, null);
        _found.Clear();
        _open.Clear();
        CountMarks();
        TakeOver();
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            if (!_left.ContainsKey(text[at]) || text[at] == '"' && IsInches(at))
                continue;
            cancellation.ThrowIfCancellationRequested();
            _left[text[at]]--;
            Step(at);
        }
        CloseTheRest(next);
        return _found;
    }

    // The paragraph before left a quote open, and the first mark in this one can only close it.
    private void TakeOver()
    {
        var (pair, at) = (_unclosed, _paragraph.Start);
        (TookOver, _unclosed) = (false, null);
        if (pair is null || _left.Count == 0)
            return;
        while (!_left.ContainsKey(text[at]))
            at++;
        if (at == _paragraph.Start || !pair.Close.Contains(text[at]) || !LooksClosing(at) || char.IsDigit(Before(at)))
            return;
        TookOver = true;
        Open(pair, _paragraph.Start);
    }

    private void CountMarks()
    {
        _left.Clear();
        foreach (var c in text.AsSpan(_paragraph.Start, _paragraph.Length))
        {
            if (c == '"' || c >= '«' && "“”„‟«»「」『』".Contains(c))
                _left[c] = _left.GetValueOrDefault(c) + 1;
        }
    }

    private void Step(int at)
    {
        var mark = text[at];
        if (IsInchesInside(at))
            return;
        if (_pair is null)
        {
            if (MarkPair.OpenedBy(mark) is { } pair && (!pair.IsSame && mark != '»' || Opens(at)))
                Open(pair, at);
        }
        else if (_pair.Close.Contains(mark) && !(_pair.IsSame && OnlyOpens(at)) || IsCarelessClose(mark, at))
        {
            Close(at + 1);
        }
        else if (mark == _pair.Open)
        {
            Open(_pair, at);
        }
    }

    private void Open(MarkPair pair, int at)
    {
        _pair = pair;
        _open.Push((at, _found.Count));
    }

    private void Close(int end)
    {
        var (start, found) = _open.Pop();
        _found.RemoveRange(found, _found.Count - found);
        _found.Add(new(new(start, end), true, false));
        if (_open.Count == 0)
            _pair = null;
    }

    private bool IsCarelessClose(char mark, int at) =>
        _pair!.Careless.Contains(mark)
        && !OnlyOpens(at)
        && LooksClosing(at)
        && _pair.Close.All(close => _left.GetValueOrDefault(close) == 0);

    private bool Opens(int at)
    {
        if (char.IsDigit(Before(at)) && !char.IsLetter(After(at)))
            return false; // 6" wide
        return !LooksClosing(at) || _left[text[at]] % 2 == 1 && char.IsWhiteSpace(After(at));
    }

    // 5'10" of snow
    private bool IsInches(int at)
    {
        var digits = at - 1;
        while (digits > _paragraph.Start && char.IsDigit(text[digits]))
            digits--;
        return digits < at - 1 && text[digits] is '\'' or '’' or '′' && digits > _paragraph.Start && char.IsDigit(text[digits - 1]);
    }

    // "My 12" torch broke.": as a close it would leave the last mark alone.
    private bool IsInchesInside(int at) =>
        text[at] == '"' && _pair is { IsSame: true } && char.IsDigit(Before(at)) && _left['"'] % 2 == 1
        && at + 2 < _paragraph.End && text[at + 1] == ' ' && char.IsLower(text[at + 2]);

    private bool OnlyOpens(int at) => IsEdge(Before(at)) && !char.IsWhiteSpace(After(at)) && After(at) != '\0';

    private bool LooksClosing(int at) => !IsEdge(Before(at)) && !char.IsLetterOrDigit(After(at));

    private static bool IsEdge(char c) => c == '\0' || char.IsWhiteSpace(c) || "([{—–".Contains(c);

    private char Before(int at) => at > _paragraph.Start ? text[at - 1] : '\0';

    private char After(int at) => at + 1 < _paragraph.End ? text[at + 1] : '\0';

    // What never closed runs to the next mark that opened, or to the end of the paragraph.
    private void CloseTheRest(char next)
    {
        if (_open.Count == 0)
            return;
        var starts = _open.Reverse().Select(open => open.Start).ToArray();
        var closed = _found.ToArray();
        _found.Clear();
        var taken = 0;
        for (var i = 0; i < starts.Length; i++)
        {
            while (taken < closed.Length && closed[taken].Span.Start < starts[i])
                _found.Add(closed[taken++]);
            var end = i + 1 < starts.Length ? starts[i + 1] : _paragraph.End;
            var last = end == _paragraph.End;
            if (taken < closed.Length && closed[taken].Span.Start < end)
                (end, last) = (closed[taken].Span.Start, false);
            while (end > starts[i] + 1 && char.IsWhiteSpace(text[end - 1]))
                end--;
            _found.Add(new(new(starts[i], end), false, last && next == _pair!.Open));
            _unclosed = last && next != _pair!.Open ? _pair : null;
        }
        _found.AddRange(closed[taken..]);
    }
}
