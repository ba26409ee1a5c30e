namespace LocationTagger.Recognition;

/// <summary>Tells names that stand in a row: <c>Palmyra, Hershey and Annville</c>.</summary>
internal static class Enumeration
{
    /// <summary>Whether nothing but a comma, a conjunction or both part a name from the next.</summary>
    /// <param name="parts">The parts of the text.</param>
    /// <param name="end">Just past the first name.</param>
    /// <param name="first">Where the next begins.</param>
    public static bool Joins(TextParts parts, int end, int first)
    {
        if (first - end is not (1 or 2))
            return false;
        for (var at = end; at < first; at++)
        {
            if (parts[at].Key is not ("," or "and" or "or"))
                return false;
        }
        return true;
    }
}
