using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Text.Json;

namespace Annotator.Benchmarks;

/// <summary>The entity tagger from a cold start beside the npm package compromise, on the same texts and on one thread each.</summary>
internal static class TaggerSpeed
{
    /// <param name="folder">Where the texts lie: <c>*.jsonl</c> with <c>text</c>; the local news of data/gazetteer when it has none.</param>
    public static void Run(string folder)
    {
        var files = Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).DefaultIfEmpty(Path.Combine(AppContext.BaseDirectory, "local-news.jsonl"));
        var rows = files.SelectMany(File.ReadLines).ToList();
        var documents = rows.ConvertAll(row => new AnnotatedDocument(new Document("d", JsonDocument.Parse(row).RootElement.GetProperty("text").GetString()!)));
        var tokens = documents.Sum(document => (long)Language.Tokenizer.Tokens(document.Document.Text).Length);
        Measured.Time("model read, first names found", () => new EntityTagger.Entities().Suggest(new(new Document("d", "Ana Ruiz left.")), CancellationToken.None).Count());
        Measured.Memory("memory with the model");
        Measured.Say("of it in use", string.Create(CultureInfo.InvariantCulture, $"{GC.GetTotalMemory(forceFullCollection: true) >> 20} MB"));
        foreach (var pass in new[] { "first", "second", "third" })
            Measured.Say($"entity tagger, {pass} pass, {tokens} tokens", Pass(documents, tokens));
        Measured.Memory("memory");
        Compromise(rows);
    }

    private static string Pass(List<AnnotatedDocument> documents, long tokens)
    {
        using var process = Process.GetCurrentProcess();
        var (clock, before, compiling) = (Stopwatch.StartNew(), process.TotalProcessorTime, JitInfo.GetCompilationTime());
        var tagger = new EntityTagger.Entities();
        var found = documents.Sum(document => tagger.Suggest(document, CancellationToken.None).Count());
        process.Refresh();
        var used = process.TotalProcessorTime - before;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{found} names: {tokens / clock.Elapsed.TotalSeconds:F0} tokens/s, {tokens / used.TotalSeconds:F0} tokens a second of processor, {(JitInfo.GetCompilationTime() - compiling).TotalMilliseconds:F0} ms of it compiling");
    }

    private static void Compromise(List<string> rows)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "compromise");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            Measured.Say("compromise", $"left out; to measure it too, run npm install in {folder} (Node.js 20)");
            return;
        }
        // Every eighth text will do: it is slow.
        var texts = Path.Combine(folder, "texts.jsonl");
        File.WriteAllLines(texts, rows.Where((_, i) => rows.Count < 100 || i % 8 == 0));
        using var node = Process.Start(new ProcessStartInfo("node", ["speed.mjs", texts]) { WorkingDirectory = folder });
        node?.WaitForExit();
    }
}
