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

    /// <summary>The fitting name that stands nearest before an offset, else the first after it; null when none fits.</summary>
    public string? Nearest(int offset, string[] words, Func<ProperName, string[], bool> fits)
    {
        (int Before, int After, ProperName Name)? best = null;
        foreach (var (name, starts) in _names)
        {
            if (!fits(name, words))
                continue;
            var at = starts.BinarySearch(offset);
            at = at < 0 ? ~at : at;
            var (before, after) = (at > 0 ? starts[at - 1] : -1, at < starts.Count ? starts[at] : int.MaxValue);
            if (best is null || before > best.Value.Before || before == best.Value.Before && after < best.Value.After)
                best = (before, after, name);
        }
        return best is { } found ? string.Join(' ', found.Name.Words) : null;
    }
}
