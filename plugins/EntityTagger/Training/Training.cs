using System.Diagnostics;

namespace EntityTagger.Training;

/// <summary>The steps from corpora to model.</summary>
internal sealed class Training(Recipe recipe)
{
    /// <summary>One document in so many of the gold corpora is kept back to measure how far certainty can be trusted.</summary>
    private const int HoldOutEvery = 10;

    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public void Run()
    {
        var texts = new GoldTexts(recipe.Data);
        var gold = Corpora.All.Where(corpus => !recipe.Without.Contains(corpus.Name))
            .SelectMany(corpus => texts.Of(corpus).Select(text => (Corpus: corpus, Text: text))).ToList();
        var words = gold.Select(pair => new TokenizedText(pair.Text.Text)).ToList();
        Say($"{gold.Count} documents with {words.Sum(document => document.Count)} tokens");

        var bare = WordLearning.Learn(recipe.Data, words);
        var preparation = new Preparation(bare.ToModel(), ContextNetwork.From(new(new(bare.VectorKeys), bare.Vectors), new float[ContextNetwork.Parts[^1]]));
        var prepared = new List<PreparedSentence>();
        for (var i = 0; i < gold.Count; i++)
            preparation.Add(words[i], gold[i].Text, gold[i].Corpus, i, prepared);
        words.Clear();
        var rows = new FeatureRows();
        foreach (var key in prepared.SelectMany(sentence => sentence.Keys))
            rows.See(key);
        var keys = rows.Number(recipe.Fewest);
        var examples = prepared.Select(sentence => sentence.ToExample(rows)).ToList();
        prepared.Clear();
        Say($"{examples.Count} sentences with {keys.Length} features");

        AllowDoubt(examples, keys.Length);
        EntityModelFile Pack(CrfTrainer trainer) => Packing.Pack(bare, keys, trainer.Mean(), preparation.SharedKeys, recipe.Least);

        var partial = Pack(Fit(examples.Where(example => !IsHeldOut(example)).ToList(), keys.Length, recipe.EpochsOfHelpers, "calibration"));
        var reliability = Calibration.Measure(partial.ToModel(), gold.Where((pair, index) => IsHeldOut(pair.Corpus, index)), Console.Error);
        var file = Pack(Fit(examples, keys.Length, recipe.Epochs, "model")) with { Reliability = reliability };

        using (var stream = File.Create(recipe.Output))
            file.Write(stream);
        Say($"{file.FeatureKeys.Length} features, {new FileInfo(recipe.Output).Length} bytes in {recipe.Output}");
        if (recipe.Development.Length > 0)
            Evaluation.PrintTable(recipe.Development, file.ToModel());
    }

    private static bool IsHeldOut(Corpus corpus, int document) => !corpus.Silver && document % HoldOutEvery == 0;

    private static bool IsHeldOut(Example example) => !example.Silver && example.Document % HoldOutEvery == 0;

    /// <summary>Lets a model of the gold corpora say where a silver one may be wrong.</summary>
    private void AllowDoubt(List<Example> examples, int rows)
    {
        if (recipe.Doubt >= 1)
            return;
        var trainer = Fit(examples.Where(example => !example.Silver).ToList(), rows, recipe.EpochsOfHelpers, "gold only");
        foreach (var example in examples.Where(example => example.Silver))
            trainer.Doubt(example, recipe.Doubt);
    }

    private CrfTrainer Fit(List<Example> examples, int rows, int epochs, string what)
    {
        var trainer = new CrfTrainer(rows, recipe.Rate, recipe.Dropout, new(recipe.NetworkRate));
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            Say($"{what}, round {epoch + 1}: loss {trainer.Epoch(examples, epoch):F4}");
            if (epoch >= epochs / 2)
                trainer.AddToMean();
        }
        return trainer;
    }

    private void Say(string line) => Console.Error.WriteLine($"{_watch.Elapsed.TotalSeconds,7:F1} s  {line}");
}
