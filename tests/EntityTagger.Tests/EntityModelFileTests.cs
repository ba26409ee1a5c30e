namespace EntityTagger.Tests;

public class EntityModelFileTests
{
    [Fact]
    public void Reads_back_what_it_wrote()
    {
        var file = new EntityModelFile
        {
            WordKeys = [3, 900_000, 4_000_000_000],
            Words = [new(1, 2, 3, UsualCase.Lower, WordLists.Title), WordFacts.Unknown, new(1023, 255, 63, UsualCase.Capital, WordLists.Surname)],
            PhraseKeys = [8],
            PhraseLabels = [NameLabels.Country],
            FeatureKeys = [5, 6],
            Weights = [.. Enumerable.Range(-16, 32).Select(i => (sbyte)i)],
            Scale = 0.5f,
            FrequentKeys = [3],
            VectorKeys = [],
            Vectors = [.. Enumerable.Range(0, WordVectors.Length).Select(i => (sbyte)i)],
            Networks = [],
            Transitions = [.. Enumerable.Range(0, 17 * 17).Select(i => i / 10f)],
            Reliability = [.. Enumerable.Range(0, 22).Select(i => i / 22f)],
        };
        using var stream = new MemoryStream();
        file.Write(stream);
        stream.Position = 0;

        var model = EntityModelFile.Read(stream);

        Assert.Equal(file.Words, file.WordKeys.Select(key => model.Lexicon[key]));
        Assert.Equal((1, NameLabels.Country), model.Phrases.Longest([8]));
        Assert.Equal(file.Transitions, model.Transitions);
        Assert.Equal(file.Reliability, model.Reliability);
        var scores = new float[17];
        model.Weights.Score([6], scores);
        Assert.Equal([0f, 0f, 0.5f, 7.5f], [scores[0], scores[1], scores[2], scores[16]]);
    }

    [Fact]
    public void Says_so_when_the_bytes_are_no_model()
    {
        using var stream = new MemoryStream();
        using (var brotli = new System.IO.Compression.BrotliStream(stream, System.IO.Compression.CompressionMode.Compress, leaveOpen: true))
            brotli.Write("no model at all"u8);
        stream.Position = 0;

        Assert.Contains("train it again", Assert.Throws<InvalidDataException>(() => EntityModelFile.Read(stream)).Message, StringComparison.Ordinal);
    }
}
