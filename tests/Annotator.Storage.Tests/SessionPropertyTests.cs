using System.Security.Cryptography;
using System.Text;
using Annotator.Core.Editing;
using Annotator.Testing;
using CsCheck;

namespace Annotator.Storage.Tests;

public class SessionPropertyTests
{
    private const string Text = "Dear [PER Anne], meet [PER Bob] in [PER Bath] or [LOC [PER New] York], said [ORG Reuters].";

    private static readonly string[] Documents = ["one", "two", "three"];
    private static readonly string[] Labels = ["PER", "LOC", "ORG"];

    private static readonly Gen<Step> Steps = Gen.Frequency(
        (4, Gen.Int[1, 9].Select(number => new Step(Kind.Accept, number))),
        (4, Gen.Int[1, 9].Select(number => new Step(Kind.Reject, number))),
        (4, Gen.Select(Gen.Int[1, 9], Gen.Int[0, 2], (number, label) => new Step(Kind.Relabel, number, label))),
        (2, Gen.Select(Gen.Int[1, 9], Gen.Int[0, 40], (number, start) => new Step(Kind.Move, number, start))),
        (3, Gen.Select(Gen.Int[0, 2], Gen.Int[0, 40], (label, start) => new Step(Kind.Draw, label, start))),
        (2, Gen.Int[1, 9].Select(number => new Step(Kind.Delete, number))),
        (1, Gen.Const(new Step(Kind.AcceptPending))),
        (1, Gen.Int[0, 3].Select(state => new Step(Kind.Status, state))),
        (6, Gen.Const(new Step(Kind.Undo))),
        (3, Gen.Const(new Step(Kind.Redo))),
        (2, Gen.Const(new Step(Kind.Reopen))));

    private enum Kind
    {
        Accept,
        Reject,
        Relabel,
        Move,
        Draw,
        Delete,
        AcceptPending,
        Status,
        Undo,
        Redo,
        Reopen,
    }

    [Fact]
    public void A_session_on_a_store_is_like_one_in_memory_however_often_it_is_reopened() =>
        Steps.Array[1, 40].Sample(steps =>
        {
            using var folder = new TemporaryFolder();
            var store = LiteDbAnnotationStore.Open(folder.File("annotator.db"));
            try
            {
                store.AddSuggested(Marked.Text(Text));
                var time = new Clock();
                var inMemory = new AnnotationSession(Marked.Text(Text), "ana", new MemoryChangeLog("test"), time);
                var kept = store.Session("test", time: time);
                foreach (var step in steps)
                {
                    if (step.Kind == Kind.Reopen)
                    {
                        store.Dispose();
                        store = LiteDbAnnotationStore.Open(folder.File("annotator.db"));
                        kept = store.Session("test", time: time);
                    }
                    Do(step, inMemory);
                    Do(step, kept);
                    Assert.Equal(Printed.Of(inMemory.Current), Printed.Of(kept.Current));
                }
                Assert.Equal(Printed.Of(inMemory.Current), Printed.Of(store.Find(new("test", "ana"))!.Document));
                var annotations = inMemory.Current.Annotations;
                Assert.Equal(
                    new("test", inMemory.Current.Status, annotations.PendingCount, annotations.Count - annotations.PendingCount),
                    store.List("ana").Single());
            }
            finally
            {
                store.Dispose();
            }
        }, iter: 60, threads: 1);

    /// <summary>The state of all documents is hashed after every step; undo and redo lead back to the very hashes, across documents and restarts.</summary>
    [Fact]
    public void Edits_switches_restarts_undo_and_redo_keep_the_hash_of_the_state() =>
        Gen.Select(Gen.Int[0, 2], Steps).Array[1, 60].Sample(steps =>
        {
            using var folder = new TemporaryFolder();
            var store = LiteDbAnnotationStore.Open(folder.File("annotator.db"));
            try
            {
                foreach (var id in Documents)
                    store.AddSuggested(Marked.Text(Text, id));
                var hashes = new List<string> { HashOf(store) };
                var (now, time) = (0, new Clock());
                foreach (var (document, step) in steps)
                {
                    if (step.Kind == Kind.Reopen)
                    {
                        store.Dispose();
                        store = LiteDbAnnotationStore.Open(folder.File("annotator.db"));
                    }
                    // Undo goes to the document of the newest edit, as the workbench does.
                    var session = store.Session(Documents[document], time: time);
                    if (step.Kind == Kind.Undo && session.NextUndo is { } undone)
                        session = store.Session(undone.DocumentId, time: time);
                    if (step.Kind == Kind.Redo && session.NextRedo is { } redone)
                        session = store.Session(redone.DocumentId, time: time);
                    var version = store.Find(new(session.Current.Document.Id, "ana"))!.Version;
                    Do(step, session);
                    var isDone = store.Find(new(session.Current.Document.Id, "ana"))!.Version > version;
                    if (isDone && step.Kind is not (Kind.Undo or Kind.Redo))
                        hashes = [.. hashes[..(now + 1)], HashOf(store)];
                    if (isDone)
                        now += step.Kind == Kind.Undo ? -1 : 1;
                    Assert.Equal(hashes[now], HashOf(store));
                }
            }
            finally
            {
                store.Dispose();
            }
        }, iter: LongTests.Rounds(15, 400), threads: 1);

    private static string HashOf(LiteDbAnnotationStore store)
    {
        // The next free number is no part of what anybody decided, and never goes back.
        var lines = Documents.SelectMany(id => Printed.Of(store.Find(new(id, "ana"))!.Document).Split('\n').Skip(1));
        var list = store.List("ana").Select(summary => $"{summary}");
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines.Concat(list)))));
    }

    private static void Do(Step step, AnnotationSession session)
    {
        switch (step.Kind)
        {
            case Kind.Undo:
                session.Undo();
                break;
            case Kind.Redo:
                session.Redo();
                break;
            case Kind.Reopen:
                break;
            default:
                if (EditOf(step, session.Current) is { } edit)
                    session.Do(edit);
                break;
        }
    }

    private static Edit? EditOf(Step step, AnnotatedDocument document)
    {
        var id = $"a{step.First}";
        return step.Kind switch
        {
            Kind.AcceptPending => new AcceptPending(),
            Kind.Status => new SetStatus(new((DocumentState)step.First, Note: "note")),
            Kind.Draw => new Draw("entity", Labels[step.First], new(step.Second, step.Second + 5)),
            _ when document.FindOrNull(id) is null => null,
            Kind.Accept => new Accept(id),
            Kind.Reject => new Reject(id),
            Kind.Relabel => new Relabel(id, Labels[step.Second]),
            Kind.Move => new MoveBoundary(id, new(step.Second, step.Second + 3)),
            _ => new Delete(id),
        };
    }

    private sealed record Step(Kind Kind, int First = 0, int Second = 0);

    /// <summary>Stands still, so that both sessions date their edits alike.</summary>
    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
