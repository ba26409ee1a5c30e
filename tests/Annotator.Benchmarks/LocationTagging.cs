using System.Text.Json;
using BenchmarkDotNet.Attributes;
using LocationTagger;

namespace Annotator.Benchmarks;

/// <summary>The location tagger after the entity tagger, on 43 paragraphs of local news full of places; divide by the words printed.</summary>
[MemoryDiagnoser]
public class LocationTagging
{
    private readonly LocationAnnotator _tagger = new(new(System.Collections.Immutable.ImmutableDictionary<string, AttributeValue>.Empty.Add("embedded", false).Add("gazetteers", "")));
    private AnnotatedDocument[] _documents = [];

    [GlobalSetup]
    public void Annotate()
    {
        var entities = new EntityTagger.Entities();
        var texts = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "local.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)
            .ToArray();
        _documents = Array.ConvertAll(texts, text => WithEntities(entities, new AnnotatedDocument(new Document("d", text))));
        Console.WriteLine($"// {texts.Sum(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length)} words");
    }

    [Benchmark]
    public int Suggest() => _documents.Sum(document => _tagger.Suggest(document, CancellationToken.None).Count());

    private static AnnotatedDocument WithEntities(EntityTagger.Entities tagger, AnnotatedDocument document) => new(
        document.Document,
        tagger.Suggest(document, CancellationToken.None)
            .Select((entity, i) => new Annotation($"a{i + 1}", entity.Layer, entity.Label, entity.Span)
            {
                Proposals = [new("entity-tagger", entity.Confidence, entity.Reason, entity.Attributes)],
            }),
        []);
}
