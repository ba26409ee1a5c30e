using Annotator.Core.Editing;

namespace Annotator.Core.Tests.Editing;

public class OccurrencesTests
{
    [Theory]
    [InlineData("Bath, Bathing, Bath", "Bath", 2)]
    [InlineData("東京と東京都の東京", "東京", 3)]
    [InlineData("กรุงเทพมหานคร", "กรุงเทพ", 1)]
    [InlineData("cafe, cafe\u0301", "cafe", 1)]
    [InlineData("Ana, aAna", "Ana", 1)]
    public void Whole_words_are_found_and_in_scripts_without_blanks_whatever_is_spelt_so(string text, string wanted, int count) =>
        Assert.Equal(count, Occurrences.Of(text, wanted).Length);
}
