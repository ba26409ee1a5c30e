using System.Buffers.Binary;
using Annotator.Core.Keeping;
using Annotator.Storage.Opening;
using Annotator.Testing;
using LiteDB;

namespace Annotator.Storage.Tests;

public sealed class OpeningTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("annotator.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_opening_in_this_process_is_refused_until_the_first_is_closed()
    {
        using (LiteDbAnnotationStore.Open(Path))
        {
            var refusal = Assert.Throws<StoreException>(() => LiteDbAnnotationStore.Open(Path));

            Assert.Contains($"in use by process {Environment.ProcessId} on {Environment.MachineName} since ", refusal.Message, StringComparison.Ordinal);
            Assert.EndsWith("UTC. Close it there, or choose another store with --store FILE.", refusal.Message, StringComparison.Ordinal);
        }
        LiteDbAnnotationStore.Open(Path).Dispose();
    }

    [Fact]
    public void A_second_process_is_refused_with_the_holders_name_and_a_lock_left_by_a_killed_one_is_no_obstacle()
    {
        using var holder = new Worker("hold", Path);

        var refusal = Assert.Throws<StoreException>(() => LiteDbAnnotationStore.Open(Path));
        Assert.Contains($"in use by process {holder.Id} on {Environment.MachineName} since ", refusal.Message, StringComparison.Ordinal);

        holder.Kill();
        Assert.NotEqual(0, new FileInfo(Path + ".lock").Length);
        LiteDbAnnotationStore.Open(Path).Dispose();
    }

    [Theory]
    [InlineData("empty", "is empty (0 bytes)")]
    [InlineData("text", "is not an Annotator store")]
    [InlineData("zeros", "is not an Annotator store")]
    [InlineData("long text", "is not an Annotator store")]
    [InlineData("foreign", "is a LiteDB database, but not an Annotator store")]
    [InlineData("newer", "was written by a newer Annotator (its schema is 4, this one knows 3)")]
    [InlineData("first 100 bytes", "its end is missing")]
    [InlineData("first page", "its end is missing")]
    [InlineData("half", "its end is missing")]
    [InlineData("without the last 100 bytes", "its end is missing")]
    [InlineData("half zeros", "is damaged")]
    [InlineData("pages swapped", "is damaged")]
    [InlineData("header zeros", "is not an Annotator store")]
    public void What_cannot_be_opened_is_refused_by_name_and_left_as_it_is(string kind, string reason)
    {
        File.WriteAllBytes(Path, Bad(kind, Store()));
        var before = File.ReadAllBytes(Path);

        var refusal = Assert.Throws<StoreException>(() => LiteDbAnnotationStore.Open(Path));

        Assert.StartsWith($"'{Path}' ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--store FILE", refusal.Message.Replace("delete it to begin a new one", "--store FILE", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.True(before.AsSpan().SequenceEqual(File.ReadAllBytes(Path)));
        Assert.DoesNotContain(Directory.GetFiles(_folder.Path), file => file != Path && new FileInfo(file).Length > 0);
    }

    [Fact]
    public void After_a_refusal_the_store_opens_once_its_file_is_right_again()
    {
        var store = Store();
        File.WriteAllBytes(Path, Bad("half zeros", [.. store]));
        Assert.Throws<StoreException>(() => LiteDbAnnotationStore.Open(Path));

        File.WriteAllBytes(Path, store);

        using var opened = LiteDbAnnotationStore.Open(Path);
        Assert.Equal("Dear Anne", opened.FindDocument("letter")!.Text[..9]);
    }

    [Fact]
    public void A_read_only_store_is_refused()
    {
        File.WriteAllBytes(Path, Store());
        File.SetAttributes(Path, FileAttributes.ReadOnly);

        var refusal = Assert.Throws<StoreException>(() => LiteDbAnnotationStore.Open(Path));

        Assert.Contains("is read-only", refusal.Message, StringComparison.Ordinal);
        File.SetAttributes(Path, FileAttributes.Normal);
    }

    [Fact]
    public void A_folder_that_takes_no_file_is_refused()
    {
        // The kernel's own folder takes no file from anyone, root included.
        if (!OperatingSystem.IsLinux())
            return;

        var refusal = Assert.Throws<StoreException>(() => LiteDbAnnotationStore.Open("/proc/annotator.db"));

        Assert.StartsWith("'/proc/annotator.db' cannot be opened: its lock file", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_and_a_missing_folder_are_refused()
    {
        var folder = Assert.Throws<StoreException>(() => LiteDbAnnotationStore.Open(_folder.Path));
        var missing = Assert.Throws<StoreException>(() => LiteDbAnnotationStore.Open(_folder.File("nowhere/annotator.db")));

        Assert.Contains("is a folder, not a store", folder.Message, StringComparison.Ordinal);
        Assert.Contains($"the folder '{_folder.File("nowhere")}' does not exist", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_that_another_program_wrote_is_not_thrown_away()
    {
        File.WriteAllBytes(Path, Store());
        using (var database = new LiteDatabase(Path))
            database.GetCollection("notes").Insert(new BsonDocument { ["_id"] = 1 });

        var refusal = Assert.Throws<StoreException>(() => LiteDbAnnotationStore.Open(Path));

        Assert.Contains($"has a log '{_folder.File("annotator-log.db")}' that another program wrote", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_power_cut_left_of_the_first_pages_of_a_log_is_not_taken_for_anothers()
    {
        File.WriteAllBytes(Path, Store());
        var torn = new byte[16384];
        torn[14] = 1; // the transaction of a page whose second half, and the page behind it, never reached the disk
        File.WriteAllBytes(_folder.File("annotator-log.db"), torn);

        using var store = LiteDbAnnotationStore.Open(Path);

        Assert.NotEmpty(store.List("ana"));
    }

    [Fact]
    public void A_log_whose_store_is_missing_is_not_taken_for_a_new_store()
    {
        File.WriteAllBytes(_folder.File("annotator-log.db"), Store());

        var refusal = Assert.Throws<StoreException>(() => LiteDbAnnotationStore.Open(Path));

        Assert.Contains("is missing, but its log", refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path));
    }

    [Fact]
    public void A_store_half_made_by_a_crash_is_made_again()
    {
        File.WriteAllBytes(Path + ".new", Store()[..5000]);

        LiteDbAnnotationStore.Open(Path).Dispose();

        Assert.Equal(["annotator.db", "annotator.db.lock"], Directory.GetFiles(_folder.Path).Select(System.IO.Path.GetFileName).Order());
    }

    [Fact]
    public void Tells_a_clean_close_from_a_crash()
    {
        LiteDbAnnotationStore.Open(Path).Dispose();
        using (var tables = StoreOpening.Open(Path))
            Assert.True(tables.WasClosedCleanly);

        using (var tables = StoreOpening.Open(Path))
            Assert.False(tables.WasClosedCleanly);
    }

    /// <summary>The bytes of a store with something in it.</summary>
    private byte[] Store()
    {
        var path = _folder.File("good.db");
        using (var store = LiteDbAnnotationStore.Open(path))
        {
            store.AddSuggested(Marked.Text($"Dear [PER Anne]{string.Concat(Enumerable.Repeat(", meet me in [LOC Bath]", 200))}.", "letter"));
            var session = store.Session("letter");
            session.Do(new Core.Editing.AcceptPending());
        }
        var bytes = File.ReadAllBytes(path);
        File.Delete(path);
        File.Delete(path + ".lock");
        return bytes;
    }

    private byte[] Bad(string kind, byte[] store)
    {
        const int page = 8192;
        switch (kind)
        {
            case "empty":
                return [];
            case "text":
                return "Dear Anne,\n"u8.ToArray();
            case "zeros":
                return new byte[3 * page];
            case "long text":
                return [.. Enumerable.Repeat((byte)'x', 3 * page)];
            case "foreign":
                using (var database = new LiteDatabase(_folder.File("foreign.db")))
                    database.GetCollection("people").Insert(new BsonDocument { ["name"] = "Anne" });
                var foreign = File.ReadAllBytes(_folder.File("foreign.db"));
                File.Delete(_folder.File("foreign.db"));
                return foreign;
            case "newer":
                BinaryPrimitives.WriteInt32LittleEndian(store.AsSpan(StoreHeader.UserVersionOffset), StoreHeader.UserVersion + 1);
                return store;
            case "first 100 bytes":
                return store[..100];
            case "first page":
                return store[..page];
            case "half":
                return store[..(store.Length / 2 / page * page)];
            case "without the last 100 bytes":
                return store[..^100];
            case "half zeros":
                Array.Clear(store, store.Length / 2, store.Length / 2);
                return store;
            case "pages swapped":
                // The first pages after the header belong to the first collections.
                var (one, other) = (store[page..(2 * page)], store[(9 * page)..(10 * page)]);
                other.CopyTo(store, page);
                one.CopyTo(store, 9 * page);
                return store;
            default:
                Array.Clear(store, 0, page);
                return store;
        }
    }
}
