using System.Collections.Immutable;

namespace Annotator.Language.Syntax;

/// <summary>Says what each word of a sentence is, from left to right; time is linear in the length.</summary>
/// <param name="model">What it has learned.</param>
public sealed class PartOfSpeechTagger(PartOfSpeechModel model)
{
    /// <summary>The parts of speech of some tokens that make one sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Tokens of the text.</param>
    /// <param name="first">Index of the sentence's first token.</param>
    /// <param name="parts">Where they go, one for each token of the sentence.</param>
    public void Tag(string text, ImmutableArray<Token> tokens, int first, Span<PartOfSpeech> parts)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<WordLooks> around = stackalloc WordLooks[5];
        Span<uint> keys = stackalloc uint[PartFeatures.Count];
        WordLooks At(int index, int length) => index < length ? WordLooks.Of(tokens[first + index].In(text), model.Clusters) : WordLooks.Outside;
        around.Fill(WordLooks.Outside);
        around[3] = At(0, parts.Length);
        around[4] = At(1, parts.Length);
        uint previous = 0, second = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            around[1..].CopyTo(around);
            around[4] = At(i + 2, parts.Length);
            parts[i] = Part(text, tokens[first + i], around, previous, second, keys);
            (previous, second) = ((uint)parts[i] + 1, previous);
        }
    }

    private PartOfSpeech Part(string text, Token token, ReadOnlySpan<WordLooks> around, uint previous, uint second, Span<uint> keys)
    {
        if (ByKind(text, token) is { } known)
            return known;
        if (model.SureIndex.Find(around[2].Exact) is var place and >= 0)
            return (PartOfSpeech)model.Sure[place];
        PartFeatures.Write(around, previous, second, keys);
        return (PartOfSpeech)model.Weights.Best(keys);
    }

    /// <summary>What a token is by its looks alone; null for a word, a number and the signs that stand for a word.</summary>
    internal static PartOfSpeech? ByKind(string text, Token token) => token.Kind switch
    {
        TokenKind.Punctuation => text[token.Start] is '%' or '&' ? null : PartOfSpeech.Mark,
        TokenKind.Address => PartOfSpeech.Symbol,
        _ => null,
    };
}
