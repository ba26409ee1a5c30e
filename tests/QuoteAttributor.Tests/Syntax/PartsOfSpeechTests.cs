using Annotator.Language.Syntax;
using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Tests.Syntax;

public class PartsOfSpeechTests
{
    [Theory]
    [InlineData("He claims that it rained.", "claims", PartOfSpeech.VerbThirdPerson)]
    [InlineData("The insurance claims rose again.", "claims", PartOfSpeech.NounPlural)]
    [InlineData("Officials estimate the damage at a million.", "estimate", PartOfSpeech.VerbPresent)]
    [InlineData("The estimate was wrong.", "estimate", PartOfSpeech.Noun)]
    [InlineData("Ann Lee told her that it rained.", "her", PartOfSpeech.Pronoun)]
    [InlineData("It was her deputy.", "her", PartOfSpeech.PronounPossessive)]
    [InlineData("The letter seen by the paper was long.", "seen", PartOfSpeech.VerbParticiple)]
    [InlineData("China’s ministry reported it.", "’s", PartOfSpeech.Possessive)]
    public void Tells_verbs_from_nouns_and_one_her_from_the_other(string text, string word, PartOfSpeech expected)
    {
        var read = new ReadText(text, CancellationToken.None);

        Assert.Equal(expected, read.Part(read.TokenAt(text.IndexOf(word, StringComparison.Ordinal))));
    }

    [Fact]
    public void Tags_a_sentence_too_long_for_one_step()
    {
        var read = new ReadText(string.Concat(Enumerable.Repeat("the dog ", 1000)), CancellationToken.None);

        Assert.All(Enumerable.Range(0, read.Tokens.Length), token => Assert.Equal(token % 2 == 0 ? PartOfSpeech.Determiner : PartOfSpeech.Noun, read.Part(token)));
    }
}
