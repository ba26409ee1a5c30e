namespace LocationTagger.Training;

/// <summary>Fits weights under which places are likely and other names are not: logistic regression.</summary>
internal static class MentionRegression
{
    private const int Steps = 600;
    private const double Rate = 0.3;

    /// <summary>Keeps weights that the names say little about near the first ones.</summary>
    private const double Ridge = 0.001;

    /// <summary>Share of each first weight that stays, so that no clue is forgotten because the sample is small.</summary>
    private const double LeastShare = 0.25;

    /// <param name="names">The clues for each name, and whether it is a place.</param>
    /// <param name="first">Weights to begin with; the sign of each and a share of it stay.</param>
    public static double[] Fit(IReadOnlyList<(double[] Clues, bool IsPlace, double Weight)> names, double[] first)
    {
        var weights = (double[])first.Clone();
        var squares = new double[weights.Length];
        var total = names.Sum(name => name.Weight);
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[weights.Length];
            foreach (var (clues, isPlace, weight) in names)
            {
                var pull = weight / total * ((isPlace ? 1 : 0) - Chance(clues, weights));
                for (var i = 0; i < gradient.Length; i++)
                    gradient[i] += pull * clues[i];
            }
            for (var i = 0; i < weights.Length; i++)
            {
                gradient[i] -= Ridge * (weights[i] - first[i]);
                squares[i] += gradient[i] * gradient[i];
                var next = weights[i] + Rate * gradient[i] / (Math.Sqrt(squares[i]) + 1e-9);
                weights[i] = first[i] == 0 ? next : Math.Sign(first[i]) * Math.Max(LeastShare * Math.Abs(first[i]), next * Math.Sign(first[i]));
            }
        }
        return weights;
    }

    public static double Chance(double[] clues, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            sum += clues[i] * weights[i];
        return 1 / (1 + Math.Exp(-sum));
    }
}
