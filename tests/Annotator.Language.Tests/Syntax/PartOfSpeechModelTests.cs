using Annotator.Language.Syntax;
using Annotator.Language.Tagging;

namespace Annotator.Language.Tests.Syntax;

public class PartOfSpeechModelTests
{
    [Fact]
    public void Tags_by_sure_words_first_then_by_weights_then_by_looks()
    {
        using var stream = new MemoryStream();
        var rows = new sbyte[PartsOfSpeech.Learned];
        rows[(int)PartOfSpeech.VerbPast] = 5;
        PartOfSpeechModel.Write(stream, [FeatureHash.Of("the")], [(byte)PartOfSpeech.Determiner], [], [], [], [FeatureHash.Of(10, FeatureHash.Of("left"))], rows);
        stream.Position = 0;

        var parts = Tagged("the left.", PartOfSpeechModel.Read(stream));

        Assert.Equal([PartOfSpeech.Determiner, PartOfSpeech.VerbPast, PartOfSpeech.Mark], parts);
    }

    [Fact]
    public void Refuses_bytes_that_are_no_model()
    {
        using var stream = new MemoryStream();
        using (var brotli = new System.IO.Compression.BrotliStream(stream, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            brotli.Write([1, 2, 3, 4, 5]);
        stream.Position = 0;

        Assert.Throws<InvalidDataException>(() => PartOfSpeechModel.Read(stream));
    }

    private static PartOfSpeech[] Tagged(string text, PartOfSpeechModel model)
    {
        var tokens = Tokenizer.Tokens(text);
        var parts = new PartOfSpeech[tokens.Length];
        new PartOfSpeechTagger(model).Tag(text, tokens, 0, parts);
        return parts;
    }
}
