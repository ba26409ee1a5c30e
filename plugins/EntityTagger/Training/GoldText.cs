using System.Text;

namespace EntityTagger.Training;

/// <summary>A span with our label.</summary>
internal readonly record struct GoldSpan(int Start, int End, string Label);

/// <summary>A text with its names, as a person marked them.</summary>
internal sealed record GoldText(string Id, string Text, List<GoldSpan> Spans);

/// <summary>Puts texts together again from the tokens of a corpus.</summary>
internal sealed class GoldTexts(string data)
{
    private readonly Mapping _mapping = new(Path.Combine(data, "ner", "mapping.tsv"));
    private readonly Conventions _conventions = new(data);
    private readonly DevelopmentText _development = DevelopmentText.Read(Path.Combine(data, "ner", "development.txt"));

    public IEnumerable<GoldText> Of(Corpus corpus) =>
        corpus.Files.SelectMany(file => Conll.Documents(Path.Combine(data, "ner", corpus.Name, file))
            .Select((document, number) => Join($"{corpus.Name}/{file}/{number}", corpus.Name, document)));

    /// <summary>Sentences of the corpora that are in a development set too; training goes around them.</summary>
    public IEnumerable<string> InDevelopment() =>
        Corpora.All.SelectMany(Of).SelectMany(text => _development.FoundIn(text.Text).Select(sentence => $"{text.Id}: {sentence}"));

    public GoldText Join(string id, string corpus, List<List<TaggedToken>> document)
    {
        var text = new StringBuilder();
        var spans = new List<GoldSpan>();
        foreach (var sentence in document)
        {
            if (text.Length > 0)
                text.Append('\n');
            var places = Append(text, sentence);
            foreach (var (first, end, label) in Chunks(sentence))
            {
                if (_mapping[corpus, label] is { } ours
                    && _conventions.Apply(corpus, label, ours, sentence, first, end) is var (from, to, final) && to > from)
                    spans.Add(new(places[from].Start, places[to - 1].End, final));
            }
        }
        return new(id, text.ToString(), spans);
    }

    private static List<(int Start, int End)> Append(StringBuilder text, List<TaggedToken> sentence)
    {
        var places = new List<(int, int)>();
        var quoted = false;
        var glue = true;
        foreach (var (token, _) in sentence)
        {
            var closes = token is "," or "." or ";" or ":" or "!" or "?" or ")" or "]" or "}" or "%" or "n't" or "..." or "''" or "”"
                || (token.Length > 1 && token[0] is '\'' or '’' && char.IsLetter(token[1]) && token.Length <= 3)
                || (token == "\"" && quoted);
            if (!glue && !closes)
                text.Append(' ');
            places.Add((text.Length, text.Length + token.Length));
            text.Append(token);
            if (token == "\"")
                quoted = !quoted;
            glue = token is "(" or "[" or "{" or "$" or "``" or "“" or "#" or "£" or "€" || (token == "\"" && quoted);
        }
        return places;
    }

    private static IEnumerable<(int First, int End, string Label)> Chunks(List<TaggedToken> sentence)
    {
        for (var first = 0; first < sentence.Count;)
        {
            var tag = sentence[first].Tag;
            var end = first + 1;
            if (tag.Length < 3)
            {
                first++;
                continue;
            }
            while (end < sentence.Count && sentence[end].Tag.StartsWith("I-", StringComparison.Ordinal) && sentence[end].Tag[2..] == tag[2..])
                end++;
            yield return (first, end, tag[2..]);
            first = end;
        }
    }
}
