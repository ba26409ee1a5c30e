using System.Text;
using Annotator;

namespace EntityTagger.Training;

/// <summary>How often the time tagger's rules agree with corpora that mark times; their conventions differ from ours and from each other.</summary>
internal static class TimeEvaluation
{
    public static void Print(string data)
    {
        foreach (var (path, label) in new[] { ("re_docred/dev.conll", "TIME"), ("gmb/gmb.conll.gz", "TIM") })
        {
            var counts = new SortedDictionary<string, (int All, int Touching, int Exact)>(StringComparer.Ordinal);
            var (gold, met) = (0, 0);
            foreach (var document in Conll.Documents(Path.Combine(data, "ner", path)).Take(1000))
            {
                var (text, spans) = Join(document, label);
                var found = new Times().Suggest(new(new Document("t", text)), CancellationToken.None).ToList();
                gold += spans.Count;
                met += spans.Count(span => found.Any(one => one.Span.Overlaps(span)));
                foreach (var one in found)
                {
                    var (all, touching, exact) = counts.GetValueOrDefault(one.Reason!);
                    counts[one.Reason!] = (all + 1, touching + (spans.Any(span => span.Overlaps(one.Span)) ? 1 : 0), exact + (spans.Contains(one.Span) ? 1 : 0));
                }
            }
            Console.WriteLine($"{path}: {met} of {gold} found");
            foreach (var (rule, (all, touching, exact)) in counts)
                Console.WriteLine($"  {rule}: {all}, {100.0 * touching / all:F0} % marked there, {100.0 * exact / all:F0} % with the same ends");
        }
    }

    private static (string Text, List<TextSpan> Spans) Join(List<List<TaggedToken>> document, string label)
    {
        var (text, spans) = (new StringBuilder(), new List<TextSpan>());
        foreach (var sentence in document)
        {
            foreach (var (token, tag) in sentence)
            {
                var start = text.Length;
                text.Append(token).Append(' ');
                if (tag == "B-" + label)
                    spans.Add(new(start, start + token.Length));
                else if (tag == "I-" + label && spans.Count > 0)
                    spans[^1] = new(spans[^1].Start, start + token.Length);
            }
            text.Append('\n');
        }
        return (text.ToString(), spans);
    }
}
