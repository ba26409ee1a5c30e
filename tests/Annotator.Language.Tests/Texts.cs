using CsCheck;

namespace Annotator.Language.Tests;

/// <summary>Texts put together from what is hard to split.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        "a", "The", "Gen.", "U.S.", "J.", "’s", "n't", "'", "’", "“", "”", "\"", ".", "...", "…", "!", "?", "。", "-", "—", "(", ")", ",", ":",
        "/", "&", "@", "#", "_", "1", "10:30", "http://", "www.", "x@y.org", "東京", "👍🏽", "👨‍👩‍👧", "🇫🇷", "\u0301", "\u200D", "\uFE0F", "\u00AD",
        "\u0600", "1\uFE0F\u20E3", "𝒜", " ", " ", " ", "\n", "\r\n", "\n\n", "\t", "\u00A0", "\u2029", "\0", "\u200B", "\uFEFF",
    ];

    public static Gen<string> Any { get; } =
        Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(numbers => string.Concat(numbers.Select(n => Pieces[n]))), Gen.String[0, 60]);
}
