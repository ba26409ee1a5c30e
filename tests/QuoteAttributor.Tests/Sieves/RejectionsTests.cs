namespace Annotator.Quotes.Tests.Sieves;

public class RejectionsTests
{
    [Theory]
    [InlineData("Her novel, “The Salt Road”, made her famous.")]
    [InlineData("The book, titled “Stronger Together,” was published in May.")]
    [InlineData("[PER Ann Lee] was seen on NBC’s “Meet the Press.”")]
    [InlineData("It became a hit, “Crank That.”")]
    public void Takes_no_title_for_speech(string marked) => Assert.Equal("", Found.In(marked));

    [Theory]
    [InlineData("Supporters waved signs reading “Make Bath Great Again.”")]
    [InlineData("“Never again,” reads a banner above the gate.")]
    [InlineData("A placard said: “No more.”")]
    public void Takes_no_inscription_for_speech(string marked) => Assert.Equal("", Found.In(marked));

    [Fact]
    public void Knows_a_programme_that_somebody_tells_something() =>
        Assert.Equal(
            "MIXED Kasich was “embarrassing his state.” <told> (Paul Manafort) = Paul Manafort",
            Found.In("[PER Paul Manafort] told “Good Morning America” that [PER Kasich] was “embarrassing his state.”"));

    [Theory]
    [InlineData("A banner over the door reads “Leave your hats here.”")]
    [InlineData("Signs line the road. One, nailed to a barn, says “Vote Early.”")]
    [InlineData("It ends with a white title card: “Our children are watching.”")]
    public void Takes_no_words_on_a_thing_for_speech(string marked) => Assert.Equal("", Found.In(marked));

    [Fact]
    public void Takes_no_headline_without_a_cue_for_speech() =>
        Assert.Equal(
            "DIRECT “I was elected,” <said> (he) = Bo Ponce",
            Found.In("Mayor: “I will not resign”\n\nThe mayor, [PER Bo Ponce], stays. “I was elected,” he said."));
}
