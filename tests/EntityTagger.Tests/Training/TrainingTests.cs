using EntityTagger.Training;

namespace EntityTagger.Tests.Training;

public class TrainingTests
{
    [Fact]
    public void Gives_the_same_bytes_for_the_same_input()
    {
        Assert.Equal(Train(), Train());

        static byte[] Train()
        {
            var path = Path.GetTempFileName();
            try
            {
                // One small corpus and few rounds: what is repeated here is every step of the recipe.
                string[] arguments =
                [
                    "--data", Repository.Data, "--out", path, "--epochs", "1", "--helper-epochs", "1",
                    "--without", "gmb,re_docred,btc,wnut17,crossner,gum,re3d,grobid_wiki", "--wire", "5",
                ];
                new EntityTagger.Training.Training(new Recipe(new Arguments(arguments))).Run();
                return File.ReadAllBytes(path);
            }
            finally
            {
                File.Delete(path);
            }
        }
    }
}
