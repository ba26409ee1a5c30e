namespace Annotator.Language;

/// <summary>A word or a mark of a text: <c>[Start, End)</c> in UTF-16 code units, never empty, never splitting a surrogate pair.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset just past the last character.</param>
/// <param name="Kind">What it is made of.</param>
public readonly record struct Token(int Start, int End, TokenKind Kind)
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>The characters of the token in the text it was found in.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters, with what holds them together: <c>al-Qaida</c>, <c>O'Brien</c>, <c>U.S.</c>, <c>’s</c>.</summary>
    Word,

    /// <summary>Digits, with what holds them together and a short ending: <c>1,200.5</c>, <c>9/11</c>, <c>1990s</c>, <c>3rd</c>.</summary>
    Number,

    /// <summary>A punctuation mark, or several of the same in a row.</summary>
    Punctuation,

    /// <summary>Any other sign; an emoji is one token however many code points it has.</summary>
    Symbol,

    /// <summary>A web or e-mail address.</summary>
    Address,

    /// <summary>A hashtag or a handle with its sign.</summary>
    Tag,
}
