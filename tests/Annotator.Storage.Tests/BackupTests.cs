using Annotator.Core.Editing;
using Annotator.Core.Keeping;
using Annotator.Storage.Care;
using Annotator.Testing;

namespace Annotator.Storage.Tests;

public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Clock _clock = new();

    private string Path => _folder.File("annotator.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_backup_holds_what_was_kept_and_is_read_without_a_lock_while_the_store_is_open()
    {
        using var store = Made();
        store.Session("test").Do(new Accept("a1"));

        var backup = store.Backup();
        store.Session("test").Do(new Reject("a2"));

        using var read = LiteDbAnnotationStore.OpenToRead(backup.Path);
        Assert.Equal(1, read.Find(new("test", "ana"))!.Version);
        Assert.Equal(2, store.Find(new("test", "ana"))!.Version);
        var refusal = Assert.Throws<StoreException>(() => read.Session("test").Do(new Reject("a2")));
        Assert.Contains("is open for reading only; nothing was written", refusal.Message, StringComparison.Ordinal);
        Assert.Equal([backup.Path], Directory.GetFiles(StoreBackups.FolderOf(Path)));
    }

    [Fact]
    public void Who_finds_the_store_in_use_is_told_of_the_backup_and_its_age()
    {
        using var store = Made();
        store.Backup();
        _clock.Now += TimeSpan.FromMinutes(12);

        var refusal = Assert.Throws<StoreException>(() => LiteDbAnnotationStore.Open(Path, _clock));

        Assert.Contains("Close it there, read its backup of 12 minutes ago with --read-only, or choose another store", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_newest_backups_and_the_last_of_each_day_are_kept()
    {
        using var store = Made();
        for (var round = 0; round < 30; round++)
        {
            _clock.Now += TimeSpan.FromHours(5);
            store.Backup();
        }

        var kept = StoreBackups.Of(Path);

        Assert.Equal(_clock.Now, kept[0].Made);
        Assert.InRange(kept.Count, StoreBackups.Newest, StoreBackups.Newest + StoreBackups.Days);
        Assert.Equal(kept.Take(StoreBackups.Newest).Select(backup => backup.Made), Enumerable.Range(0, StoreBackups.Newest).Select(round => _clock.Now - round * TimeSpan.FromHours(5)));
        Assert.True(kept[0].Made - kept[^1].Made > TimeSpan.FromDays(4));
    }

    [Fact]
    public async Task One_is_made_beside_the_person_when_something_changed_and_none_when_nothing_did()
    {
        using var store = Made();
        store.KeepBackups();
        store.Session("test").Do(new Accept("a1"));
        while (StoreBackups.Of(Path).Count == 0)
            await Task.Delay(20);

        var first = StoreBackups.Of(Path).Single();

        using var read = LiteDbAnnotationStore.OpenToRead(first.Path);
        Assert.Equal(1, read.Find(new("test", "ana"))!.Version);
        Assert.Equal("1 minute", (first with { Made = _clock.Now - TimeSpan.FromSeconds(65) }).Age(_clock));
    }

    [Fact]
    public void A_backup_that_cannot_be_written_is_told_and_the_store_goes_on()
    {
        using var store = Made();
        File.WriteAllText(StoreBackups.FolderOf(Path), "in the way");

        var refusal = Assert.Throws<StoreException>(() => store.Backup());

        Assert.Contains("the store itself is untouched", refusal.Message, StringComparison.Ordinal);
        store.Session("test").Do(new Accept("a1"));
        Assert.Equal(1, store.Find(new("test", "ana"))!.Version);
    }

    [Fact]
    public void Compacting_gives_back_the_room_of_what_was_removed_and_keeps_the_rest()
    {
        string before;
        using (var store = Made())
        {
            store.Add(new Document("long", string.Concat(Enumerable.Range(0, 200_000).Select(number => $"{number} "))));
            store.Remove("long");
            before = Printed.Of(store.Find(new("test", "ana"))!.Document);
        }

        var (sizeBefore, sizeAfter) = StoreCompaction.Run(Path);

        Assert.True(sizeAfter < sizeBefore / 2);
        using var compacted = LiteDbAnnotationStore.Open(Path);
        Assert.Equal(before, Printed.Of(compacted.Find(new("test", "ana"))!.Document));
        Assert.Null(compacted.FindDocument("long"));
        compacted.Session("test").Do(new Accept("a1"));
        Assert.Single(compacted.Changes("ana"));
    }

    private LiteDbAnnotationStore Made()
    {
        var store = LiteDbAnnotationStore.Open(Path, _clock);
        store.AddSuggested(Marked.Text("Dear [PER Anne], meet [PER Bob] in [LOC Bath]."));
        return store;
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
