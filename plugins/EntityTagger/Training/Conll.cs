namespace EntityTagger.Training;

/// <summary>A token of a corpus with its tag as published.</summary>
internal readonly record struct TaggedToken(string Token, string Tag);

/// <summary>Reads files of one token and tag a line.</summary>
internal static class Conll
{
    /// <summary>How many sentences stand in for a document where a corpus keeps no borders.</summary>
    private const int SentencesTogether = 12;

    /// <summary>Documents, each a list of sentences.</summary>
    public static IEnumerable<List<List<TaggedToken>>> Documents(string path)
    {
        var document = new List<List<TaggedToken>>();
        var sentence = new List<TaggedToken>();
        var marked = false;
        foreach (var line in Packed.Lines(path).Append(""))
        {
            if (line.StartsWith("# doc ", StringComparison.Ordinal))
            {
                marked = true;
                if (document.Count > 0)
                    yield return document;
                document = [];
            }
            else if (line.IndexOf('\t') is var tab and > 0)
            {
                sentence.Add(new(line[..tab], line[(line.LastIndexOf('\t') + 1)..]));
            }
            else if (string.IsNullOrWhiteSpace(line) && sentence.Count > 0)
            {
                document.Add(sentence);
                sentence = [];
                if (!marked && document.Count == SentencesTogether)
                {
                    yield return document;
                    document = [];
                }
            }
        }
        if (document.Count > 0)
            yield return document;
    }
}
