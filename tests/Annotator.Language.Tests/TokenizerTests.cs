using CsCheck;

namespace Annotator.Language.Tests;

public class TokenizerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("China’s Foreign Ministry", "China|’s|Foreign|Ministry")]
    [InlineData("They don't, can’t and won't.", "They|do|n't|,|ca|n’t|and|wo|n't|.")]
    [InlineData("Sean O'Brien of L'Aquila", "Sean|O'Brien|of|L'Aquila")]
    [InlineData("the soldiers' boots", "the|soldiers|'|boots")]
    [InlineData("The U.S.’s NATO)'s", "The|U.S.|’s|NATO|)|'s")]
    [InlineData("al-Qaida, U.S.-led, counter-terrorism", "al-Qaida|,|U.S.-led|,|counter-terrorism")]
    [InlineData("Gen. J. R. Smith Jr. met J.R.R. Tolkien", "Gen.|J.|R.|Smith|Jr.|met|J.R.R.|Tolkien")]
    [InlineData("vitamin C. The end.", "vitamin|C|.|The|end|.")]
    [InlineData("No. 5, and no. It is.", "No.|5|,|and|no|.|It|is|.")]
    [InlineData("at 10:30 a.m. on 9/11, 1,200.5 and 3.5%", "at|10:30|a.m.|on|9/11|,|1,200.5|and|3.5|%")]
    [InlineData("the 1990s, 3rd, $5bn", "the|1990s|,|3rd|,|$|5bn")]
    [InlineData("Wait... what?! Yes…", "Wait|...|what|?|!|Yes|…")]
    [InlineData("“He left.” ((Really))", "“|He|left|.|”|(|(|Really|)|)")]
    [InlineData("See https://example.org/a_(b)?c=1, or www.x.org.", "See|https://example.org/a_(b)?c=1|,|or|www.x.org|.")]
    [InlineData("(see http://x.org/a).", "(|see|http://x.org/a|)|.")]
    [InlineData("mail ann.lee+x@mail.example.org.", "mail|ann.lee+x@mail.example.org|.")]
    [InlineData("#MeToo by @un_women!", "#MeToo|by|@un_women|!")]
    [InlineData("AT&T and Yahoo.com—the end.Next", "AT&T|and|Yahoo.com|—|the|end|.|Next")]
    [InlineData("東京タワーは高い。", "東京タワーは高い|。")]
    [InlineData("ok 👍🏽👨‍👩‍👧🇫🇷!", "ok|👍🏽|👨‍👩‍👧|🇫🇷|!")]
    [InlineData("Cafe\u0301 Việt हिन्दी", "Cafe\u0301|Việt|हिन्दी")]
    [InlineData("a\u00A0b\u2003c\r\nd", "a|b|c|d")]
    public void Splits_into_words_and_marks(string text, string expected)
    {
        var tokens = Tokenizer.Tokens(text);

        Assert.Equal(expected, string.Join("|", tokens.Select(token => token.In(text).ToString())));
    }

    [Fact]
    public void Tells_what_a_token_is_made_of()
    {
        const string Text = "Anne paid 1,200 for 3rd @bath (see www.x.org) 👍";

        var kinds = Tokenizer.Tokens(Text).Select(token => token.Kind);

        Assert.Equal(
            [
                TokenKind.Word, TokenKind.Word, TokenKind.Number, TokenKind.Word, TokenKind.Number, TokenKind.Tag,
                TokenKind.Punctuation, TokenKind.Word, TokenKind.Address, TokenKind.Punctuation, TokenKind.Symbol,
            ],
            kinds);
    }

    [Fact]
    public void Covers_every_character_that_is_no_space_exactly_once_in_order()
    {
        Texts.Any.Sample(text =>
        {
            var end = 0;
            foreach (var token in Tokenizer.Tokens(text))
            {
                Assert.True(token.Start >= end && token.End > token.Start);
                Assert.True(string.IsNullOrWhiteSpace(text[end..token.Start]));
                Assert.DoesNotContain(text[token.Start..token.End], char.IsWhiteSpace);
                end = token.End;
            }
            Assert.True(string.IsNullOrWhiteSpace(text[end..]));
        });
    }

    [Fact]
    public void Never_splits_a_surrogate_pair()
    {
        Texts.Any.Sample(text => Assert.All(
            Tokenizer.Tokens(text),
            token => Assert.False(token.End < text.Length && char.IsSurrogatePair(text[token.End - 1], text[token.End]))));
    }

    [Theory]
    [InlineData("A.A.-")]
    [InlineData("a.a+a@")]
    [InlineData("http://x))")]
    [InlineData(".)")]
    [InlineData("x\n")]
    [InlineData("\u0600 ")]
    public void Takes_long_runs_of_hard_characters(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000));

        Assert.NotEmpty(SentenceSplitter.Sentences(text));
    }
}
