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
        var gold = Corpora.All.Where(corpus => !recipe.Without.Contains(corpus.Name) && !recipe.Judges.Contains(corpus.Name))
            .SelectMany(corpus => texts.Of(corpus).Select(text => (Corpus: corpus, Text: text))).ToList();
        var words = gold.Select(pair => new TokenizedText(pair.Text.Text)).ToList();
        Say($"{gold.Count} documents with {words.Sum(document => document.Count)} tokens");

        var bare = WordLearning.Learn(recipe.Data, words);
        var preparation = new Preparation(bare.ToModel(), bare.ToVectors());
        var vectors = bare.ToVectors();
        var prepared = new List<PreparedSentence>();
        for (var i = 0; i < gold.Count; i++)
            preparation.Add(words[i], gold[i].Text, gold[i].Corpus, i, prepared);
        AddMadeUp(gold, preparation, prepared);
        words.Clear();
        var rows = new FeatureRows();
        foreach (var key in prepared.SelectMany(sentence => sentence.Keys))
            rows.See(key);
        var keys = rows.Number(recipe.Fewest);
        var examples = prepared.Select(sentence => sentence.ToExample(rows)).ToList();
        prepared.Clear();
        Say($"{examples.Count} sentences with {keys.Length} features");

        AllowDoubt(examples, keys.Length, vectors);
        EntityModelFile Pack(Ensemble ensemble) => Packing.Pack(bare, keys, ensemble.Mean(), preparation.SharedKeys, recipe.Least);
        void Score(EntityModelFile made)
        {
            if (recipe.Development.Length > 0)
                Evaluation.PrintTable(recipe.Development, made.ToModel(), Corpora.All.Where(corpus => recipe.Judges.Contains(corpus.Name))
                    .ToDictionary(corpus => corpus.Name, corpus => texts.Of(corpus).ToList()));
        }
        void ScoreParts(string what, Ensemble ensemble)
        {
            for (var count = 1; count <= ensemble.Members.Length && recipe.Quick; count++)
            {
                Console.WriteLine($"{what} {count}");
                Score(Pack(new(ensemble.Members[..count])) with { Reliability = new float[EntityModel.Steps + 2] });
            }
        }
        Teacher? teacher = null;
        if (recipe.Teachers > 0)
        {
            var teachers = Fit(examples, keys.Length, recipe.Epochs, "teacher", vectors, recipe.Teachers);
            ScoreParts("teachers", teachers);
            teacher = new(teachers, examples, recipe.Taught, recipe.TaughtOfSilver);
            Say("taught");
        }
        var calibration = recipe.Quick ? null : Task.Run(() =>
            Pack(Fit(examples, keys.Length, recipe.EpochsOfHelpers, "calibration", vectors, recipe.Members, teacher, example => !IsHeldOut(example))));
        var kept = Fit(examples, keys.Length, recipe.Epochs, "model", vectors, recipe.Members, teacher);
        ScoreParts("model", kept);
        var file = Pack(kept) with { Reliability = new float[EntityModel.Steps + 2] };
        if (calibration?.GetAwaiter().GetResult() is { } partial)
            file = file with { Reliability = Calibration.Measure(partial.ToModel(), gold.Where((pair, index) => IsHeldOut(pair.Corpus, index)), Console.Error) };

        using (var stream = File.Create(recipe.Output))
            file.Write(stream);
        Say($"{file.FeatureKeys.Length} features, {new FileInfo(recipe.Output).Length} bytes in {recipe.Output}");
        Score(file);
    }

    /// <summary>Gold texts with other names, and lines as agencies write them.</summary>
    private void AddMadeUp(List<(Corpus Corpus, GoldText Text)> gold, Preparation preparation, List<PreparedSentence> prepared)
    {
        var swapping = new Swapping(recipe.Data, gold.Where(pair => !pair.Corpus.Silver).Select(pair => pair.Text));
        for (var i = 0; i < gold.Count; i++)
        {
            for (var copy = 0; copy < recipe.Swap && !gold[i].Corpus.Silver; copy++)
            {
                var swapped = swapping.Swap(gold[i].Text, i + copy * 100_000);
                preparation.Add(new TokenizedText(swapped.Text), swapped, gold[i].Corpus with { Repeats = 1 }, i, prepared);
            }
        }
        // The number of the document keeps them out of what is held back.
        var wire = new Corpus("wire", [], 0);
        foreach (var text in new WireLines(recipe.Data).Make(recipe.Wire))
            preparation.Add(new TokenizedText(text.Text), text, wire, 1, prepared);
    }

    private static bool IsHeldOut(Corpus corpus, int document) => !corpus.Silver && document % HoldOutEvery == 0;

    private static bool IsHeldOut(Example example) => !example.Silver && example.Document % HoldOutEvery == 0;

    /// <summary>Lets a model of the gold corpora say where a silver one may be wrong.</summary>
    private void AllowDoubt(List<Example> examples, int rows, WordVectors vectors)
    {
        if (recipe.Doubt >= 1 || !examples.Any(example => example.Silver))
            return;
        Fit(examples, rows, recipe.EpochsOfHelpers, "gold only", vectors, recipe.Doubters, takes: example => !example.Silver)
            .Doubt(examples.Where(example => example.Silver), recipe.Doubt);
    }

    private Ensemble Fit(List<Example> examples, int rows, int epochs, string what, WordVectors vectors, int count, Teacher? teacher = null, Func<Example, bool>? takes = null)
    {
        var members = new CrfTrainer[count];
        Parallel.For(0, count, new() { MaxDegreeOfParallelism = 2 }, member =>
        {
            var seed = recipe.Seed + member + (teacher is null ? 0 : recipe.Teachers);
            var trainer = members[member] = new(rows, recipe.Rate, recipe.Dropout, recipe.Alone, new(recipe.NetworkRate, recipe.NetworkDropout, recipe.WordDropout, vectors, seed), seed);
            var own = Enumerable.Range(0, examples.Count).Where(i => takes?.Invoke(examples[i]) ?? true).ToArray();
            for (var epoch = 0; epoch < epochs; epoch++)
            {
                Say($"{what} {member + 1}, round {epoch + 1}: loss {trainer.Epoch(examples, own, epoch, teacher):F4}");
                if (epoch >= epochs / 2)
                    trainer.AddToMean();
            }
        });
        return new(members);
    }

    private void Say(string line) => Console.Error.WriteLine($"{_watch.Elapsed.TotalSeconds,7:F1} s  {line}");
}
