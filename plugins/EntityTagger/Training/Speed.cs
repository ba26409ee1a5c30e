using System.Diagnostics;
using System.Globalization;
using Annotator;

namespace EntityTagger.Training;

/// <summary>Measures the plugin as the host uses it, on the texts of a folder.</summary>
internal static class Speed
{
    public static void Print(string folder)
    {
        var loading = Stopwatch.StartNew();
        _ = EntityModel.Shipped;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"model read in {loading.Elapsed.TotalMilliseconds:F0} ms"));
        var documents = Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(Scoring.Read)
            .Select(text => new AnnotatedDocument(new Document(text.Id, text.Text))).ToList();
        var tokens = documents.Sum(document => (long)new TokenizedText(document.Document.Text).Count);
        var tagger = new Entities();
        for (var round = 0; round < 4; round++)
        {
            var (watch, processor) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
            var found = documents.Sum(document => tagger.Suggest(document, CancellationToken.None).Count());
            var used = Process.GetCurrentProcess().TotalProcessorTime - processor;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{tokens} tokens, {found} names: {tokens / watch.Elapsed.TotalSeconds:F0} tokens/s, {tokens / used.TotalSeconds:F0} tokens a second of processor"));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB at most"));
    }
}
