using Annotator.Core.Editing;
using Annotator.Storage.Care;
using Annotator.Testing;

namespace Annotator.Storage.Tests;

/// <summary>
/// The power is cut after any step that the store sent to the disk. What the disk may then hold is put together by hand: what was
/// flushed is there, of the rest some is and some is not, whole or torn. The store opens from it, with every acknowledged edit.
/// </summary>
public sealed class PowerCutTests : IDisposable
{
    private static readonly int Cuts = LongTests.Rounds(12, 400);

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Ways() => [.. PowerCut.Ways];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Ways))]
    public void No_acknowledged_edit_is_lost_and_none_is_half_there_when_the_power_is_cut(string way)
    {
        var (before, steps, acknowledged) = Work();
        var random = new Random(7);

        for (var cut = 0; cut < Cuts; cut++)
        {
            var at = cut * steps.Count / Cuts + random.Next(Math.Max(1, steps.Count / Cuts));
            var folder = Directory.CreateDirectory(_folder.File($"{way} {cut}")).FullName;
            var path = Path.Combine(folder, "annotator.db");
            var sent = steps.Take(at).ToList();
            File.WriteAllBytes(path, PowerCut.Left(before, [.. sent.Where(step => !step.IsLog)], way, random));
            File.WriteAllBytes(Path.Combine(folder, "annotator-log.db"), PowerCut.Left([], [.. sent.Where(step => step.IsLog)], way, random));

            Check(path, acknowledged.LastOrDefault(pair => pair.Step <= at).Version, $"{way}, after step {at} of {steps.Count}");
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Edits beside suggestions, with the log folded in now and then, all of it written down.</summary>
    private (byte[] Before, IReadOnlyList<DiskStep> Steps, List<(int Step, long Version)> Acknowledged) Work()
    {
        var path = _folder.File("annotator.db");
        using (var made = LiteDbAnnotationStore.Open(path))
            made.Add(new Document("test", new string('x', 2500)));
        var before = File.ReadAllBytes(path);
        var disk = new RecordedDisk();
        var acknowledged = new List<(int, long)>();
        using var store = LiteDbAnnotationStore.Open(path, null, disk);
        var session = store.Session("test");
        for (var version = 1; version <= 60; version++)
        {
            var keeping = version % 15 == 5 ? store.Keep(Proposals.Of(store.FindDocument("test")!, 300, $"plugin@{version}")) : Task.CompletedTask;
            if (version % 7 == 0)
                session.Undo();
            else
                session.Do(new Draw("entity", $"L{version}", new(version * 20, version * 20 + 5)));
            acknowledged.Add((disk.Steps.Count, store.Find(new("test", "ana"))!.Version));
            keeping.Wait();
            if (version % 20 == 0)
                store.Tables.FoldNow();
        }
        return (before, disk.Steps, acknowledged);
    }

    private static void Check(string path, long acknowledged, string when)
    {
        using (var store = Opened(path, when))
        {
            var copy = store.Find(new("test", "ana"))!;
            Assert.True(copy.Version == acknowledged || copy.Version == acknowledged + 1, $"{when}: {copy.Version} edits, {acknowledged} acknowledged");
            var changes = store.Changes("ana").Select(logged => logged.Change).Reverse().ToList();
            Assert.Equal(copy.Version, changes.Count);
            var replayed = changes.Aggregate(new AnnotatedDocument(copy.Document.Document), (document, change) => change.ApplyTo(document));
            Assert.Equal(
                replayed.Annotations.Select(annotation => (annotation.Label, annotation.Span)).Order(),
                copy.Document.Annotations.Where(annotation => annotation.IsTouched).Select(annotation => (annotation.Label, annotation.Span)).Order());
            Assert.Contains(store.FindSuggested("test")!.Document.Annotations.Count, new[] { 0, 300 });
            Assert.True(copy.Version == 0 || store.Session("test").Undo() is not null);
        }
        Assert.Empty(StoreCheck.Run(path).Problems);
    }

    private static LiteDbAnnotationStore Opened(string path, string when)
    {
        try
        {
            return LiteDbAnnotationStore.Open(path);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{when}: {exception}", exception);
        }
    }
}
