namespace EntityTagger.Training;

/// <summary>The most frequent spans that were missed or made up.</summary>
internal static class ErrorList
{
    /// <summary>Counts of errors by kind and label: wrong label, wrong edge, both, left out, made up.</summary>
    public static void PrintKinds(List<GoldText> texts, Func<string, IEnumerable<GoldSpan>> tag)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        void Count(string kind) => counts[kind] = counts.GetValueOrDefault(kind) + 1;
        foreach (var text in texts)
        {
            var found = tag(text.Text).ToHashSet();
            foreach (var span in text.Spans.Where(span => !found.Contains(span)))
            {
                var met = found.Where(other => other.Start < span.End && span.Start < other.End).ToList();
                Count(met.Count == 0 ? $"left out {span.Label}"
                    : met.Any(other => other.Start == span.Start && other.End == span.End) ? $"label {span.Label} -> {met[0].Label}"
                    : met.Any(other => other.Label == span.Label) ? $"edge {span.Label}"
                    : $"edge and label {span.Label} -> {met[0].Label}");
            }
            foreach (var span in found.Where(span => !text.Spans.Any(other => other.Start < span.End && span.Start < other.End)))
                Count($"made up {span.Label}");
        }
        foreach (var (kind, count) in counts.OrderByDescending(pair => pair.Value))
            Console.WriteLine($"{count,6} {kind}");
    }

    public static void Print(string path, Func<string, IEnumerable<GoldSpan>> tag, int most)
    {
        var errors = new Dictionary<string, int>();
        void Count(string error) => errors[error] = errors.GetValueOrDefault(error) + 1;
        foreach (var text in Scoring.Read(path))
        {
            var found = tag(text.Text).ToHashSet();
            string At(GoldSpan span) => $"{span.Label} [{text.Text[span.Start..span.End]}]";
            foreach (var span in text.Spans.Where(span => !found.Contains(span)))
            {
                var overlapping = found.Where(other => other.Start < span.End && span.Start < other.End).Select(At).FirstOrDefault("-");
                Count($"{At(span)} -> {overlapping}   ({text.Text[Math.Max(0, span.Start - 20)..Math.Min(text.Text.Length, span.End + 20)].Replace('\n', '|')})");
            }
            foreach (var span in found.Where(span => !text.Spans.Any(other => other.Start < span.End && span.Start < other.End)))
                Count($"- -> {At(span)}   ({text.Text[Math.Max(0, span.Start - 20)..Math.Min(text.Text.Length, span.End + 20)].Replace('\n', '|')})");
        }
        foreach (var (error, count) in errors.GroupBy(pair => pair.Key.Split("   ")[0]).Select(group => ($"{group.Key} {group.First().Key.Split("   ")[1]}", group.Sum(pair => pair.Value))).OrderByDescending(pair => pair.Item2).Take(most))
            Console.WriteLine($"{count} {error}");
    }
}
