using BenchmarkDotNet.Attributes;

namespace Annotator.Benchmarks;

/// <summary>The quote attributor after the entity tagger: an article of 1,000 words, half a novel, a novel, and marks that never close.</summary>
[MemoryDiagnoser]
public class QuoteAttribution
{
    private const int Words = 1000;
    private const int Novel = 600_000;

    private readonly Quotes.QuoteAttributor _attributor = new();
    private readonly EntityTagger.Entities _tagger = new();
    private AnnotatedDocument? _document;

    /// <summary>What is read.</summary>
    [Params("article", "half a novel", "novel", "unclosed")]
    public string Text { get; set; } = "";

    [GlobalSetup]
    public void Tag()
    {
        var news = string.Join("\n\n", Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "texts"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText));
        while (news.Length < Novel)
            news += "\n\n" + news;
        _document = WithEntities(new Document("d", Text switch
        {
            "article" => Cut(news),
            "half a novel" => news[..(Novel / 2)],
            "novel" => news[..Novel],
            _ => new string('“', 1_000_000),
        }));
    }

    [Benchmark]
    public int Suggest() => _attributor.Suggest(_document!, CancellationToken.None).Count();

    private static string Cut(string text)
    {
        var end = 0;
        for (var words = 0; words < Words; words++)
            end = text.IndexOf(' ', end) + 1;
        return text[..end];
    }

    private AnnotatedDocument WithEntities(Document document) => new(
        document,
        _tagger.Suggest(new AnnotatedDocument(document), CancellationToken.None)
            .Where(entity => entity.Layer == "entity")
            .Select((entity, i) => new Annotation($"a{i + 1}", entity.Layer, entity.Label, entity.Span)),
        []);
}
