namespace EntityTagger.Training;

/// <summary>The most frequent spans that were missed or made up.</summary>
internal static class ErrorList
{
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
