namespace EntityTagger;

/// <summary>Names of several words, found from their first word on; the longest wins.</summary>
internal sealed class PhraseTree<T>
    where T : class
{
    private readonly Node _root = new();

    /// <summary>Adds a name; the first meaning given stays.</summary>
    public void Add(IEnumerable<string> words, T meaning)
    {
        var node = _root;
        foreach (var word in words)
        {
            node.Next ??= new(StringComparer.Ordinal);
            if (!node.Next.TryGetValue(word, out var next))
                node.Next.Add(word, next = new());
            node = next;
        }
        node.Meaning ??= meaning;
    }

    /// <returns>The end and the meaning of the longest name that starts at a word; null when none does.</returns>
    public (int End, T Meaning)? Longest(TokenizedText words, int first, int end)
    {
        (int, T)? found = null;
        var node = _root;
        for (var at = first; at < end && node.Next is not null && node.Next.TryGetValue(words[at], out var next); at++)
        {
            node = next;
            if (node.Meaning is not null)
                found = (at + 1, node.Meaning);
        }
        return found;
    }

    private sealed class Node
    {
        public Dictionary<string, Node>? Next { get; set; }

        public T? Meaning { get; set; }
    }
}
