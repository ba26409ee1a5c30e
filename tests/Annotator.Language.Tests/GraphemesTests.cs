using System.Globalization;
using CsCheck;

namespace Annotator.Language.Tests;

public class GraphemesTests
{
    private static readonly string[] Parts =
    [
        "a", " ", "\n", "\r\n", "é", "e\u0301", "漢", "字", "👍🏽", "👨‍👩‍👧", "🇩🇪", "🇫🇷", "☀️", "\u200D", "\u0301", "한", "ก็", "©️", "א", "\t",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Parts.Length - 1].Array[0, 30].Select(picks => string.Concat(picks.Select(pick => Parts[pick])));

    [Fact]
    public void Stepping_forth_gives_the_clusters_of_the_standard() => Texts.Sample(text =>
    {
        var starts = new List<int>();
        for (var offset = 0; offset < text.Length; offset = Graphemes.Next(text, offset))
            starts.Add(offset);

        Assert.Equal(StringInfo.ParseCombiningCharacters(text), starts);
    });

    [Fact]
    public void Stepping_back_comes_to_the_same_places() => Texts.Sample(text =>
    {
        var starts = new List<int>();
        for (var offset = text.Length; offset > 0;)
            starts.Insert(0, offset = Graphemes.Previous(text, offset));

        Assert.Equal(StringInfo.ParseCombiningCharacters(text), starts);
    });

    [Fact]
    public void A_line_break_of_two_characters_is_one_step() => Assert.Equal(3, Graphemes.Next("a\r\nb", 1));
}
