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
        foreach (var letters in (int[])[1_000_000, 10_000_000])
        {
            var document = new AnnotatedDocument(new Document("d", new string('A', letters)));
            clock.Restart();
            found = tagger.Suggest(document, CancellationToken.None).Count();
            Measured.Say($"{letters} letters without a space, {found} places", Milliseconds(clock));
        }
        Measured.Memory("memory");
        Cancel(tagger, new(new Document("d", string.Concat(Enumerable.Repeat(Text, 300_000)))));
    }

    /// <summary>Cancels at moments all through a document of 10 MB, and prints how long it went on after each.</summary>
    private static void Cancel(LocationAnnotator tagger, AnnotatedDocument document)
    {
        var after = new List<double>();
        for (var moment = 25; moment <= 1500; moment += 25)
        {
            using var source = new CancellationTokenSource();
            var cancelled = new Stopwatch();
            using var timer = new Timer(_ => { cancelled.Start(); source.Cancel(); }, null, moment, Timeout.Infinite);
            try
            {
                GC.KeepAlive(tagger.Suggest(document, source.Token));
            }
            catch (OperationCanceledException)
            {
                after.Add(cancelled.Elapsed.TotalMilliseconds);
            }
        }
        Measured.Spread("goes on after it is cancelled in 10 MB", after);
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
