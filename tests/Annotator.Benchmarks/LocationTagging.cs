using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using LocationTagger;

namespace Annotator.Benchmarks;

/// <summary>
/// The location tagger after the entity tagger, on one thread: local news in which every seventh word is a place, ordinary news in
/// which every thirtieth is, and each ten times over, which should take ten times as long. Divide by the words printed.
/// </summary>
[MemoryDiagnoser]
public class LocationTagging
{
    /// <summary>A report as an agency writes it: 90 words, three of them places.</summary>
    private const string Ordinary =
        "The ministry said on Tuesday that it would spend more on roads and schools next year, after a report found that children in "
        + "the north walk for hours to reach a classroom. Officials in Nairobi declined to say where the money would come from. The "
        + "report, written by a group of teachers and doctors, said that rain had washed away bridges and that nobody had repaired "
        + "them for months. \"We have waited long enough,\" said one of its authors, who works at a clinic near Mombasa. The president "
        + "is expected to answer when he comes back from Paris. ";

    private readonly LocationAnnotator _tagger = new(new(ImmutableDictionary<string, AttributeValue>.Empty.Add("embedded", false).Add("gazetteers", "")));
    private AnnotatedDocument[] _documents = [];

    [Params("local", "ordinary")]
    public string Text { get; set; } = "local";

    [Params(1, 10)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Annotate()
    {
        var entities = new EntityTagger.Entities();
        var texts = Text == "local"
            ? File.ReadLines(Path.Combine(AppContext.BaseDirectory, "local-news.jsonl"))
                .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)
                .ToArray()
            : Enumerable.Repeat(Ordinary, 20).ToArray();
        _documents = Array.ConvertAll(texts, text => WithEntities(entities, new AnnotatedDocument(new Document("d", Repeated(text)))));
        var words = _documents.Sum(document => document.Document.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        Console.WriteLine($"// {words} words");
        // Compiled in full before it is measured, as it is in a program that has run for a while.
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(3);)
            Suggest();
    }

    [Benchmark]
    public int Suggest() => _documents.Sum(document => _tagger.Suggest(document, CancellationToken.None).Count());

    [Benchmark]
    public int LookUp() => _documents.Length == 0 ? 0 : _tagger.LookUp("san", Asked, _documents[0], CancellationToken.None).Count();

    private static Annotation Asked { get; } = new("a1", "entity", "LOC", new TextSpan(0, 1));

    private string Repeated(string text) => new StringBuilder().Insert(0, text + "\n", Times).ToString();

    private static AnnotatedDocument WithEntities(EntityTagger.Entities tagger, AnnotatedDocument document) => new(
        document.Document,
        tagger.Suggest(document, CancellationToken.None)
            .Select((entity, i) => new Annotation($"a{i + 1}", entity.Layer, entity.Label, entity.Span)
            {
                Proposals = [new("entity-tagger", entity.Confidence, entity.Reason, entity.Attributes)],
            }),
        []);
}
