using System.Collections.Immutable;
using System.Globalization;

namespace Annotator.Language;

/// <summary>Splits a text into words and marks, much as the Penn Treebank does; offsets are those of the text as it stands.</summary>
/// <remarks>
/// Clitics are words of their own (<c>China|’s</c>, <c>do|n't</c>); hyphenated words, abbreviations with their full stop, addresses,
/// hashtags and emoji stay whole. Every character that is not white space lies in exactly one token.
/// </remarks>
public static class Tokenizer
{
    /// <summary>Marks that pair with another one, so that two in a row are two marks.</summary>
    private const string StandsAlone = "()[]{}\"'“”‘’«»「」『』";

    /// <summary>The tokens in text order; none for an empty text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellation">Looked at every thousand tokens.</param>
    public static ImmutableArray<Token> Tokens(string text, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = ImmutableArray.CreateBuilder<Token>(text.Length / 5 + 1);
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var token = Next(text, at);
            tokens.Add(token);
            if (tokens.Count % 1024 == 0)
                cancellation.ThrowIfCancellationRequested();
            at = token.End;
        }
        return tokens.DrainToImmutable();
    }

    private static Token Next(string text, int at)
    {
        if (Addresses.EndOfAddress(text, at) is var address && address > at)
            return new(at, address, TokenKind.Address);
        if (Addresses.EndOfTag(text, at) is var tag && tag > at)
            return new(at, tag, TokenKind.Tag);
        if (Clitics.EndOf(text, at) is var clitic && clitic > at)
            return new(at, clitic, TokenKind.Word);
        if (Words.EndOf(text, at) is var word && word > at)
            return new(at, word, Words.IsNumber(text.AsSpan(at, word - at)) ? TokenKind.Number : TokenKind.Word);
        return Mark(text, at);
    }

    private static Token Mark(string text, int at)
    {
        var end = at + 1;
        if (char.IsPunctuation(text[at]) && (end == text.Length || !IsCombining(text, end)))
        {
            while (end < text.Length && text[end] == text[at] && !StandsAlone.Contains(text[at]))
                end++;
            return new(at, end, TokenKind.Punctuation);
        }
        var rest = text.AsSpan(at);
        var length = StringInfo.GetNextTextElementLength(rest);
        // A cluster may take a space along after a prepended sign; white space is never part of a token.
        for (var i = 1; i < length; i++)
        {
            if (char.IsWhiteSpace(rest[i]))
                length = i;
        }
        return new(at, at + length, char.IsPunctuation(text, at) ? TokenKind.Punctuation : TokenKind.Symbol);
    }

    private static bool IsCombining(string text, int at) =>
        text[at] is '\uFE0F' or '\u20E3' or '\u200D'
        || CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
