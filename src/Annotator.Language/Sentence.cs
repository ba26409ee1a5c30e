namespace Annotator.Language;

/// <summary>A sentence: tokens <c>[FirstToken, EndToken)</c> and the characters from the first to the last of them.</summary>
/// <param name="FirstToken">Index of the first token.</param>
/// <param name="EndToken">Index just past the last token.</param>
/// <param name="Start">Offset of the first character, in UTF-16 code units.</param>
/// <param name="End">Offset just past the last character.</param>
public readonly record struct Sentence(int FirstToken, int EndToken, int Start, int End)
{
    /// <summary>Number of tokens; at least 1.</summary>
    public int TokenCount => EndToken - FirstToken;
}
