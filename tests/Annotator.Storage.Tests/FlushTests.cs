using Annotator.Core.Editing;
using Annotator.Core.Keeping;
using Annotator.Testing;

namespace Annotator.Storage.Tests;

/// <summary>What reaches the disk, and what happens when the disk does not answer.</summary>
public sealed class FlushTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LiteDbAnnotationStore _store;

    public FlushTests()
    {
        _store = LiteDbAnnotationStore.Open(Path);
        _store.AddSuggested(Marked.Text("Dear [PER Anne], meet [PER Bob] in [LOC Bath]."));
    }

    private string Path => _folder.File("annotator.db");

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Each_edit_and_each_undo_is_one_flush()
    {
        var session = _store.Session("test");
        var flushes = 0;
        _store.Tables.Flush = log =>
        {
            flushes++;
            log.Flush();
        };

        session.Do(new Accept("a1"));
        Assert.Equal(1, flushes);
        session.Do(new AcceptPending());
        Assert.Equal(2, flushes);
        session.Undo();
        Assert.Equal(3, flushes);
    }

    [Fact]
    public void A_change_that_the_disk_did_not_confirm_is_kept_and_said_to_be_so()
    {
        var key = new CopyKey("test", "ana");
        var change = Planned(new Accept("a1"));
        _store.Tables.Flush = _ => throw new IOException("Input/output error");

        var refusal = Assert.Throws<NotOnDiskException>(() => _store.Commit(key, 0, change));

        Assert.Contains("has the change, but the disk did not confirm it (Input/output error)", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, _store.Find(key)!.Version);
        _store.Tables.Flush = log => log.Flush();
        Assert.Equal(2, _store.Commit(key, 1, change.Inverse(ChangeOrigin.Undo, change.At)));
    }

    [Fact]
    public void A_patient_store_counts_it_as_kept_and_has_a_sentence_for_the_status_line()
    {
        var patient = new PatientStore(_store);
        _store.Tables.Flush = _ => throw new IOException("Input/output error");

        patient.Session("test").Do(new Accept("a1"));

        Assert.Equal(0, patient.Unsaved);
        Assert.Contains("did not confirm", patient.Problem, StringComparison.Ordinal);
        _store.Tables.Flush = log => log.Flush();
        patient.Session("test").Do(new Reject("a2"));
        Assert.Null(patient.Problem);
        Assert.Equal(2, _store.Find(new("test", "ana"))!.Version);
    }

    private Change Planned(Edit edit)
    {
        var log = new MemoryChangeLog("test");
        new AnnotationSession(_store.Find(new("test", "ana"))!.Document, "ana", log, TimeProvider.System).Do(edit);
        return log.NewestFirst().Single().Change;
    }
}
