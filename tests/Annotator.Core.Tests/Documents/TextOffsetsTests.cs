using System.Text;
using Annotator.Core.Documents;
using CsCheck;

namespace Annotator.Core.Tests.Documents;

public class TextOffsetsTests
{
    private static readonly Gen<string> Characters = Gen.OneOf("a", " ", "\n", "\r\n", "é", "漢", "👍", "𝔸", "\0");

    /// <summary>Long enough for several blocks, with pairs that fall across their ends.</summary>
    private static readonly Gen<string> Texts = Characters.Array[0, 900].Select(string.Concat);

    [Fact]
    public void Counts_as_a_slow_count_from_the_start_does()
    {
        Texts.Sample(text =>
        {
            var offsets = new TextOffsets(text);

            foreach (var offset in Enumerable.Range(0, text.Length + 1).Where(offset => !Surrogates.Splits(text, offset)))
            {
                var before = text[..offset];
                Assert.Equal(before.EnumerateRunes().Count(), offsets.FromUtf16(offset, OffsetUnit.CodePoint));
                Assert.Equal(Encoding.UTF8.GetByteCount(before), offsets.FromUtf16(offset, OffsetUnit.Byte));
                Assert.Equal(offset, offsets.FromUtf16(offset, OffsetUnit.Utf16));
            }
        }, iter: 30);
    }

    [Fact]
    public void Comes_back_from_every_unit_to_where_it_was()
    {
        Texts.Sample(text =>
        {
            var offsets = new TextOffsets(text);

            foreach (var unit in Enum.GetValues<OffsetUnit>())
            {
                var places = Enumerable.Range(0, text.Length + 1).Where(offset => !Surrogates.Splits(text, offset)).ToArray();
                Assert.Equal(places.Select(place => (int?)place), places.Select(place => offsets.ToUtf16(offsets.FromUtf16(place, unit), unit)));
                var good = Enumerable.Range(0, offsets.Length(unit) + 1).Count(offset => offsets.ToUtf16(offset, unit) is not null);
                Assert.Equal(places.Length, good);
            }
        }, iter: 30);
    }

    [Theory]
    [InlineData(OffsetUnit.CodePoint)]
    [InlineData(OffsetUnit.Byte)]
    public void Finds_a_pair_that_lies_across_the_end_of_a_block(OffsetUnit unit)
    {
        var text = new string('a', 255) + "👍" + new string('b', 300);
        var offsets = new TextOffsets(text);

        Assert.Equal(255, offsets.ToUtf16(255, unit));
        Assert.Equal(257, offsets.ToUtf16(offsets.FromUtf16(257, unit), unit));
    }

    [Fact]
    public void Reports_an_offset_inside_a_character_and_does_not_round_it()
    {
        var offsets = new TextOffsets("é👍");

        Assert.Equal("is inside a character of several bytes", offsets.WhyNot(1, OffsetUnit.Byte));
        Assert.Equal("is between the halves of a surrogate pair", offsets.WhyNot(2, OffsetUnit.Utf16));
        Assert.Equal("is past the end of the text (2)", offsets.WhyNot(3, OffsetUnit.CodePoint));
        Assert.Equal("is before the start of the text", offsets.WhyNot(-1, OffsetUnit.CodePoint));
        Assert.Throws<ArgumentOutOfRangeException>(() => offsets.FromUtf16(2, OffsetUnit.CodePoint));
    }

    [Fact]
    public void An_empty_text_has_one_place() => Assert.Equal(0, new TextOffsets("").ToUtf16(0, OffsetUnit.Byte));
}
