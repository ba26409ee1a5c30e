using System.Globalization;
using Annotator.Language.Syntax;
using Annotator.Language.Tagging;

namespace Annotator.Quotes.Training;

/// <summary>Makes the model of parts of speech from the treebanks and the word clusters.</summary>
/// <param name="data">The repository's folder of data.</param>
internal sealed class Training(string data, int epochs, int fewest, int scale, int margin)
{
    /// <summary>A word seen this often with one part of speech in all but one of two hundred cases needs no deciding.</summary>
    private const int OftenEnough = 40;

    private const double SureShare = 0.995;

    /// <summary>Words with clusters that ship: the most frequent ones.</summary>
    private const int MostClustered = 60_000;

    public void Run(List<TreeSentence> sentences, string path, TextWriter report)
    {
        var (clusterKeys, coarse, fine) = Clusters();
        var clusters = new WordClusters(new(clusterKeys), coarse, fine);
        var sure = Sure(sentences, clusters);
        var rows = new FeatureRows();
        foreach (var sentence in sentences)
            See(sentence, rows, sure, clusters);
        rows.Number(fewest);
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sentences.Count} sentences, {sure.Count} sure words, {rows.Keys.Length} features"));
        var trainer = new PartTrainer(rows, margin);
        for (var epoch = 1; epoch <= epochs; epoch++)
            report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch}: {100 * trainer.Epoch(sentences, sure, clusters, epoch):F2} %"));
        using var file = File.Create(path);
        var (keys, weights) = Kept(rows.Keys, trainer.Mean(scale));
        var sureKeys = sure.Keys.Order().ToArray();
        PartOfSpeechModel.Write(file, sureKeys, [.. sureKeys.Select(key => sure[key])], clusterKeys, coarse, fine, keys, weights);
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{keys.Length} features kept, {file.Length} bytes"));
    }

    // The right parts before a word stand for what the tagger will mostly see.
    private static void See(TreeSentence sentence, FeatureRows rows, Dictionary<uint, byte> sure, WordClusters clusters)
    {
        foreach (var (keys, _, _) in new Walk(sentence, sure, clusters).Words((_, gold) => (int)(gold ?? PartOfSpeech.Noun)))
        {
            foreach (var key in keys)
                rows.See(key);
        }
    }

    private static Dictionary<uint, byte> Sure(List<TreeSentence> sentences, WordClusters clusters)
    {
        var counts = new Dictionary<uint, int[]>();
        foreach (var sentence in sentences)
        {
            foreach (var (token, part) in sentence.Tokens.Zip(sentence.Parts))
            {
                if (part is not { } known || known == PartOfSpeech.Mark)
                    continue;
                var key = WordLooks.Of(token.In(sentence.Text), clusters).Exact;
                if (!counts.TryGetValue(key, out var parts))
                    counts[key] = parts = new int[PartsOfSpeech.Learned];
                parts[(int)known]++;
            }
        }
        return counts.Where(pair => pair.Value.Sum() >= OftenEnough && pair.Value.Max() >= SureShare * pair.Value.Sum())
            .ToDictionary(pair => pair.Key, pair => (byte)Array.IndexOf(pair.Value, pair.Value.Max()));
    }

    private (uint[] Keys, byte[] Coarse, ushort[] Fine) Clusters()
    {
        var words = new SortedDictionary<uint, (byte Coarse, ushort Fine)>();
        foreach (var line in Packed.Lines(Path.Combine(data, "names", "glove_clusters", "clusters.tsv")).Take(MostClustered))
        {
            var columns = line.Split('\t');
            var key = FeatureHash.Of(columns[0].Select(letter => letter is >= '0' and <= '9' ? '0' : letter).ToArray());
            words.TryAdd(key, (byte.Parse(columns[1], CultureInfo.InvariantCulture), ushort.Parse(columns[3], CultureInfo.InvariantCulture)));
        }
        return ([.. words.Keys], [.. words.Values.Select(value => value.Coarse)], [.. words.Values.Select(value => value.Fine)]);
    }

    private static (uint[] Keys, sbyte[] Weights) Kept(uint[] keys, sbyte[] weights)
    {
        const int Width = PartsOfSpeech.Learned;
        var kept = Enumerable.Range(0, keys.Length).Where(row => weights.AsSpan(row * Width, Width).IndexOfAnyExcept((sbyte)0) >= 0).ToArray();
        return ([.. kept.Select(row => keys[row])], [.. kept.SelectMany(row => weights.AsSpan(row * Width, Width).ToArray())]);
    }
}
