namespace Annotator.Quotes.Who;

/// <summary>Who else may have said something: the names before it, likeliest first.</summary>
internal sealed class Candidates(NameList names, Antecedents antecedents)
{
    private const int Most = 5;

    /// <summary>Up to five names other than the one chosen, without repetition.</summary>
    /// <param name="offset">Where the speaker's words, or those of the quote, begin.</param>
    /// <param name="gender">What the words for the speaker tell.</param>
    /// <param name="chosen">The name chosen; null when nobody is named.</param>
    public IReadOnlyList<string> Beside(int offset, Gender gender, string? chosen)
    {
        var costs = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, distance) in antecedents.Near(offset))
        {
            var (full, cost) = name.Kind == NameKind.Body
                ? (names.FullBody(name.Span), gender == Gender.Unknown ? 1.5 : 6.0)
                : (names.FullPerson(name.Span), name.Kind == NameKind.Person ? 0 : 1);
            if (full == chosen || name.Kind == NameKind.Place)
                continue;
            cost += distance + (name.IsSubject ? 0 : 1) + (IsOther(names.GenderOf(full), gender) ? 8 : 0);
            if (!costs.TryGetValue(full, out var known) || cost < known)
                costs[full] = cost;
        }
        return [.. costs.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(Most).Select(pair => pair.Key)];
    }

    private static bool IsOther(Gender one, Gender other) => one != Gender.Unknown && other != Gender.Unknown && one != other;
}
