using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace Annotator.Benchmarks;

/// <summary>The entity tagger, once warm, on 43 paragraphs of local news; divide by the tokens printed.</summary>
[MemoryDiagnoser]
public class EntityTagging
{
    private readonly EntityTagger.Entities _entities = new();
    private readonly EntityTagger.Times _times = new();
    private AnnotatedDocument[] _documents = [];

    [GlobalSetup]
    public void Read()
    {
        _documents = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "local-news.jsonl"))
            .Select(line => new AnnotatedDocument(new Document("d", JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)))];
        Console.WriteLine($"// {_documents.Sum(document => Language.Tokenizer.Tokens(document.Document.Text).Length)} tokens");
    }

    [Benchmark]
    public int Entities() => _documents.Sum(document => _entities.Suggest(document, CancellationToken.None).Count());

    [Benchmark]
    public int Times() => _documents.Sum(document => _times.Suggest(document, CancellationToken.None).Count());
}
