using System.Collections.Immutable;
using Annotator.Language;
using Annotator.Language.Syntax;

namespace Annotator.Quotes.Training;

/// <summary>A word of a treebank.</summary>
/// <param name="Start">Where it stands in the sentence's text.</param>
/// <param name="Tag">Its tag of the Penn Treebank.</param>
/// <param name="Kind">Its part of speech in Universal Dependencies.</param>
/// <param name="Head">Index of the word it depends on; -1 for the root.</param>
/// <param name="Relation">How it depends on it.</param>
internal sealed record TreeWord(int Start, int End, string Tag, string Kind, int Head, string Relation);

/// <summary>A sentence of a treebank cut into our own tokens, each with its part of speech.</summary>
internal sealed class TreeSentence
{
    public TreeSentence(string document, string text, List<TreeWord> words)
    {
        (Document, Text, Words) = (document, text, words);
        Tokens = Tokenizer.Tokens(text);
        Parts = [.. Tokens.Select(PartOf)];
    }

    public string Document { get; }

    public string Text { get; }

    public List<TreeWord> Words { get; }

    public ImmutableArray<Token> Tokens { get; }

    /// <summary>What each token is; null where the treebank does not say.</summary>
    public PartOfSpeech?[] Parts { get; }

    // Of a token that holds several words, the one the others depend on decides: self-medicating, 10-year-old.
    private PartOfSpeech? PartOf(Token token)
    {
        if (PartOfSpeechTagger.ByKind(Text, token) is { } known)
            return known;
        var within = Words.FindAll(word => word.Start < token.End && token.Start < word.End);
        var head = within.Find(word => word.Tag != "HYPH" && (word.Head < 0 || !within.Contains(Words[word.Head]))) ?? within.FirstOrDefault();
        var part = head is null ? null : PartsOfSpeech.OfPenn(head.Tag);
        // A smiley or a row of stars is a mark there; here every sign is a symbol.
        return part == PartOfSpeech.Mark && token.Kind == TokenKind.Symbol ? PartOfSpeech.Symbol : part;
    }
}
