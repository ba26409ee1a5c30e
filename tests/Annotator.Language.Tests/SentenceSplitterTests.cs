using CsCheck;

namespace Annotator.Language.Tests;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("He left. She stayed!  Why? (Nobody knew.) 3 came.", "He left.|She stayed!|Why?|(Nobody knew.)|3 came.")]
    [InlineData("Gen. J. R. Smith of the U.S. Army met Mr. Lee on Jan. 5.", "Gen. J. R. Smith of the U.S. Army met Mr. Lee on Jan. 5.")]
    [InlineData("He lives in the U.S. The others left at 5 p.m. But why?", "He lives in the U.S.|The others left at 5 p.m.|But why?")]
    [InlineData("It belongs to Acme Inc. “Yes,” she said.", "It belongs to Acme Inc.|“Yes,” she said.")]
    [InlineData("“I left.” “Why?” he asked. \"So.\" Then…", "“I left.”|“Why?” he asked.|\"So.\"|Then…")]
    [InlineData("Well... yes. Wait... No.", "Well... yes.|Wait...|No.")]
    [InlineData("Was it no. 5? No. It was No. 6.", "Was it no. 5?|No.|It was No. 6.")]
    [InlineData("See www.x.org. Write to a@b.org. It costs 3.5 euros.", "See www.x.org.|Write to a@b.org.|It costs 3.5 euros.")]
    [InlineData("Great! 😀 #win. @ana agrees.", "Great!|😀 #win.|@ana agrees.")]
    [InlineData("今日は。元気？「はい。」そう。", "今日は。|元気？|「はい。」|そう。")]
    [InlineData("the end.Next one", "the end.|Next one")]
    [InlineData("KABUL, Afghanistan (AP) — A bomb went off. No one died.", "KABUL, Afghanistan (AP) — A bomb went off.|No one died.")]
    [InlineData("1. First thing\n2. Second thing\n- third\n- fourth", "1. First thing|2. Second thing|- third|- fourth")]
    [InlineData("In Other News\nLoad More", "In Other News|Load More")]
    [InlineData("a heading\n\nand text\r\n\r\nmore", "a heading|and text|more")]
    [InlineData("One line without a stop\nAnother line. And more\n", "One line without a stop|Another line.|And more")]
    public void Splits_into_sentences(string text, string expected)
    {
        var sentences = SentenceSplitter.Sentences(text);

        Assert.Equal(expected, string.Join("|", sentences.Select(sentence => text[sentence.Start..sentence.End])));
    }

    [Fact]
    public void Goes_on_over_the_line_breaks_of_wrapped_text()
    {
        const string Text = """
            The general, who had come from Kabul the day before, told
            Reuters that nobody knew of it. He then left for the
            Pakistani border with his men.
            """;

        var sentences = SentenceSplitter.Sentences(Text);

        Assert.Equal(["The", "He"], sentences.Select(sentence => Text[sentence.Start..].Split(' ')[0]));
    }

    [Fact]
    public void Puts_each_token_into_exactly_one_sentence()
    {
        Texts.Any.Sample(text =>
        {
            var tokens = Tokenizer.Tokens(text);
            var end = 0;
            foreach (var sentence in SentenceSplitter.Sentences(text, tokens))
            {
                Assert.Equal(end, sentence.FirstToken);
                Assert.True(sentence.TokenCount > 0);
                Assert.Equal((tokens[sentence.FirstToken].Start, tokens[sentence.EndToken - 1].End), (sentence.Start, sentence.End));
                end = sentence.EndToken;
            }
            Assert.Equal(tokens.Length, end);
        });
    }

    [Fact]
    public void Ends_a_sentence_at_every_blank_line()
    {
        Texts.Any.Array[2, 4].Sample(texts =>
        {
            var text = string.Join("\n\n", texts);

            Assert.All(SentenceSplitter.Sentences(text), sentence => Assert.DoesNotContain("\n\n", text[sentence.Start..sentence.End], StringComparison.Ordinal));
        });
    }
}
