namespace Annotator.Quotes.Training;

/// <summary>The base noun phrases of a tree: a noun or pronoun with what depends on it in front, names with all their parts.</summary>
internal static class TreeChunks
{
    private static readonly HashSet<string> InFront = ["det", "det:predet", "amod", "nummod", "compound", "nmod:poss", "flat", "goeswith", "advmod"];

    /// <summary>The phrases as spans of the sentence's text.</summary>
    public static HashSet<(int Start, int End)> Of(TreeSentence sentence)
    {
        var words = sentence.Words;
        var chunks = new List<(int First, int Last)>();
        for (var head = 0; head < words.Count; head++)
        {
            if (words[head].Kind is not ("NOUN" or "PROPN" or "PRON") || words[head].Tag is "PRP$" or "WP$" or "WDT")
                continue;
            var (first, last) = (head, head);
            while (first > 0 && IsWithin(words, first - 1, head, InFront))
                first--;
            while (last + 1 < words.Count && IsWithin(words, last + 1, head, ["flat", "goeswith"]))
                last++;
            chunks.Add((first, last));
        }
        chunks.RemoveAll(chunk => chunks.Exists(other => other != chunk && other.First <= chunk.First && other.Last >= chunk.Last));
        return [.. chunks.Select(chunk => (words[chunk.First].Start, words[chunk.Last].End))];
    }

    private static bool IsWithin(List<TreeWord> words, int word, int head, HashSet<string> relations)
    {
        for (var steps = 0; word >= 0 && word != head && steps < 12; steps++)
        {
            if (words[word].Head == head)
                return relations.Contains(words[word].Relation);
            word = words[word].Head;
        }
        return false;
    }
}
