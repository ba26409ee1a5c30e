using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using LocationTagger;

namespace Annotator.Benchmarks;

/// <summary>How soon the location tagger is ready in a fresh process, and what memory it takes; run it twice, the first warms the disk.</summary>
internal static class GazetteerReadiness
{
    private const string Text = "Paris, Texas, is far from Kabul. ";

    public static void Run()
    {
        var before = WorkingSet();
        _used = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var tagger = new LocationAnnotator(new(ImmutableDictionary<string, AttributeValue>.Empty.Add("embedded", false).Add("gazetteers", "")));
        var found = tagger.Suggest(new AnnotatedDocument(new Document("d", Text)), CancellationToken.None).Count();
        Measured.Say($"ready, with the first {found} places found", Milliseconds(clock));
        var annotation = new Annotation("a1", "entity", "LOC", new TextSpan(0, 5));
        foreach (var query in (string[])["Paris", "s", "pari", "s", "san", "Springfield, I", "Paris"])
        {
            clock.Restart();
            var answers = tagger.LookUp(query, annotation, new AnnotatedDocument(new Document("d", Text)), CancellationToken.None).Count();
            Measured.Say($"look '{query}' up, {answers} answers", Milliseconds(clock));
        }
        Measured.Say("memory taken by then", string.Create(CultureInfo.InvariantCulture, $"{(WorkingSet() - before) >> 20} MB"));
        foreach (var times in (int[])[10_000, 100_000])
        {
            var document = new AnnotatedDocument(new Document("d", string.Concat(Enumerable.Repeat(Text, times))));
            clock.Restart();
            found = tagger.Suggest(document, CancellationToken.None).Count();
            Measured.Say($"{times * 7} words in one document, {found} places", Milliseconds(clock));
        }
        Measured.Memory("memory");
    }

    /// <summary>Time on the wall, and that of the processor since the last line, which other programs do not lengthen.</summary>
    private static string Milliseconds(Stopwatch clock)
    {
        var (wall, used) = (clock.Elapsed.TotalMilliseconds, Process.GetCurrentProcess().TotalProcessorTime);
        var since = used - _used;
        _used = used;
        return string.Create(CultureInfo.InvariantCulture, $"{wall:F1} ms, {since.TotalMilliseconds:F0} ms of processor time");
    }

    private static TimeSpan _used;

    private static long WorkingSet()
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
