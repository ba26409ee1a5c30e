using System.Diagnostics;
using Annotator.Core.Editing;
using Annotator.Core.Keeping;
using Annotator.Core.Suggesting;
using Annotator.Storage;

namespace Annotator.Benchmarks;

/// <summary>How long a person's edit takes while a plugin's 5,000 proposals are written again and again.</summary>
internal static class EditLatency
{
    public static void Run(string folder)
    {
        var path = Path.Combine(folder, $"latency-{Guid.NewGuid():N}.db");
        using var store = LiteDbAnnotationStore.Open(path);
        var document = new Document("test", new string('x', 20_000));
        store.Add(document);
        var key = new CopyKey("test", "ana");
        var session = new AnnotationSession(store.Find(key)!.Document, "ana", new StoreChangeLog(store, key, 0), TimeProvider.System);
        var start = 0;
        Measured.Spread("an edit alone", Edits());
        for (var round = 1; round <= 8; round++)
        {
            var keeping = store.Keep(Proposals(document, round));
            Measured.Spread($"an edit beside 5,000 proposals, round {round}", Edits());
            keeping.Wait();
        }
        Measured.Spread("a second opening is refused", [.. Enumerable.Range(0, 50).Select(_ => Refused(path))]);
        Measured.Memory("memory");

        List<double> Edits()
        {
            var times = new List<double>();
            for (var edit = 0; edit < 300; edit++)
            {
                var clock = Stopwatch.StartNew();
                session.Do(new Draw("entity", "PER", new(start % 19_000, start % 19_000 + 3)));
                times.Add(clock.Elapsed.TotalMilliseconds);
                start++;
                Thread.Sleep(3);
            }
            return times;
        }
    }

    private static double Refused(string path)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            LiteDbAnnotationStore.Open(path).Dispose();
            throw new InvalidOperationException("A second opening was let in.");
        }
        catch (StoreException)
        {
            return clock.Elapsed.TotalMilliseconds;
        }
    }

    private static Suggested Proposals(Document document, int round) =>
        new(
            new(document, Enumerable.Range(1, 5000).Select(number => new Annotation($"a{number}", "entity", "LOC", new(number + 5000, number + 5000 + round))
            {
                Proposals = [new($"plugin@{round}", 0.5, "a reason of some words", System.Collections.Immutable.ImmutableDictionary<string, AttributeValue>.Empty)],
            }), []),
            [new($"plugin@{round}", RunStatus.Ok, 5000, 0, ["entity"])]);
}
