using System.Globalization;

namespace LocationTagger.Resolution;

/// <summary>Reads learned weights: a name and a number a row.</summary>
internal static class WeightTable
{
    /// <summary>The weights by number of the clue; 0 for a clue without a row.</summary>
    public static double[] Read<TClue>(string resource)
        where TClue : struct, Enum
    {
        using var reader = new StreamReader(typeof(WeightTable).Assembly.GetManifestResourceStream(resource)!);
        var weights = new double[Enum.GetValues<TClue>().Length];
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var name, var weight] && Enum.TryParse<TClue>(name, out var clue))
                weights[Convert.ToInt32(clue, CultureInfo.InvariantCulture)] = double.Parse(weight, CultureInfo.InvariantCulture);
        }
        return weights;
    }
}
