using System.Collections.Immutable;
using Annotator.Language;
using Annotator.Language.Syntax;

namespace Annotator.Quotes.Reading;

/// <summary>A text cut once into tokens and sentences, for every layer to share.</summary>
internal sealed class ReadText
{
    /// <summary>Longer sentences are tagged in pieces, so that no single step takes long.</summary>
    private const int LongestTagged = 400;

    private const PartOfSpeech NotYet = (PartOfSpeech)byte.MaxValue;

    private readonly PartOfSpeechTagger _tagger = new(SyntaxModel.Shipped);
    private readonly PartOfSpeech[] _parts;

    public ReadText(string text, CancellationToken cancellation)
    {
        Text = text;
        Tokens = Tokenizer.Tokens(text, cancellation);
        Sentences = SentenceSplitter.Sentences(text, Tokens, cancellation);
        _parts = new PartOfSpeech[Tokens.Length];
        Array.Fill(_parts, NotYet);
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Its words and marks in order.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>Its sentences in order.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The characters of a token; empty outside the text.</summary>
    public ReadOnlySpan<char> Word(int token) => token >= 0 && token < Tokens.Length ? Tokens[token].In(Text) : [];

    /// <summary>What a token is in its sentence, found out when first asked for.</summary>
    public PartOfSpeech Part(int token)
    {
        if (_parts[token] != NotYet)
            return _parts[token];
        var sentence = Sentences[SentenceAt(Tokens[token].Start)];
        var first = sentence.FirstToken + (token - sentence.FirstToken) / LongestTagged * LongestTagged;
        _tagger.Tag(Text, Tokens, first, _parts.AsSpan(first, Math.Min(LongestTagged, sentence.EndToken - first)));
        return _parts[token];
    }

    /// <summary>Index of the sentence an offset is in; of the one before when it is between two.</summary>
    public int SentenceAt(int offset)
    {
        int low = 0, high = Sentences.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Sentences[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }
        return Math.Max(0, low - 1);
    }

    /// <summary>Whether a token is the first of its sentence.</summary>
    public bool StartsSentence(int token) => token == 0 || Sentences[SentenceAt(Tokens[token].Start)].FirstToken == token;

    /// <summary>Index of the first token that ends after an offset.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Tokens[middle].End <= offset ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
