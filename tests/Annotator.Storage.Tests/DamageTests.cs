using Annotator.Core.Editing;
using Annotator.Core.Keeping;
using Annotator.Storage.Care;
using Annotator.Testing;

namespace Annotator.Storage.Tests;

/// <summary>
/// A store is damaged in fifty ways and more, each at another place. It is refused by name, or what is read of it is right; it never
/// opens empty; and a restore brings back what the backup held and the changes that can still be read.
/// </summary>
public sealed class DamageTests : IDisposable
{
    private const int Page = 8192;

    private static readonly string[] Kinds =
        ["cut", "zeros", "one page of zeros", "swapped", "bytes flipped", "noise", "a page of another kind", "repeated", "shifted", "header bytes", "log noise", "text over it"];

    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("annotator.db");

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, int> Damages()
    {
        var damages = new TheoryData<string, int>();
        foreach (var kind in Kinds)
        {
            for (var seed = 0; seed < LongTests.Rounds(5, 40); seed++)
                damages.Add(kind, seed);
        }
        return damages;
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_store_is_refused_or_read_right_and_can_be_restored(string kind, int seed)
    {
        var (letter, notes) = Make();
        Damage(kind, new Random(seed));

        if (ReadOrRefusal() is { } read)
            Assert.Equal((letter, notes), read);

        var report = StoreRestore.Run(Path);
        Assert.NotNull(report.Backup);
        Assert.Empty(StoreCheck.Run(Path).Problems);
        using var restored = LiteDbAnnotationStore.Open(Path);
        Assert.Equal(["letter", "notes"], restored.List("ana").Select(summary => summary.DocumentId));
        var changes = restored.Changes("ana").Count();
        Assert.InRange(changes, 3, 6);
        if (report.Lost.Count == 0 && changes == 6)
            Assert.Equal((letter, notes), Read(restored));
    }

    [Fact]
    public void Changes_made_since_the_backup_are_saved_from_a_store_that_has_lost_its_header_and_every_index()
    {
        var (letter, notes) = Make();
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
        Assert.Equal((letter, notes), Read(restored));
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

    /// <summary>A store with three changes before its backup and three after, and what ana then sees.</summary>
    private (string Letter, string Notes) Make()
    {
        using var store = LiteDbAnnotationStore.Open(Path);
        store.AddSuggested(Marked.Text($"Dear [PER Anne]{string.Concat(Enumerable.Repeat(", meet me in [LOC Bath]", 120))}.", "letter"));
        store.AddSuggested(Marked.Text($"[PER Bob] said no. {new string('.', 20_000)}", "notes"));
        var (letter, notes) = (store.Session("letter"), store.Session("notes"));
        letter.Do(new Accept("a1"));
        letter.Do(new Relabel("a2", "ORG"));
        notes.Do(new Reject("a1"));
        store.Backup();
        letter = store.Session("letter");
        letter.Do(new Draw("entity", "MISC", new(0, 4)));
        letter.Do(new AcceptPending());
        store.Session("notes").Do(new SetStatus(new(DocumentState.Done, Note: "read")));
        return Read(store);
    }

    private (string, string)? ReadOrRefusal()
    {
        try
        {
            using var store = LiteDbAnnotationStore.Open(Path);
            return Read(store);
        }
        catch (StoreException refusal)
        {
            Assert.StartsWith($"'{Path}' ", refusal.Message, StringComparison.Ordinal);
            Assert.Contains("store restore", refusal.Message, StringComparison.Ordinal);
            return null;
        }
    }

    private static (string Letter, string Notes) Read(LiteDbAnnotationStore store) =>
        (Printed.Of(store.Find(new("letter", "ana"))!.Document), Printed.Of(store.Find(new("notes", "ana"))!.Document));

    private void Damage(string kind, Random random)
    {
        var bytes = File.ReadAllBytes(Path);
        var pages = bytes.Length / Page;
        var at = random.Next(1, pages) * Page;
        switch (kind)
        {
            case "cut":
                bytes = bytes[..random.Next(1, bytes.Length)];
                break;
            case "zeros":
                Array.Clear(bytes, at, bytes.Length - at);
                break;
            case "one page of zeros":
                Array.Clear(bytes, at, Page);
                break;
            case "swapped":
                var other = random.Next(1, pages) * Page;
                var (one, two) = (bytes[at..(at + Page)], bytes[other..(other + Page)]);
                two.CopyTo(bytes, at);
                one.CopyTo(bytes, other);
                break;
            case "bytes flipped":
                for (var flip = 0; flip < 20; flip++)
                    bytes[random.Next(Page, bytes.Length)] ^= (byte)(1 << random.Next(8));
                break;
            case "noise":
                random.NextBytes(bytes.AsSpan(at, Page));
                break;
            case "a page of another kind":
                bytes[at + 4] = (byte)random.Next(0, 6);
                break;
            case "repeated":
                bytes[Page..(2 * Page)].CopyTo(bytes, at);
                break;
            case "shifted":
                bytes = [.. bytes[..at], .. new byte[random.Next(1, Page)], .. bytes[at..]];
                break;
            case "header bytes":
                random.NextBytes(bytes.AsSpan(random.Next(32, 150), 40));
                break;
            case "log noise":
                var noise = new byte[3 * Page];
                random.NextBytes(noise);
                File.WriteAllBytes(_folder.File("annotator-log.db"), noise);
                break;
            default:
                "Dear Anne,\nmeet me in Bath.\n"u8.CopyTo(bytes.AsSpan(at + random.Next(Page - 100)));
                break;
        }
        File.WriteAllBytes(Path, bytes);
    }
}
