using System.Runtime.CompilerServices;
using Annotator.Language.Tagging;

namespace EntityTagger;

/// <summary>How a word is written: <c>Xxxx</c> for Bath, <c>XX</c> for UN, <c>dddd</c> for 2014.</summary>
internal static class WordShape
{
    private const int Longest = 10;

    /// <summary>The key of the shape with runs cut to four characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint Of(ReadOnlySpan<char> word)
    {
        Span<char> shape = stackalloc char[Longest];
        var length = 0;
        var run = 0;
        foreach (var character in word)
        {
            var kind = Kind(character);
            run = length > 0 && shape[length - 1] == kind ? run + 1 : 1;
            if (run <= 4 && length < Longest)
                shape[length++] = kind;
        }
        return FeatureHash.Of(shape[..length]);
    }

    /// <summary>The key of the shape with each run as one character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint ShortOf(ReadOnlySpan<char> word)
    {
        Span<char> shape = stackalloc char[Longest];
        var length = 0;
        foreach (var character in word)
        {
            var kind = Kind(character);
            if (length < Longest && (length == 0 || shape[length - 1] != kind))
                shape[length++] = kind;
        }
        return FeatureHash.Of(shape[..length]);
    }

    private static char Kind(char character) =>
        char.IsUpper(character) ? 'X' : char.IsLetter(character) ? 'x' : char.IsDigit(character) ? 'd' : character;
}
