using EntityTagger.Training;

namespace EntityTagger.Tests.Training;

public class CorporaTests
{
    [Fact]
    public void Hold_no_sentence_of_a_development_set() => Assert.Empty(new GoldTexts(Repository.Data).InDevelopment());

    [Fact]
    public void A_sentence_of_a_development_set_is_told_however_it_is_written()
    {
        // From WikiGold, whose text is not here.
        const string Sentence = "Founding member Kojima Minoru played guitar on Good Day, and Wardanceis cover of a song by UK post punk industrial band Killing Joke.";
        var development = DevelopmentText.Read(Path.Combine(Repository.Data, "ner", "development.txt"));

        Assert.Equal([Sentence], development.FoundIn("A new sentence that no set has, long enough to be looked at. " + Sentence));
        Assert.Single(development.FoundIn(Sentence.Replace(", ", " , ", StringComparison.Ordinal).Replace(".", " .", StringComparison.Ordinal)));
    }

    [Fact]
    public void All_have_a_licence_and_labels_that_are_mapped()
    {
        var mapping = File.ReadLines(Path.Combine(Repository.Data, "ner", "mapping.tsv")).Select(line => line.Split('\t')[0]).ToHashSet();

        foreach (var corpus in Corpora.All)
        {
            Assert.True(File.Exists(Path.Combine(Repository.Data, "ner", corpus.Name, "LICENCE.txt")), corpus.Name);
            Assert.Contains(corpus.Name, mapping);
        }
    }
}
