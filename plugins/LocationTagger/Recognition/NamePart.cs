namespace LocationTagger.Recognition;

/// <summary>The smallest piece of a name: a word without its hyphens and possessive ending, an abbreviation, or a mark.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset just past the last character; the stop of <c>U.S.</c> belongs to it.</param>
/// <param name="Key">The letters folded: lower case, no diacritics, no stops; empty for a mark that no name contains.</param>
/// <param name="Case">How its letters are written.</param>
internal readonly record struct NamePart(int Start, int End, string Key, LetterCase Case)
{
    public int Length => End - Start;

    public bool IsWord => Case != LetterCase.None;

    /// <summary>Whether it is a number; a key may be empty even for a word, as for a lone ʻ.</summary>
    public bool IsNumber => IsWord && Key.Length > 0 && char.IsAsciiDigit(Key[0]);

    public bool IsCapitalised => Case is LetterCase.Capitalised or LetterCase.Capitals;
}

/// <summary>How the letters of a word are written.</summary>
internal enum LetterCase
{
    /// <summary>No word: a mark.</summary>
    None,

    /// <summary>Begins with a small letter or a digit.</summary>
    Small,

    /// <summary>Begins with a capital.</summary>
    Capitalised,

    /// <summary>Capitals only, two at least.</summary>
    Capitals,
}
