using Annotator.Core.Editing;
using Annotator.Core.Keeping;
using Annotator.Testing;

namespace Annotator.Storage.Tests;

/// <summary>A store with three changes before its backup and three after, to be damaged.</summary>
internal sealed class DamagedStore
{
    private DamagedStore(string path, StoreBytes bytes, List<string> states) => (Path, Bytes, States) = (path, bytes, states);

    public string Path { get; }

    /// <summary>Its files while they are whole.</summary>
    public StoreBytes Bytes { get; }

    /// <summary>What ana saw after the backup and after each change since; the last is how the store stands.</summary>
    public IReadOnlyList<string> States { get; }

    /// <summary>Makes one that was closed in order.</summary>
    public static DamagedStore Closed(string folder)
    {
        var path = System.IO.Path.Combine(folder, "annotator.db");
        var states = Work(path, () => { });
        return new(path, StoreBytes.Of(path, LogOf(path)), states);
    }

    /// <summary>Makes one whose process was killed: its last changes stand in its log only.</summary>
    public static DamagedStore Killed(string folder)
    {
        var path = System.IO.Path.Combine(folder, "annotator.db");
        StoreBytes? bytes = null;
        var states = Work(path, () => bytes = StoreBytes.Of(path, LogOf(path)));
        return new(path, bytes!, states);
    }

    /// <summary>Puts files in the place of the store's.</summary>
    public void Put(StoreBytes bytes)
    {
        File.WriteAllBytes(Path, bytes.File);
        File.Delete(LogOf(Path));
        if (bytes.Log.Length > 0)
            File.WriteAllBytes(LogOf(Path), bytes.Log);
    }

    /// <summary>What ana sees when the store opens and reads; null when it is refused, by name and with the way back.</summary>
    public string? Read()
    {
        try
        {
            using var store = LiteDbAnnotationStore.Open(Path);
            return Read(store);
        }
        catch (StoreException refusal)
        {
            Refusal = refusal.Message;
            Assert.StartsWith($"'{Path}' ", refusal.Message, StringComparison.Ordinal);
            Assert.Contains("store restore", refusal.Message, StringComparison.Ordinal);
            return null;
        }
    }

    /// <summary>The sentence the store was refused with; null when it was not.</summary>
    public string? Refusal { get; private set; }

    public static string Read(LiteDbAnnotationStore store) =>
        Printed.Of(store.Find(new("letter", "ana"))!.Document) + Printed.Of(store.Find(new("notes", "ana"))!.Document);

    private static List<string> Work(string path, Action atTheEnd)
    {
        var states = new List<string>();
        using var store = LiteDbAnnotationStore.Open(path);
        store.AddSuggested(Marked.Text($"Dear [PER Anne]{string.Concat(Enumerable.Repeat(", meet me in [LOC Bath]", 120))}.", "letter"));
        store.AddSuggested(Marked.Text($"[PER Bob] said no. {new string('.', 20_000)}", "notes"));
        var (letter, notes) = (store.Session("letter"), store.Session("notes"));
        letter.Do(new Accept("a1"));
        letter.Do(new Relabel("a2", "ORG"));
        notes.Do(new Reject("a1"));
        store.Backup();
        states.Add(Read(store));
        letter = store.Session("letter");
        letter.Do(new Draw("entity", "MISC", new(0, 4)));
        states.Add(Read(store));
        letter.Do(new AcceptPending());
        states.Add(Read(store));
        store.Session("notes").Do(new SetStatus(new(DocumentState.Done, Note: "read")));
        states.Add(Read(store));
        atTheEnd();
        return states;
    }

    private static string LogOf(string path) => Opening.StoreHeader.LogOf(path);
}
