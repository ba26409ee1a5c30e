namespace Annotator.Quotes.Who;

/// <summary>The different names that share a word, each with the places where it stands.</summary>
internal sealed class Spellings
{
    /// <summary>More different names on one word tell nothing; keeps every look-up short.</summary>
    private const int Most = 24;

    private readonly List<(ProperName Name, List<int> Starts)> _names = [];

    /// <summary>Adds a name; names come in text order.</summary>
    public void Add(ProperName name)
    {
        foreach (var (known, starts) in _names)
        {
            if (known.Kind == name.Kind && known.Words.AsSpan().SequenceEqual(name.Words))
            {
                starts.Add(name.Span.Start);
                return;
            }
        }
        if (_names.Count < Most)
            _names.Add((name, [name.Span.Start]));
    }

    /// <summary>The fitting name most often written among those before an offset, of equals the first; else the first after it.</summary>
    /// <remarks>A bare surname means whom the text is about: the family around him is called by full names.</remarks>
    public string? Likeliest(int offset, string[] words, Func<ProperName, string[], bool> fits)
    {
        (ProperName Name, List<int> Starts)? best = null;
        foreach (var (name, starts) in _names)
        {
            if (fits(name, words) && (best is null || IsLikelier(starts, best.Value.Starts, offset)))
                best = (name, starts);
        }
        return best is { } found ? string.Join(' ', found.Name.Words) : null;
    }

    private static bool IsLikelier(List<int> one, List<int> other, int offset)
    {
        var (isBefore, otherIsBefore) = (one[0] < offset, other[0] < offset);
        return isBefore == otherIsBefore ? isBefore && one.Count > other.Count : isBefore;
    }
}
