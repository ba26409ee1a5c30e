using System.Text.Json;

namespace EntityTagger.Training;

/// <summary>Counts of right, proposed and gold spans.</summary>
internal record struct Score(int Right, int Proposed, int Gold)
{
    public readonly double F1 => Proposed + Gold == 0 ? 0 : 200.0 * Right / (Proposed + Gold);

    public readonly double Precision => Proposed == 0 ? 0 : 100.0 * Right / Proposed;

    public readonly double Recall => Gold == 0 ? 0 : 100.0 * Right / Gold;
}

/// <summary>A development set and its exact-match scores.</summary>
internal static class Scoring
{
    /// <summary>Reads {"id","text","spans"} rows; offsets there are code points.</summary>
    public static List<GoldText> Read(string path)
    {
        var texts = new List<GoldText>();
        foreach (var line in File.ReadLines(path))
        {
            using var row = JsonDocument.Parse(line);
            var text = row.RootElement.GetProperty("text").GetString()!;
            var offsets = new List<int>();
            for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
                offsets.Add(i);
            offsets.Add(text.Length);
            var spans = row.RootElement.GetProperty("spans").EnumerateArray()
                .Select(span => new GoldSpan(
                    offsets[span.GetProperty("start").GetInt32()], offsets[span.GetProperty("end").GetInt32()],
                    span.GetProperty("label").GetString()!)).ToList();
            texts.Add(new(row.RootElement.GetProperty("id").GetString()!, text, spans));
        }
        return texts;
    }

    public static Dictionary<string, Score> Of(List<GoldText> gold, Func<string, IEnumerable<GoldSpan>> tag)
    {
        var scores = new Dictionary<string, Score>();
        foreach (var text in gold)
        {
            var wanted = text.Spans.ToHashSet();
            var found = tag(text.Text).ToHashSet();
            foreach (var label in EntityModel.Tags.Labels)
            {
                var score = scores.GetValueOrDefault(label);
                scores[label] = new(
                    score.Right + found.Count(span => span.Label == label && wanted.Contains(span)),
                    score.Proposed + found.Count(span => span.Label == label),
                    score.Gold + wanted.Count(span => span.Label == label));
            }
        }
        return scores;
    }

    public static Score Sum(Dictionary<string, Score> scores, bool withOther)
    {
        var sum = default(Score);
        foreach (var (label, score) in scores)
        {
            if (withOther || label != Labels.Other)
                sum = new(sum.Right + score.Right, sum.Proposed + score.Proposed, sum.Gold + score.Gold);
        }
        return sum;
    }
}
