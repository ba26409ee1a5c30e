using System.Globalization;
using Annotator.Storage.Opening;
using Annotator.Testing;

namespace Annotator.Storage.Tests;

/// <summary>Another process at work is killed at random moments; what it said was done must be there, and nothing by halves.</summary>
public sealed class CrashTests : IDisposable
{
    private static readonly int Rounds = LongTests.Rounds(8, 200);

    private readonly TemporaryFolder _folder = new();
    private readonly Random _random = new(3);

    private string Path => _folder.File("annotator.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void No_acknowledged_edit_is_lost_when_the_process_is_killed()
    {
        using (var store = LiteDbAnnotationStore.Open(Path))
            store.Add(new Document("test", new string('x', 50)));

        for (var round = 0; round < Rounds; round++)
        {
            var acknowledged = KillAfter("edit", _random.Next(1, 60));

            using var store = LiteDbAnnotationStore.Open(Path);
            var copy = store.Find(new("test", "ana"))!;
            Assert.InRange(copy.Version, acknowledged, acknowledged + 1);
            var changes = store.Changes("ana").Select(logged => logged.Change).Reverse().ToList();
            Assert.Equal(copy.Version, changes.Count);
            var replayed = changes.Aggregate(new AnnotatedDocument(copy.Document.Document), (document, change) => change.ApplyTo(document));
            Assert.Equal(Printed.Of(replayed), Printed.Of(copy.Document));
            Assert.Equal(copy.Document.Annotations.Count, store.List("ana").Single().Decided);
            Assert.NotNull(store.Session("test").Undo());
        }
    }

    [Fact]
    public void Suggestions_cut_off_by_a_kill_never_show_and_are_swept_away()
    {
        using (var store = LiteDbAnnotationStore.Open(Path))
            store.Add(new Document("test", new string('x', 1500)));

        for (var round = 0; round < Rounds; round++)
        {
            KillAfter("suggest", _random.Next(0, 3));

            using (var store = LiteDbAnnotationStore.Open(Path))
            {
                var suggested = store.FindSuggested("test")!;
                Assert.Contains(suggested.Document.Annotations.Count, new[] { 0, 1000 });
                Assert.True(suggested.Document.Annotations.Select(annotation => annotation.Sources.Single()).Distinct().Count() <= 1);
            }
            using var tables = StoreOpening.Open(Path);
            Assert.Empty(tables.Leftovers.FindAll());
            Assert.Contains(tables.Annotations.Count(), new[] { 0, 1000 });
            tables.MarkClosed();
        }
    }

    /// <summary>Lets a process work until it has said so many things and a moment more, then kills it.</summary>
    /// <returns>The last number it said.</returns>
    private int KillAfter(string task, int words)
    {
        using var worker = new Worker(task, Path);
        var last = "0";
        for (var word = 0; word < words; word++)
            last = worker.ReadLine();
        Thread.Sleep(_random.Next(0, 15));
        var rest = worker.Kill();
        return int.Parse(rest is [.., var final] ? final : last!, CultureInfo.InvariantCulture);
    }
}
