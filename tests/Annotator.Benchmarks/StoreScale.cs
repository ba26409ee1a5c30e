using System.Diagnostics;
using System.Reflection;
using System.Text;
using Annotator.Core.Editing;
using Annotator.Core.Keeping;
using Annotator.Core.Suggesting;
using Annotator.Storage;

namespace Annotator.Benchmarks;

/// <summary>A store of many documents of 3 KB with twenty annotations each; the data are made here.</summary>
internal static class StoreScale
{
    private const int AnnotationsEach = 20;

    public static void Run(string folder, int documents)
    {
        var path = Path.Combine(folder, $"scale-{documents}.db");
        foreach (var file in Directory.GetFiles(folder, $"scale-{documents}*"))
            File.Delete(file);
        var texts = Path.Combine(folder, $"scale-{documents}.jsonl");
        WriteTexts(texts, documents);
        var clock = Stopwatch.StartNew();
        Measured.Run(Program, "import", texts, "--store", path);
        Measured.Say("import of texts, the whole verb", $"{documents / clock.Elapsed.TotalSeconds:F0} documents/s");
        Measured.Apart("fill", path, $"{documents}");
        Measured.Say("size of the file", $"{new FileInfo(path).Length >> 20} MB");

        Measured.Memory("memory before opening");
        using var store = Measured.Time("open", () => LiteDbAnnotationStore.Open(path));
        Measured.Time("list", () => store.List("ana").Count());
        var random = new Random(5);
        Measured.Spread("open one document", [.. Enumerable.Range(0, 200).Select(_ => Timed(() => store.Find(new(Id(random.Next(documents)), "ana"))))]);
        Measured.Spread("one edit, on disk", Edits(store, documents, random));
        Measured.Memory("memory");
    }

    private static string Program => typeof(StoreScale).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Program").Value!;

    private static void WriteTexts(string path, int documents)
    {
        using var file = new StreamWriter(path);
        for (var number = 0; number < documents; number++)
            file.WriteLine($"{{\"id\":\"{Id(number)}\",\"text\":\"{Text(number)}\"}}");
    }

    /// <summary>Gives each document its suggestions, in a process of its own so that its memory is not counted.</summary>
    public static void Fill(string path, int documents)
    {
        using var store = LiteDbAnnotationStore.Open(path);
        var clock = Stopwatch.StartNew();
        foreach (var part in Enumerable.Range(0, documents).Chunk(100))
            Task.WhenAll(part.Select(number => store.Keep(Suggestions(number)))).Wait();
        Measured.Say("suggestions kept", $"{documents / clock.Elapsed.TotalSeconds:F0} documents/s with {AnnotationsEach} each");
        Measured.Memory("memory after the import");
    }

    private static List<double> Edits(LiteDbAnnotationStore store, int documents, Random random)
    {
        var times = new List<double>();
        for (var edit = 0; edit < 500; edit++)
        {
            var copy = store.Find(new(Id(random.Next(documents)), "ana"))!;
            var session = new AnnotationSession(copy.Document, "ana", new StoreChangeLog(store, copy.Key, copy.Version), TimeProvider.System);
            times.Add(Timed(() => session.Do(new Accept("a5"))));
        }
        return times;
    }

    private static Suggested Suggestions(int number)
    {
        var annotations = Enumerable.Range(1, AnnotationsEach).Select(index =>
            new Annotation($"a{index}", "entity", index % 2 == 0 ? "PER" : "LOC", new(index * 100, index * 100 + 8)) { Proposals = [new("plugin@1", 0.9, null, System.Collections.Immutable.ImmutableDictionary<string, AttributeValue>.Empty)] });
        return new(new(new Document(Id(number), Text(number)), annotations, []), [new("plugin@1", RunStatus.Ok, AnnotationsEach, 0, ["entity"])]);
    }

    private static string Id(int number) => $"texts/{number:D6}";

    private static string Text(int number)
    {
        var text = new StringBuilder($"Document {number}. ");
        for (var word = number; text.Length < 3000; word = (word * 31 + 7) % 99_991)
            text.Append("word").Append(word).Append(' ');
        return text.ToString(0, 3000);
    }

    private static double Timed<T>(Func<T> work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalMilliseconds;
    }
}
