using Annotator.Language.Syntax;

namespace Annotator.Language.Tests.Syntax;

public class NounChunksTests
{
    [Theory]
    [InlineData("The/DT trust/NN ’s/POS head/NN of/IN research/NN said/VBD", "The trust ’s head | research")]
    [InlineData("a/DT very/RB old/JJ and/CC rusty/JJ bridge/NN fell/VBD", "a very old and rusty bridge")]
    [InlineData("She/PRP saw/VBD three/CD broken/VBN signs/NNS", "She | three broken signs")]
    [InlineData("the/DT burning/VBG house/NN", "the burning house")]
    [InlineData("Ann/NNP Lee/NNP ,/, mayor/NN of/IN Bath/NNP ,/, left/VBD", "Ann Lee | mayor | Bath")]
    [InlineData("This/DT is/VBZ late/JJ", "This")]
    [InlineData("left/VBD early/RB", "")]
    public void Finds_a_noun_with_what_stands_before_it(string tagged, string expected)
    {
        var words = tagged.Split(' ').Select(word => word.Split('/')).ToArray();
        PartOfSpeech[] parts = [.. words.Select(word => PartsOfSpeech.OfPenn(word[1])!.Value)];

        var chunks = NounChunks.Of(parts).Select(chunk => string.Join(' ', words[chunk.First..chunk.End].Select(word => word[0])));

        Assert.Equal(expected, string.Join(" | ", chunks));
    }
}
