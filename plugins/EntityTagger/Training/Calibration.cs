namespace EntityTagger.Training;

/// <summary>Measures how often names of each certainty are right on documents that were kept back.</summary>
internal static class Calibration
{
    /// <summary>Cases added to each step that go with the neighbours, so that few cases do not say much.</summary>
    private const double Prior = 4;

    /// <returns>A share for each step of certainty, never falling, then one for listed and one for defined names.</returns>
    public static float[] Measure(EntityModel model, IEnumerable<(Corpus Corpus, GoldText Text)> heldOut, TextWriter report)
    {
        var right = new double[EntityModel.Steps + 2];
        var all = new double[EntityModel.Steps + 2];
        foreach (var (corpus, gold) in heldOut)
        {
            var wanted = gold.Spans.ToHashSet();
            foreach (var (span, name) in Evaluation.Names(model, gold.Text))
            {
                // Where MISC is not annotated, nothing can be said of it.
                if (!corpus.HasOther && span.Label == Labels.Other)
                    continue;
                var step = Step(name);
                all[step]++;
                right[step] += wanted.Contains(span) ? 1 : 0;
            }
        }
        return Shares(right, all, report);
    }

    public static int Step(FoundName name) =>
        name.Certainty >= FoundName.Defined ? EntityModel.Steps + 1
        : name.Certainty >= FoundName.Listed ? EntityModel.Steps
        : Math.Min((int)(name.Certainty * EntityModel.Steps), EntityModel.Steps - 1);

    private static float[] Shares(double[] right, double[] all, TextWriter report)
    {
        var shares = new float[all.Length];
        for (var step = 0; step < all.Length; step++)
        {
            var expected = step < EntityModel.Steps ? (step + 0.5) / EntityModel.Steps : 0.5;
            shares[step] = (float)Math.Clamp((right[step] + Prior * expected) / (all[step] + Prior), 0.05, 0.99);
            report.WriteLine($"          certainty step {step}: {right[step]} of {all[step]} right");
        }
        return Rising(shares, all);
    }

    /// <summary>Joins neighbours that are out of order into their mean (pool adjacent violators).</summary>
    private static float[] Rising(float[] shares, double[] all)
    {
        var blocks = new List<(double Sum, double Weight, int Steps)>();
        for (var step = 0; step < EntityModel.Steps; step++)
        {
            blocks.Add((shares[step] * (all[step] + Prior), all[step] + Prior, 1));
            while (blocks.Count > 1 && blocks[^2].Sum / blocks[^2].Weight > blocks[^1].Sum / blocks[^1].Weight)
            {
                var (one, other) = (blocks[^2], blocks[^1]);
                blocks.RemoveRange(blocks.Count - 2, 2);
                blocks.Add((one.Sum + other.Sum, one.Weight + other.Weight, one.Steps + other.Steps));
            }
        }
        return [.. blocks.SelectMany(block => Enumerable.Repeat((float)(block.Sum / block.Weight), block.Steps)), .. shares[EntityModel.Steps..]];
    }
}
