using Annotator.Core.Keeping;
using Annotator.Storage.Care;
using Annotator.Storage.Opening;
using Annotator.Testing;

namespace Annotator.Storage.Tests;

/// <summary>
/// A store is damaged in fifty ways and more, each at another place. It is refused by name, or what is read of it is right; it never
/// opens empty; and a restore brings back what the backup held and the changes that can still be read.
/// </summary>
public sealed class DamageTests : IDisposable
{
    private const int Page = StoreBytes.Page;

    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("annotator.db");

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, int> OfFile() => Seeded(Damages.OfFile.Keys);

    public static TheoryData<string, int> OfKilled() => Seeded(Damages.OfKilled.Keys);

    [Theory]
    [MemberData(nameof(OfFile))]
    public void A_damaged_store_is_refused_or_read_right_and_can_be_restored(string kind, int seed)
    {
        var victim = DamagedStore.Closed(_folder.Path);
        victim.Put(Damages.OfFile[kind](victim.Bytes, new(seed)));

        if (victim.Read() is { } read)
            Assert.Equal(victim.States[^1], read);

        RequireRestored(victim);
    }

    [Theory]
    [MemberData(nameof(OfKilled))]
    public void A_killed_store_with_a_damaged_log_is_refused_or_read_right_and_can_be_restored(string kind, int seed)
    {
        var victim = DamagedStore.Killed(_folder.Path);
        victim.Put(Damages.OfKilled[kind](victim.Bytes, new(seed)));

        if (victim.Read() is { } read)
            Assert.Contains(read, Damages.MayLoseChanges(kind) ? victim.States : [victim.States[^1]]);

        RequireRestored(victim);
    }

    [Fact]
    public void There_are_fifty_kinds_of_damage_and_more() =>
        Assert.True(Damages.OfFile.Count + Damages.OfKilled.Count >= 50);

    [Fact]
    public void A_document_that_the_index_no_longer_shows_is_missed()
    {
        Make();
        using (var tables = StoreOpening.Connect(Path))
        {
            tables.InTransaction(() => tables.Documents.Delete("letter"));
            tables.MarkClosed();
        }

        using (var store = LiteDbAnnotationStore.Open(Path))
        {
            var refusal = Assert.Throws<StoreException>(() => store.List("ana"));
            Assert.Contains("its index shows 1 of 2 documents", refusal.Message, StringComparison.Ordinal);
        }

        Assert.Contains("its index shows 1 of 2 documents", StoreCheck.Run(Path).Problems);
    }

    [Fact]
    public void A_reviewer_of_another_name_is_not_taken_for_one_who_decided_nothing()
    {
        var victim = Make();

        Rename("w", "ana", "anb");

        Assert.Null(victim.Read());
    }

    [Fact]
    public void A_label_of_another_name_is_not_taken_for_one_that_was_declared()
    {
        using (var store = LiteDbAnnotationStore.Open(Path))
            store.Declare(new([new("entity", [new("PER", "Person", "#0072B2", 'P')])]));

        Rename("i", "PER", "PEN");

        Assert.Contains("is not the one that was written", Assert.Throws<StoreException>(() => LiteDbAnnotationStore.Open(Path)).Message, StringComparison.Ordinal);
    }

    /// <summary>Puts another value into a field of a row wherever the file has it.</summary>
    private void Rename(string field, string value, string other)
    {
        var bytes = File.ReadAllBytes(Path);
        var places = 0;
        for (int at; (at = bytes.AsSpan().IndexOf(Named(field, value))) >= 0; places++)
            Named(field, other).CopyTo(bytes, at);
        File.WriteAllBytes(Path, bytes);
        Assert.NotEqual(0, places);
    }

    /// <summary>A string field as BSON has it.</summary>
    private static byte[] Named(string field, string name) =>
        [2, .. System.Text.Encoding.UTF8.GetBytes(field), 0, (byte)(name.Length + 1), 0, 0, 0, .. System.Text.Encoding.UTF8.GetBytes(name), 0];

    [Fact]
    public void Changes_made_since_the_backup_are_saved_from_a_store_that_has_lost_its_header_and_every_index()
    {
        var victim = Make();
        var bytes = File.ReadAllBytes(Path);
        for (var page = 0; page < bytes.Length; page += Page)
        {
            if (page == 0 || bytes[page + 4] is 2 or 3)
                Array.Clear(bytes, page, Page);
        }
        File.WriteAllBytes(Path, bytes);
        Assert.Throws<StoreException>(() => LiteDbAnnotationStore.Open(Path));

        var report = StoreRestore.Run(Path);

        Assert.Equal((3, 0), (report.Changes, report.Lost.Count));
        Assert.True(File.Exists(report.Aside));
        using var restored = LiteDbAnnotationStore.Open(Path);
        Assert.Equal(victim.States[^1], DamagedStore.Read(restored));
        Assert.NotNull(restored.Session("notes").Undo());
    }

    [Fact]
    public void Documents_and_changes_are_saved_without_any_backup()
    {
        Make();
        Directory.Delete(StoreBackups.FolderOf(Path), recursive: true);
        var bytes = File.ReadAllBytes(Path);
        Array.Clear(bytes, 0, Page);
        File.WriteAllBytes(Path, bytes);

        var report = StoreRestore.Run(Path);

        Assert.Equal((null, 2, 6), (report.Backup, report.Documents, report.Changes));
        using var restored = LiteDbAnnotationStore.Open(Path);
        Assert.Equal(1, restored.Find(new("letter", "ana"))!.Document.Annotations.Count(annotation => annotation.Label == "MISC"));
    }

    [Fact]
    public void A_backup_that_is_damaged_itself_is_passed_over_for_the_one_before()
    {
        Make();
        using (var store = LiteDbAnnotationStore.Open(Path))
            store.Backup();
        var backups = StoreBackups.Of(Path);
        File.WriteAllBytes(backups[0].Path, new byte[9 * Page]);
        File.WriteAllBytes(Path, []);

        Assert.Equal(backups[1], StoreRestore.Run(Path).Backup);
    }

    [Fact]
    public void A_store_that_vanished_is_not_begun_anew_while_it_has_backups()
    {
        Make();
        File.Delete(Path);

        var refusal = Assert.Throws<StoreException>(() => LiteDbAnnotationStore.Open(Path));

        Assert.Contains("is missing, but it has backups. Bring back that of", refusal.Message, StringComparison.Ordinal);
        StoreRestore.Run(Path);
        using var restored = LiteDbAnnotationStore.Open(Path);
        Assert.Equal(3, restored.Changes("ana").Count());
    }

    [Fact]
    public void Without_a_store_or_a_backup_there_is_nothing_to_restore()
    {
        var refusal = Assert.Throws<StoreException>(() => StoreRestore.Run(Path));

        Assert.Contains("There is neither a store", refusal.Message, StringComparison.Ordinal);
    }

    private static TheoryData<string, int> Seeded(IEnumerable<string> kinds)
    {
        var damages = new TheoryData<string, int>();
        foreach (var kind in kinds)
        {
            for (var seed = 0; seed < LongTests.Rounds(1, 25); seed++)
                damages.Add(kind, seed);
        }
        return damages;
    }

    private static void RequireRestored(DamagedStore victim)
    {
        var report = StoreRestore.Run(victim.Path);
        Assert.NotNull(report.Backup);
        Assert.Empty(StoreCheck.Run(victim.Path).Problems);
        using var restored = LiteDbAnnotationStore.Open(victim.Path);
        Assert.Equal(["letter", "notes"], restored.List("ana").Select(summary => summary.DocumentId));
        var changes = restored.Changes("ana").Count();
        Assert.InRange(changes, 3, 6);
        if (report.Lost.Count == 0 && changes == 6)
            Assert.Equal(victim.States[^1], DamagedStore.Read(restored));
    }

    private DamagedStore Make() => DamagedStore.Closed(_folder.Path);
}
