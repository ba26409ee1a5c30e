namespace Annotator.Core.Text;

/// <summary>Finds the word somebody meant to write.</summary>
public static class NearestWord
{
    /// <summary>Words longer than this are no slip of the hand, and comparing them would take long.</summary>
    private const int Longest = 100;

    /// <summary>The known word with the fewest letters to put in, leave out, change or swap; case does not count.</summary>
    /// <returns>Null when none is near: a third of the letters may be wrong.</returns>
    public static string? Of(string written, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(known);
        if (written.Length > Longest)
            return null;
        var (distance, nearest) = known
            .Select(word => (Distance: Distance(written.ToUpperInvariant(), word.ToUpperInvariant()), Word: word))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .FirstOrDefault((int.MaxValue, ""));
        return distance <= Math.Max(1, written.Length / 3) ? nearest : null;
    }

    /// <summary>The nearest word as a question, <c> Did you mean 'labels'?</c> with a blank before; empty when none is near.</summary>
    public static string Question(string written, IEnumerable<string> known) =>
        Of(written, known) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    /// <summary>Optimal string alignment: each pair of neighbours may be swapped once.</summary>
    private static int Distance(string one, string other)
    {
        var costs = new int[one.Length + 1, other.Length + 1];
        for (var row = 0; row <= one.Length; row++)
        {
            for (var column = 0; column <= other.Length; column++)
            {
                costs[row, column] = row == 0 || column == 0 ? row + column : Math.Min(
                    Math.Min(costs[row - 1, column], costs[row, column - 1]) + 1,
                    costs[row - 1, column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1));
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                    costs[row, column] = Math.Min(costs[row, column], costs[row - 2, column - 2] + 1);
            }
        }
        return costs[one.Length, other.Length];
    }
}
