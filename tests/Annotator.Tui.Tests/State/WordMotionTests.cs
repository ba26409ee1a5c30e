using Annotator.Tui.State;

namespace Annotator.Tui.Tests.State;

public class WordMotionTests
{
    [Theory]
    [InlineData("Anne of Bath", 12, 7)]
    [InlineData("Anne of Bath", 7, 4)]
    [InlineData("Anne, of", 8, 4)]
    [InlineData("Anne", 4, 0)]
    public void The_end_moves_back_to_the_end_of_the_word_before(string text, int from, int to) =>
        Assert.Equal(to, WordMotion.PreviousEnd(text, from));

    [Theory]
    [InlineData("Anne of Bath", 4, 7)]
    [InlineData("Anne of Bath", 2, 4)]
    [InlineData("Anne, of", 4, 8)]
    public void The_end_moves_on_to_the_end_of_the_next_word(string text, int from, int to) =>
        Assert.Equal(to, WordMotion.NextEnd(text, from));

    [Theory]
    [InlineData("Anne of Bath", 8, 5)]
    [InlineData("Anne of Bath", 6, 5)]
    [InlineData("“Anne", 5, 1)]
    [InlineData("  Anne", 2, 0)]
    public void The_start_moves_back_to_the_start_of_the_word_before(string text, int from, int to) =>
        Assert.Equal(to, WordMotion.PreviousStart(text, from));
}
