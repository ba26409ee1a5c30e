namespace EntityTagger.Tests;

public class TokenizedTextTests
{
    [Theory]
    [InlineData("Bath", true)]
    [InlineData("6PR", true)]
    [InlineData("eBay", true)]
    [InlineData("al-Qaida", true)]
    [InlineData("I", false)]
    [InlineData("pH", false)]
    [InlineData("139th", false)]
    [InlineData("north", false)]
    public void Tells_words_that_are_written_as_names(string word, bool isCapital) => Assert.Equal(isCapital, new TokenizedText(word).IsCapital(0));
}
