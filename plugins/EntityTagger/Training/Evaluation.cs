namespace EntityTagger.Training;

/// <summary>Scores a model on the development sets of a folder, from raw text.</summary>
internal static class Evaluation
{
    public static void PrintTable(string folder, EntityModel model, IReadOnlyDictionary<string, List<GoldText>>? others = null)
    {
        var (right, all) = (new int[EntityModel.Steps], new int[EntityModel.Steps]);
        Console.WriteLine("| set | PLO P | PLO R | PLO F1 | 4cl F1 | PER | ORG | LOC | MISC |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        var (sum, sum4, count) = (0.0, 0.0, 0);
        var sets = Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).Select(path => (Path.GetFileNameWithoutExtension(path), Scoring.Read(path)))
            .Concat((others ?? new Dictionary<string, List<GoldText>>()).Select(pair => (pair.Key, pair.Value)));
        foreach (var (set, gold) in sets)
        {
            var hasOther = gold.Any(text => text.Spans.Any(span => span.Label == Labels.Other));
            var scores = Scoring.Of(gold, text => Counted(model, text, gold, hasOther, right, all));
            var (plo, four) = (Scoring.Sum(scores, withOther: false), Scoring.Sum(scores, withOther: true));
            Console.WriteLine($"| {set} | {plo.Precision:F1} | {plo.Recall:F1} | **{plo.F1:F1}** | {(hasOther ? $"{four.F1:F1}" : "-")} | {scores[Labels.Person].F1:F1} | {scores[Labels.Organisation].F1:F1} | {scores[Labels.Place].F1:F1} | {(hasOther ? $"{scores[Labels.Other].F1:F1}" : "-")} |");
            (sum, sum4, count) = (sum + plo.F1, sum4 + four.F1, count + 1);
        }
        Console.WriteLine($"mean {sum / count:F2} / {sum4 / count:F2}");
        Console.WriteLine("\n| confidence given | names | right |\n| --- | --- | --- |");
        for (var step = 0; step < EntityModel.Steps; step += 2)
        {
            if (all[step] + all[step + 1] > 0)
                Console.WriteLine($"| {step / 20.0:F1}-{(step + 2) / 20.0:F1} | {all[step] + all[step + 1]} | {100.0 * (right[step] + right[step + 1]) / (all[step] + all[step + 1]):F0} % |");
        }
    }

    public static IEnumerable<GoldSpan> Tag(EntityModel model, string text) => Names(model, text).Select(pair => pair.Span);

    public static IEnumerable<(GoldSpan Span, FoundName Name)> Names(EntityModel model, string text)
    {
        var view = new TextView(new TokenizedText(text), model, CancellationToken.None);
        foreach (var name in NameFinder.Find(view, model, CancellationToken.None))
        {
            var span = view.Words.Span(name.First, name.End);
            yield return (new(span.Start, span.End, EntityModel.Tags.Labels[name.Label]), name);
        }
    }

    private static List<GoldSpan> Counted(EntityModel model, string text, List<GoldText> gold, bool hasOther, int[] right, int[] all)
    {
        var wanted = gold.First(other => ReferenceEquals(other.Text, text)).Spans;
        var spans = new List<GoldSpan>();
        foreach (var (span, name) in Names(model, text))
        {
            spans.Add(span);
            if (!hasOther && span.Label == Labels.Other)
                continue;
            var step = Math.Min((int)(model.Confidence(name) * EntityModel.Steps), EntityModel.Steps - 1);
            all[step]++;
            right[step] += wanted.Contains(span) ? 1 : 0;
        }
        return spans;
    }
}
