using System.Globalization;

namespace LocationTagger.Recognition;

/// <summary>Cuts a text into the pieces names are made of.</summary>
/// <remarks>
/// Finer than words: <c>Berlin-Warsaw</c> is two names and <c>Ohio’s</c> holds one. The keys of the gazetteer are made from the same
/// pieces, so a change here needs the gazetteer packed again.
/// </remarks>
internal static class NameParts
{
    /// <summary>The pieces in text order.</summary>
    public static List<NamePart> Of(string text, CancellationToken cancellation = default)
    {
        var parts = new List<NamePart>(text.Length / 5 + 1);
        for (var at = 0; at < text.Length;)
        {
            if (parts.Count % 1024 == 0)
                cancellation.ThrowIfCancellationRequested();
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var part = EndOfWord(text, at, cancellation) is var end && end > at ? Word(text, at, end) : Mark(text, at);
            parts.Add(part);
            at = part.End;
        }
        return parts;
    }

    /// <summary>The folded pieces of a name joined by spaces, marks but the comma left out; names with one key are one name.</summary>
    public static string KeyOf(string name) => string.Join(' ', Of(name).Select(part => part.Key).Where(key => key.Length > 0));

    /// <summary>No name has a word of more letters than this; nothing is made of such a one.</summary>
    private const int LongestWord = 200;

    private static NamePart Word(string text, int start, int end) => end - start > LongestWord
        ? new(start, end, "", LetterCase.Small)
        : new(start, end, Folding.Fold(text.AsSpan(start, end - start)), CaseOf(text.AsSpan(start, end - start)));

    /// <summary>A comma may stand inside a name, as in Washington, D.C.; the other marks never do.</summary>
    private static NamePart Mark(string text, int at)
    {
        var length = char.IsSurrogatePair(text, at) ? 2 : 1;
        return new(at, at + length, text[at] == ',' ? "," : "", LetterCase.None);
    }

    private static int EndOfWord(string text, int start, CancellationToken cancellation)
    {
        if (EndOfInitials(text, start) is var initials && initials > start)
            return initials;
        var end = start;
        while (end < text.Length)
        {
            if ((end - start) % 65536 == 65535)
                cancellation.ThrowIfCancellationRequested();
            if (IsLetter(text, end))
                end += char.IsHighSurrogate(text[end]) ? 2 : 1;
            else if (end > start && IsInnerApostrophe(text, end))
                end++;
            else
                break;
        }
        return end;
    }

    /// <summary>Single letters with stops between, the last stop included: <c>U.S.</c>, <c>N.C.</c>, <c>S.</c> before a name.</summary>
    private static int EndOfInitials(string text, int start)
    {
        var end = start;
        while (end + 1 < text.Length && char.IsUpper(text[end]) && text[end + 1] == '.')
            end += 2;
        if (end > start && end < text.Length && char.IsUpper(text[end]) && !(end + 1 < text.Length && IsLetter(text, end + 1)))
            end++;
        return end;
    }

    /// <summary>That of <c>O'Brien</c>, not that of <c>Ohio's</c>.</summary>
    private static bool IsInnerApostrophe(string text, int at) =>
        text[at] is '\'' or '’'
        && at + 1 < text.Length
        && IsLetter(text, at + 1)
        && !(text[at + 1] is 's' or 'S' && !(at + 2 < text.Length && IsLetter(text, at + 2)));

    private static bool IsLetter(string text, int at) =>
        char.IsAsciiLetterOrDigit(text[at])
        || text[at] >= '\u0080' && CharUnicodeInfo.GetUnicodeCategory(text, at) <= UnicodeCategory.LetterNumber;

    private static LetterCase CaseOf(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]))
        {
            // The capital of d'Ivoire comes second.
            return word.IndexOfAny('\'', '’') is var apostrophe and > 0 && char.IsUpper(word[apostrophe + 1])
                ? LetterCase.Capitalised
                : LetterCase.Small;
        }
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return LetterCase.Capitalised;
            letters += char.IsLetter(c) ? 1 : 0;
        }
        return letters > 1 ? LetterCase.Capitals : LetterCase.Capitalised;
    }
}
