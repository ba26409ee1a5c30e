using System.Numerics;
using System.Runtime.CompilerServices;
using Annotator.Language;

namespace EntityTagger;

/// <summary>What the network knows of a word besides its vector: how it is written, the lists it is on, its place.</summary>
internal static class WordMarks
{
    /// <summary>More than any word has.</summary>
    public const int Most = NetworkShape.Marks;

    /// <summary>The mark of a word that has no vector.</summary>
    public const ushort NoVector = 0;

    /// <returns>How many marks were written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Of(TextView text, int at, SentenceLook look, bool hasVector, Span<ushort> marks)
    {
        var count = 0;
        for (var left = Flags(text, at, look, hasVector); left != 0; left &= left - 1)
            marks[count++] = (ushort)BitOperations.TrailingZeroCount(left);
        return count;
    }

    private static uint Flags(TextView text, int at, SentenceLook look, bool hasVector)
    {
        ref readonly var view = ref text[at];
        var token = text.Words.Tokens[at];
        var word = text.Words[at];
        return Bit(!hasVector, NoVector)
            | Bit(view.Capital, 1)
            | Bit(view.Opens, 2)
            | 1u << (3 + (int)view.Facts.Case)
            | 1u << (7 + (int)look)
            | (uint)view.Facts.Lists << 11
            | ((view.Phrase >> 2) & 127) << 19
            | Bit(token.Kind == TokenKind.Number, 26)
            | Bit(token.Kind == TokenKind.Punctuation, 27)
            | Bit(word.Length > 1 && view.Capital && char.IsUpper(word[1]), 28)
            | Bit(word.Length == 1, 29)
            | Bit(view.RunEnd - view.RunFirst > 1, 30)
            | Bit(view.RunEnd - view.RunFirst > 2, 31);
    }

    private static uint Bit(bool set, int place) => set ? 1u << place : 0;
}
