using Annotator.Language.Syntax;
using Annotator.Quotes.Training;

namespace Annotator.Quotes.Tests.Syntax;

public class TrainingTests
{
    [Fact]
    public void Gives_the_same_bytes_for_the_same_input() => Assert.Equal(Train(), Train());

    [Fact]
    public void Puts_a_sentence_together_again_with_what_its_words_are()
    {
        var sentence = Treebank.HeldOut(Path.Combine(Data, "syntax")).First().Sentences.First(sentence => sentence.Text.Contains("n't", StringComparison.Ordinal));

        var at = sentence.Tokens.Select(token => token.In(sentence.Text).ToString()).ToList().IndexOf("n't");
        Assert.Equal(PartOfSpeech.Adverb, sentence.Parts[at]);
    }

    private static string Data
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Annotator.sln")))
                folder = folder.Parent;
            return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository."), "data");
        }
    }

    // A few sentences and one round: what is repeated here is every step of the recipe.
    private static byte[] Train()
    {
        var path = Path.GetTempFileName();
        try
        {
            var sentences = Treebank.HeldOut(Path.Combine(Data, "syntax")).First().Sentences[..200];
            new Training.Training(Data, epochs: 2, fewest: 2, scale: 2, margin: 5).Run(sentences, path, TextWriter.Null);
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
