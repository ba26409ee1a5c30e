namespace Annotator.Language;

/// <summary>Web and e-mail addresses, hashtags and handles: what stays whole though it has marks inside.</summary>
internal static class Addresses
{
    /// <summary>The longest local part an e-mail address may have; it also keeps the search linear.</summary>
    private const int LongestLocalPart = 64;

    /// <returns>The end of the address that starts at an offset; the offset itself when none does.</returns>
    public static int EndOfAddress(string text, int at)
    {
        var rest = text.AsSpan(at);
        return rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
                ? EndOfUrl(text, at)
                : EndOfMail(text, at);
    }

    /// <returns>The end of the hashtag or handle that starts at an offset; the offset itself when none does.</returns>
    public static int EndOfTag(string text, int at)
    {
        if (text[at] is not ('#' or '@') || Words.LetterAt(text, at + 1) == 0 || (at > 0 && Words.LetterAt(text, at - 1) > 0))
            return at;
        var end = at + 1;
        while (end < text.Length && (text[end] == '_' ? 1 : Words.LetterAt(text, end)) is var length and > 0)
            end += length;
        return end;
    }

    private static int EndOfUrl(string text, int at)
    {
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !"<>\"“”‘’«»".Contains(text[end]))
            end++;
        // A mark at the end belongs to the sentence, and a bracket only when it was opened inside.
        var opened = text.AsSpan(at, end - at).ContainsAny('(', '[');
        while (end > at && (".,;:!?'*".Contains(text[end - 1]) || (!opened && text[end - 1] is ')' or ']')))
            end--;
        return end;
    }

    private static int EndOfMail(string text, int at)
    {
        var sign = at;
        var last = Math.Min(text.Length, at + LongestLocalPart + 1);
        while (sign < last && (char.IsAsciiLetterOrDigit(text[sign]) || "._+-%".Contains(text[sign])))
            sign++;
        if (sign == at || sign >= text.Length || text[sign] != '@' || !char.IsAsciiLetterOrDigit(text[at]))
            return at;
        var end = sign + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '.'))
            end++;
        while (text[end - 1] is '-' or '.')
            end--;
        return end > sign + 1 && text.AsSpan(sign, end - sign).Contains('.') ? end : at;
    }
}
