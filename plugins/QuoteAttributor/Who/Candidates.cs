namespace Annotator.Quotes.Who;

/// <summary>Who else may have said something: the names before it, likeliest first.</summary>
internal sealed class Candidates(NameList names, Antecedents antecedents)
{
    private const int Most = 5;

    private readonly Dictionary<TextSpan, string> _full = [];

    /// <summary>Up to five names other than the one chosen, without repetition.</summary>
    /// <param name="offset">Where the speaker's words, or those of the quote, begin.</param>
    /// <param name="gender">What the words for the speaker tell.</param>
    /// <param name="chosen">The name chosen; null when nobody is named.</param>
    public IReadOnlyList<string> Beside(int offset, Gender gender, string? chosen)
    {
        var costs = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, distance) in antecedents.Near(offset))
        {
            if (name.Kind == NameKind.Place || Full(name) is var full && full == chosen)
                continue;
            var cost = name.Kind switch { NameKind.Body => gender == Gender.Unknown ? 1.5 : 6.0, NameKind.Person => 0.0, _ => 1.0 };
            cost += distance + (name.IsSubject ? 0 : 1) + (IsOther(names.GenderOf(full), gender) ? 8 : 0);
            if (!costs.TryGetValue(full, out var known) || cost < known)
                costs[full] = cost;
        }
        return [.. costs.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(Most).Select(pair => pair.Key)];
    }

    // Near quotes have the same names before them.
    private string Full(ProperName name) =>
        _full.TryGetValue(name.Span, out var full) ? full : _full[name.Span] = name.Kind == NameKind.Body ? names.FullBody(name.Span) : names.FullPerson(name.Span);

    private static bool IsOther(Gender one, Gender other) => one != Gender.Unknown && other != Gender.Unknown && one != other;
}
