using Annotator.Testing;

namespace Annotator.Storage.Tests;

public sealed class RaceTests
{
    [Fact]
    public void Processes_that_fight_for_one_store_lose_no_edit_and_do_not_ruin_it()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("annotator.db");
        using (var store = LiteDbAnnotationStore.Open(path))
            store.Add(new Document("test", new string('x', 50)));
        var workers = Enumerable.Range(0, LongTests.Rounds(3, 6)).Select(_ => new Worker("race", path)).ToList();

        var done = workers.Sum(worker => worker.ReadToEnd().Count);

        workers.ForEach(worker => worker.Dispose());
        Assert.Equal(10 * workers.Count, done);
        Assert.Empty(Care.StoreCheck.Run(path).Problems);
        using var reopened = LiteDbAnnotationStore.Open(path);
        Assert.Equal(done, reopened.Find(new("test", "ana"))!.Document.Annotations.Count);
    }
}
