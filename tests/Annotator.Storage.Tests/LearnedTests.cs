using Annotator.Core.Editing;
using Annotator.Core.Learning;
using Annotator.Core.Suggesting;
using Annotator.Storage.Care;
using Annotator.Testing;

namespace Annotator.Storage.Tests;

public sealed class LearnedTests : IDisposable
{
    private static readonly Document Unseen = new("unseen", "Then Anne left.");
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("annotator.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_learned_from_one_reviewer_is_not_anothers()
    {
        using var store = Made("[PER Anne] left.");
        store.Session("1").Do(new Accept("a1"));

        using var ana = new Learner(store, store, "ana");
        using var bob = new Learner(store, store, "bob");
        await ana.Learn([Parrot.Ready()], "1");
        await bob.Learn([Parrot.Ready()], "1");

        Assert.Equal(["PER 5-9"], Suggested(ana));
        Assert.Empty(Suggested(bob));
        Assert.Equal((1, 0), (ana.LearnedFrom("parrot"), bob.LearnedFrom("parrot")));
        Assert.Equal([new LearnedKey("parrot", "ana")], store.Learned());
    }

    [Fact]
    public async Task What_was_learned_is_there_after_a_restart_under_the_same_name()
    {
        string? source;
        using (var store = Made("[PER Anne] left."))
        {
            store.Session("1").Do(new Accept("a1"));
            using var learner = new Learner(store, store, "ana");
            await learner.Learn([Parrot.Ready()], "1");
            source = learner.WithLearned(Parrot.Ready()).Source;
        }

        using var again = LiteDbAnnotationStore.Open(Path);
        using var later = new Learner(again, again, "ana");

        Assert.Matches(@"^parrot@1\+[0-9a-f]{8}$", source);
        Assert.Equal(source, later.WithLearned(Parrot.Ready()).Source);
        Assert.Equal(1, later.LearnedFrom("parrot"));
    }

    [Fact]
    public async Task Another_version_learns_anew_from_the_same_documents()
    {
        using var store = Made("[PER Anne] left.", "In [LOC Bath].", "[PER Eve].");
        foreach (var (id, number) in new[] { ("1", "a1"), ("2", "a1") })
            store.Session(id).Do(new Accept(number));
        using (var older = new Learner(store, store, "ana"))
        {
            await older.Learn([Parrot.Ready()], "1");
            await older.Learn([Parrot.Ready()], "2");
        }

        using var newer = new Learner(store, store, "ana");
        Assert.Null(newer.WithLearned(Parrot.Ready("2")).Learned);
        await newer.CatchUp([Parrot.Ready("2")]);

        Assert.Equal(2, newer.LearnedFrom("parrot"));
        Assert.Equal(["PER 5-9"], Suggested(newer, "2"));
        Assert.Equal("2", store.FindLearned(new("parrot", "ana"))!.Version);
    }

    [Fact]
    public async Task What_was_done_while_nothing_learned_is_caught_up_on_once()
    {
        using var store = Made("[PER Anne] left.", "In [LOC Bath].");
        store.Session("1").Do(new AcceptPendingAndFinish());
        store.Session("2").Do(new Accept("a1"));
        using var learner = new Learner(store, store, "ana");

        await learner.CatchUp([Parrot.Ready()]);
        var mark = learner.WithLearned(Parrot.Ready()).Learned;
        await learner.CatchUp([Parrot.Ready()]);
        await learner.Learn([Parrot.Ready()], "1");

        Assert.Equal(new LearnedDocument("1", 1), Assert.Single(store.FindLearned(new("parrot", "ana"))!.Documents));
        Assert.Equal(mark, learner.WithLearned(Parrot.Ready()).Learned);
    }

    [Fact]
    public async Task What_is_forgotten_stays_so_until_its_document_changes()
    {
        using var store = Made("[PER Anne] left.");
        store.Session("1").Do(new AcceptPendingAndFinish());
        using var learner = new Learner(store, store, "ana");
        await learner.Learn([Parrot.Ready()], "1");

        Assert.Equal(1, await learner.Forget(Parrot.Ready()));
        await learner.CatchUp([Parrot.Ready()]);

        Assert.Equal("parrot@1", learner.WithLearned(Parrot.Ready()).Source);
        Assert.Empty(Suggested(learner));
        Assert.Empty(store.Learned());
        Assert.Equal(Review.Accepted, store.Find(new("1", "ana"))!.Document.Find("a1").Review);

        store.Session("1").Do(new SetNote("a1", "sure"));
        await learner.Learn([Parrot.Ready()], "1");
        Assert.Equal(["PER 5-9"], Suggested(learner));
    }

    [Fact]
    public async Task A_skipped_document_and_one_nobody_decided_in_teach_nothing()
    {
        using var store = Made("[PER Anne] left.", "In [LOC Bath].");
        store.Session("1").Do(new Accept("a1"));
        store.Session("1").Do(new SetStatus(new DocumentStatus(DocumentState.Skipped)));
        using var learner = new Learner(store, store, "ana");

        await learner.Learn([Parrot.Ready()], "1");
        await learner.Learn([Parrot.Ready()], "2");

        Assert.Equal(0, learner.LearnedFrom("parrot"));
        Assert.Null(store.FindLearned(new("parrot", "ana")));
    }

    [Fact]
    public async Task A_state_of_many_pieces_takes_the_place_of_the_one_before_and_leaves_none_behind()
    {
        using (var store = Made("[PER Anne] left."))
        {
            foreach (var length in new[] { 900_000, 1_500_000, 70_000 })
                await store.KeepLearned(new LearnedState(new("parrot", "ana"), "1", [new("1", 1), new("gone", 2)], Bytes(length)));
            await store.KeepLearned(new LearnedState(new("parrot", "bob"), "1", [], Bytes(40_000)));

            var kept = store.FindLearned(new("parrot", "ana"))!;
            Assert.Equal(70_000, kept.Bytes.Length);
            Assert.True(kept.Bytes.Span.SequenceEqual(Bytes(70_000)));
            Assert.Equal(new LearnedDocument("1", 1), Assert.Single(kept.Documents));
            Assert.Equal(2, store.Tables.Learned.Count());
            Assert.Equal(3 + 2, store.Tables.LearnedBytes.Count());
        }
        Assert.Empty(StoreCheck.Run(Path).Problems);
    }

    [Fact]
    public async Task A_renamed_document_is_still_one_learned_from_and_a_removed_one_is_not()
    {
        using var store = Made("[PER Anne] left.", "In [LOC Bath].");
        await store.KeepLearned(new LearnedState(new("parrot", "ana"), "1", [new("1", 1), new("2", 1, IsForgotten: true)], Bytes(10)));

        store.Rename("1", "letter");
        store.Remove("2");

        Assert.Equal(new LearnedDocument("letter", 1), Assert.Single(store.FindLearned(new("parrot", "ana"))!.Documents));
    }

    [Fact]
    public async Task What_was_learned_comes_back_with_a_backup()
    {
        StoreBackup backup;
        using (var store = Made("[PER Anne] left."))
        {
            await store.KeepLearned(new LearnedState(new("parrot", "ana"), "1", [new("1", 1)], Bytes(100_000)));
            backup = store.Backup();
            await store.KeepLearned(new LearnedState(new("parrot", "ana"), "1"));
        }

        StoreRestore.Run(Path, backup.Path);

        using var restored = LiteDbAnnotationStore.Open(Path);
        Assert.True(restored.FindLearned(new("parrot", "ana"))!.Bytes.Span.SequenceEqual(Bytes(100_000)));
    }

    [Fact]
    public async Task Damaged_bytes_are_told_of_by_a_check_and_learned_anew()
    {
        using (var store = Made("[PER Anne] left."))
        {
            await store.KeepLearned(new LearnedState(new("parrot", "ana"), "1", [new("1", 1)], Bytes(100)));
            var piece = store.Tables.LearnedBytes.FindAll().Single();
            piece["b"] = new byte[100];
            store.Tables.InTransaction(() => store.Tables.LearnedBytes.Update(piece));

            Assert.Null(store.FindLearned(new("parrot", "ana")));
        }
        Assert.Equal(["what 'parrot' learned from ana is not what was kept"], StoreCheck.Run(Path).Problems);
    }

    [Fact]
    public async Task What_could_not_be_written_is_written_the_next_time()
    {
        using var store = Made("[PER Anne] left.");
        store.Session("1").Do(new Accept("a1"));
        using var learner = new Learner(store, new FailingOnce(store), "ana");

        var problems = await learner.Learn([Parrot.Ready()], "1");
        await learner.Learn([Parrot.Ready()], "1");

        Assert.Equal("parrot could not learn: The disk is full.", Assert.Single(problems));
        Assert.Equal(new LearnedDocument("1", 1), Assert.Single(store.FindLearned(new("parrot", "ana"))!.Documents));
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    private static IEnumerable<string> Suggested(Learner learner, string version = "1") =>
        SuggestionBatch.Ask(learner.WithLearned(Parrot.Ready(version)), new(Unseen), CancellationToken.None)
            .Suggestions.Select(suggestion => $"{suggestion.Label} {suggestion.Span.Start}-{suggestion.Span.End}");

    private LiteDbAnnotationStore Made(params string[] marked)
    {
        var store = LiteDbAnnotationStore.Open(Path);
        foreach (var (text, number) in marked.Select((text, index) => (text, index + 1)))
            store.AddSuggested(Marked.Text(text, $"{number}"));
        return store;
    }

    /// <summary>A store on a disk that is full at the first try.</summary>
    private sealed class FailingOnce(ILearnedStates store) : ILearnedStates
    {
        private bool _hasFailed;

        public IReadOnlyList<LearnedKey> Learned() => store.Learned();

        public LearnedState? FindLearned(LearnedKey key) => store.FindLearned(key);

        public Task KeepLearned(LearnedState learned)
        {
            if (_hasFailed)
                return store.KeepLearned(learned);
            _hasFailed = true;
            return Task.FromException(new Core.Keeping.StoreException("The disk is full."));
        }
    }
}
