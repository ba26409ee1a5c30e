namespace LocationTagger.Training;

/// <summary>Fits weights under which the right candidates of each choice are likely: a conditional logit model.</summary>
internal static class ChoiceRegression
{
    private const int Steps = 400;
    private const double Rate = 0.5;

    /// <summary>Keeps weights that the choices say little about near the first ones.</summary>
    private const double Ridge = 0.002;

    /// <summary>The weights, none below zero, because a clue speaks for a place or says nothing.</summary>
    public static double[] Fit(IReadOnlyList<Choice> choices, double[] first)
    {
        var weights = (double[])first.Clone();
        var squares = new double[weights.Length];
        var total = choices.Sum(choice => choice.Weight);
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[weights.Length];
            foreach (var choice in choices)
                AddGradient(choice, weights, gradient, choice.Weight / total);
            for (var i = 0; i < weights.Length; i++)
            {
                gradient[i] -= Ridge * (weights[i] - first[i]);
                squares[i] += gradient[i] * gradient[i];
                weights[i] = Math.Max(0, weights[i] + Rate * gradient[i] / (Math.Sqrt(squares[i]) + 1e-9));
            }
        }
        return weights;
    }

    /// <summary>What the right candidates have of each clue beyond what all have, each counted by its chance.</summary>
    private static void AddGradient(Choice choice, double[] weights, double[] gradient, double share)
    {
        var scores = Array.ConvertAll(choice.Clues, clues => Dot(clues, weights));
        var best = scores.Max();
        var odds = Array.ConvertAll(scores, score => Math.Exp(score - best));
        var all = odds.Sum();
        var right = odds.Where((_, i) => choice.IsRight[i]).Sum() + 1e-12;
        for (var candidate = 0; candidate < odds.Length; candidate++)
        {
            var pull = (choice.IsRight[candidate] ? odds[candidate] / right : 0) - odds[candidate] / all;
            for (var i = 0; i < gradient.Length; i++)
                gradient[i] += share * pull * choice.Clues[candidate][i];
        }
    }

    private static double Dot(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++)
            sum += one[i] * other[i];
        return sum;
    }
}
