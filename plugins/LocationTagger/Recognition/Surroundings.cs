namespace LocationTagger.Recognition;

/// <summary>What stands around the parts of a text: where sentences begin, which capitals mean nothing, what touches what.</summary>
internal sealed class Surroundings
{
    /// <summary>State, day and agency may stand between the name in a dateline and its dash.</summary>
    private const int MostDatelineParts = 12;

    private readonly string _text;
    private readonly TextParts _parts;
    private readonly bool[] _titleCase;

    /// <summary>Whether a line ends after a part, and whether it is a word with nothing but spaces before the next.</summary>
    private readonly bool[] _endsLine;
    private readonly bool[] _touches;

    public Surroundings(string text, TextParts parts, CancellationToken cancellation = default)
    {
        (_text, _parts) = (text, parts);
        (_endsLine, _touches) = (new bool[parts.Count], new bool[parts.Count]);
        FindGaps(cancellation);
        _titleCase = TitleCase(cancellation);
    }

    /// <summary>Whether a sentence, a line or a quotation begins at a part, so that its capital means nothing.</summary>
    public bool BeginsSentence(int part) =>
        part == 0
        || !_parts[part - 1].IsWord && ".!?:;\"“”‘—•|".Contains(_text[_parts[part - 1].Start], StringComparison.Ordinal)
        || HasLineBreak(part - 1);

    /// <summary>Whether a part stands in a line or sentence where most words have capitals.</summary>
    public bool IsTitleCase(int part) => _titleCase[part];

    /// <summary>The word just before a part with nothing but spaces between; null when there is none.</summary>
    public NamePart? Before(int part) => part > 0 && Touches(part - 1) ? _parts[part - 1] : null;

    /// <summary>The word at an index, if nothing but spaces parts it from the word before; null when there is none.</summary>
    public NamePart? After(int endPart) => endPart < _parts.Count && endPart > 0 && Touches(endPart - 1) ? _parts[endPart] : null;

    /// <summary>Whether a part is a certain mark.</summary>
    public bool Mark(int part, char mark) => part >= 0 && part < _parts.Count && !_parts[part].IsWord && _text[_parts[part].Start] == mark;

    /// <summary>The word owned by the one before an index: the mayor of <c>Columbus’s mayor</c>; null when nothing is.</summary>
    public NamePart? OwnedBy(int endPart) =>
        endPart + 2 < _parts.Count
        && (Mark(endPart, '\'') || Mark(endPart, '’'))
        && _parts[endPart + 1].Key == "s"
        && Touches(endPart + 1)
            ? _parts[endPart + 2]
            : null;

    /// <summary>Whether the name that ends before an index says where something is from: <c>Houston-based</c>.</summary>
    public bool IsOrigin(int endPart) => HyphenBefore(endPart + 1) && _parts[endPart + 1].Key is "based" or "born" or "area" or "bound" or "bred";

    /// <summary>Whether the name from one part to before another says where a report was written: <c>PERU, Ind. (AP) — </c>.</summary>
    public bool IsDateline(int firstPart, int endPart)
    {
        if (!(firstPart == 0 || HasLineBreak(firstPart - 1)))
            return false;
        var end = Math.Min(_parts.Count, endPart + MostDatelineParts);
        for (var at = endPart; at < end && !HasLineBreak(at - 1); at++)
        {
            if (IsDash(at))
                return true;
            if (!(_parts[at].IsCapitalised || _parts[at].IsNumber || ",.()/".Contains(_text[_parts[at].Start], StringComparison.Ordinal)))
                return false;
        }
        return false;
    }

    /// <summary>Whether a part is a given name alone, with where the person is from: <c>two sons, Dale of Denver and Troy of Trenton</c>.</summary>
    public bool IsFrom(int part) =>
        _parts[part] is { Case: LetterCase.Capitalised } given
        && WordCounts.IsGivenName(given.Key)
        && After(part + 1) is { Key: "of" }
        && After(part + 2) is { IsCapitalised: true }
        && part > 0
        && (_parts[part - 1].Key is "," or "and" || Mark(part - 1, ';') || Mark(part - 1, ':'));

    /// <summary>Whether a part says where a person is from: <c>Larry Inman, 52, of Inman</c>; <c>Larry Brown of Bells</c>; <c>R-Paris</c>.</summary>
    public bool IsHome(int part)
    {
        if (HyphenBefore(part) && _parts[part - 2] is { Key: "r" or "d" or "i", IsCapitalised: true })
            return true;
        if (part < 3 || Before(part) is not { Key: "of" })
            return false;
        var at = part - 2;
        if (IsFrom(at))
            return true;
        if (Mark(at, ',') && at > 1 && _parts[at - 1].IsNumber && Mark(at - 2, ','))
            return true;
        return _parts[Mark(at, ',') ? at - 1 : at] is { IsCapitalised: true } name && (WordCounts.IsSurname(name.Key) || name.Key == _parts[part].Key);
    }

    /// <summary>Whether the text tells how games ended: <c>24-17</c>.</summary>
    public bool HasScores { get; private set; }

    private bool IsScore(int part) => _parts[part].IsNumber && _parts[part].Length <= 3 && HyphenBefore(part) && _parts[part - 2] is { IsNumber: true, Length: <= 3 };

    private bool IsDash(int part) =>
        !_parts[part].IsWord
        && (_text[_parts[part].Start] is '—' or '–' || _text[_parts[part].Start] == '-' && _parts[part].Start > _parts[part - 1].End);

    /// <summary>Whether a hyphen ties a part to the word before it.</summary>
    public bool HyphenBefore(int part) =>
        part > 1
        && part < _parts.Count
        && Mark(part - 1, '-')
        && _parts[part - 1].Start == _parts[part - 2].End
        && _parts[part - 1].End == _parts[part].Start;

    /// <summary>Whether a part and the next are words with only spaces between.</summary>
    private bool Touches(int part) => _touches[part];

    private bool HasLineBreak(int part) => _endsLine[part];

    private void FindGaps(CancellationToken cancellation)
    {
        for (var part = 1; part < _parts.Count; part++)
        {
            if (part % 1024 == 0)
                cancellation.ThrowIfCancellationRequested();
            var (before, after) = (_parts[part - 1], _parts[part]);
            _endsLine[part - 1] = after.Start > before.End && _text.AsSpan(before.End, after.Start - before.End).ContainsAny('\n', '\r');
            _touches[part - 1] = before.IsWord && after.IsWord && !_endsLine[part - 1];
        }
    }

    private bool[] TitleCase(CancellationToken cancellation)
    {
        var titleCase = new bool[_parts.Count];
        for (var first = 0; first < _parts.Count;)
        {
            // Articles and the like stay small in many headlines.
            var (end, capitals, small) = (first, 0, 0);
            do
            {
                if (end % 1024 == 0)
                    cancellation.ThrowIfCancellationRequested();
                HasScores = HasScores || IsScore(end);
                capitals += _parts[end].IsCapitalised ? 1 : 0;
                small += _parts[end].Case == LetterCase.Small && !Vocabulary.SmallInTitles.Contains(_parts[end].Key) ? 1 : 0;
                end++;
            }
            while (end < _parts.Count && !BeginsSentence(end));
            if (capitals > 3 && small * 10 < capitals)
                Array.Fill(titleCase, true, first, end - first);
            first = end;
        }
        return titleCase;
    }
}
