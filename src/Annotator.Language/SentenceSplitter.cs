using System.Collections.Immutable;

namespace Annotator.Language;

/// <summary>Gathers tokens into sentences; each token is in exactly one.</summary>
/// <remarks>A blank line always ends a sentence. A single line break does too, unless the lines are wrapped at one width.</remarks>
public static class SentenceSplitter
{
    /// <summary>How many closing quotes and brackets may stand behind the mark that ends a sentence; keeps the search linear.</summary>
    private const int MostClosers = 4;

    /// <summary>The sentences of a text in order; none for an empty text.</summary>
    public static ImmutableArray<Sentence> Sentences(string text) => Sentences(text, Tokenizer.Tokens(text));

    /// <summary>The sentences of a text that is split into tokens already.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">What <see cref="Tokenizer.Tokens"/> gives for it.</param>
    /// <param name="cancellation">Looked at every thousand tokens.</param>
    public static ImmutableArray<Sentence> Sentences(string text, ImmutableArray<Token> tokens, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = ImmutableArray.CreateBuilder<Sentence>(tokens.Length / 20 + 1);
        var lines = new Lines(text);
        var first = 0;
        for (var next = 1; next <= tokens.Length; next++)
        {
            if (next % 1024 == 0)
                cancellation.ThrowIfCancellationRequested();
            if (next < tokens.Length && !lines.Part(tokens[next - 1].End, tokens[next]) && !EndsBefore(text, tokens, first, next))
                continue;
            sentences.Add(new(first, next, tokens[first].Start, tokens[next - 1].End));
            first = next;
        }
        return sentences.DrainToImmutable();
    }

    private static bool EndsBefore(string text, ImmutableArray<Token> tokens, int first, int next)
    {
        var mark = next - 1;
        while (mark > first && next - mark <= MostClosers && IsCloser(text, tokens, mark))
            mark--;
        var word = tokens[mark].In(text);
        if (word[0] is '。' or '！' or '？' or '｡')
            return !IsCloser(text, tokens, next);
        var apart = tokens[next].Start > tokens[next - 1].End;
        if (word[0] is '.' or '!' or '?' or '…' && tokens[mark].Kind == TokenKind.Punctuation)
            return CanStart(text, tokens[next]) && (apart || IsRunOn(text, tokens, mark, next)) && !IsListNumber(text, tokens, first, mark);
        return apart && word[^1] == '.' && tokens[mark].Kind == TokenKind.Word && CanEnd(text, tokens, mark, next);
    }

    /// <summary>A closing quote or bracket right behind what it closes.</summary>
    private static bool IsCloser(string text, ImmutableArray<Token> tokens, int index) =>
        tokens[index].Start == tokens[index - 1].End && "\"'”’»›)]」』".Contains(text[tokens[index].Start]);

    private static bool CanStart(string text, Token token) => token.Kind switch
    {
        TokenKind.Word => !char.IsLower(text, token.Start) && text[token.Start] is not ('\'' or '’'),
        TokenKind.Punctuation => "\"'“‘„«([「『¿¡•".Contains(text[token.Start]),
        _ => true,
    };

    /// <summary>The space after the mark was left out: <c>the end.Next</c>.</summary>
    private static bool IsRunOn(string text, ImmutableArray<Token> tokens, int mark, int next) =>
        mark == next - 1 && mark > 0 && char.IsLower(text[tokens[mark].Start - 1]) && char.IsUpper(text, tokens[next].Start);

    /// <summary>A number or letter that opens a line of a list: <c>1. First</c>.</summary>
    private static bool IsListNumber(string text, ImmutableArray<Token> tokens, int first, int mark) =>
        mark == first + 1 && tokens[mark].In(text) is "."
        && tokens[first].Length <= (tokens[first].Kind == TokenKind.Number ? 2 : 1);

    /// <summary>An abbreviation ends a sentence when what follows is more likely a new one.</summary>
    private static bool CanEnd(string text, ImmutableArray<Token> tokens, int mark, int next)
    {
        if (Abbreviations.AlwaysLeads(tokens[mark].In(text)))
            return false;
        return tokens[next].Kind == TokenKind.Word
            ? Abbreviations.IsStarter(tokens[next].In(text))
            : text[tokens[next].Start] is '“' or '«' or '„'
                || (text[tokens[next].Start] is '"' or '‘' && next + 1 < tokens.Length && tokens[next].End == tokens[next + 1].Start);
    }
}
