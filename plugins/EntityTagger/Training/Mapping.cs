namespace EntityTagger.Training;

/// <summary>What a corpus' labels are in ours, from data/ner/mapping.tsv.</summary>
internal sealed class Mapping
{
    private readonly Dictionary<(string Corpus, string Label), string> _labels = [];

    public Mapping(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            var parts = line.Split('\t');
            if (!line.StartsWith('#') && parts.Length >= 3)
                _labels[(parts[0], parts[1])] = parts[2];
        }
    }

    /// <returns>Our label; null for what is no name to us.</returns>
    public string? this[string corpus, string label] =>
        (_labels.GetValueOrDefault((corpus, label)) ?? _labels.GetValueOrDefault((corpus, "*"))) is { } ours and not "O" ? ours : null;
}
