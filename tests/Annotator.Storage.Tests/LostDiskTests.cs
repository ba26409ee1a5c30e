using Annotator.Core.Editing;
using Annotator.Core.Keeping;
using Annotator.Storage.Care;
using Annotator.Storage.Disk;
using Annotator.Testing;

namespace Annotator.Storage.Tests;

/// <summary>The folder of an open store goes away or takes nothing any more; the edits wait, and are written once it is right again.</summary>
public sealed class LostDiskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Desk => _folder.File("desk");

    private string Path => System.IO.Path.Combine(Desk, "annotator.db");

    public LostDiskTests() => Directory.CreateDirectory(Desk);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Edits_wait_while_the_folder_is_away_and_are_written_when_it_is_back(bool isAnotherDisk)
    {
        if (OperatingSystem.IsWindows())
            return;
        using (var patient = new PatientStore(Opened()))
        {
            var session = patient.Session("test");
            session.Do(new Accept("a1"));

            Directory.Move(Desk, _folder.File("away"));
            session.Do(new Accept("a2"));
            Assert.StartsWith($"Not saved: 1 change waits in memory. '{Path}' is gone: it or its folder was moved, deleted or unmounted.", patient.Problem, StringComparison.Ordinal);
            session.Do(new Accept("a3"));
            Assert.Equal(2, patient.Unsaved);

            if (isAnotherDisk)
                Copy(_folder.File("away"), Desk);
            else
                Directory.Move(_folder.File("away"), Desk);
            session.Do(new Relabel("a3", "ORG"));
            Assert.Equal((0, null), (patient.Unsaved, patient.Problem));
            var refusal = Assert.Throws<StoreException>(() => LiteDbAnnotationStore.Open(Path));
            Assert.Contains("is in use by", refusal.Message, StringComparison.Ordinal);
        }

        RequireFour();
    }

    [Fact]
    public void Edits_wait_while_the_folder_is_read_only_and_are_written_when_it_takes_them_again()
    {
        var files = new StubbornFiles();
        using (var patient = new PatientStore(Opened(files)))
        {
            var session = patient.Session("test");
            session.Do(new Accept("a1"));

            files.IsReadOnly = true;
            session.Do(new Accept("a2"));
            Assert.StartsWith("Not saved: 1 change waits in memory.", patient.Problem, StringComparison.Ordinal);
            Assert.Contains("Read-only file system", patient.Problem, StringComparison.Ordinal);
            session.Do(new Accept("a3"));
            Assert.Equal(2, patient.Unsaved);

            files.IsReadOnly = false;
            session.Do(new Relabel("a3", "ORG"));
            Assert.Equal((0, null), (patient.Unsaved, patient.Problem));
        }

        RequireFour();
    }

    [Fact]
    public void What_cannot_be_read_meanwhile_is_a_sentence_and_no_crash()
    {
        var files = new StubbornFiles();
        using var store = Opened(files);
        using var patient = new PatientStore(store);
        var session = patient.Session("test");
        files.IsReadOnly = true;
        session.Do(new Accept("a2"));

        var refusal = Record.Exception(() => store.Find(new("test", "ana")));

        Assert.True(refusal is null or StoreException, $"{refusal}");
        files.IsReadOnly = false;
        Assert.True(patient.TrySave());
    }

    private LiteDbAnnotationStore Opened(StoreFiles? files = null)
    {
        using (var store = LiteDbAnnotationStore.Open(Path))
            store.AddSuggested(Marked.Text("Dear [PER Anne], meet [PER Bob] in [LOC Bath]."));
        return LiteDbAnnotationStore.Open(Path, null, files ?? StoreFiles.OfDisk);
    }

    private void RequireFour()
    {
        Assert.Empty(StoreCheck.Run(Path).Problems);
        using var store = LiteDbAnnotationStore.Open(Path);
        Assert.Equal(4, store.Changes("ana").Count());
        Assert.Equal("ORG", store.Find(new("test", "ana"))!.Document.Find("a3").Label);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
            File.Copy(file, System.IO.Path.Combine(to, System.IO.Path.GetFileName(file)));
    }

    /// <summary>A folder that takes nothing while it is read-only, whether a file is open in it or not.</summary>
    private sealed class StubbornFiles : StoreFiles
    {
        public bool IsReadOnly { get; set; }

        public override RandomFile Log(string path, bool isReadOnly) => IsReadOnly
            ? throw new UnauthorizedAccessException("Read-only file system")
            : new StubbornFile(path, isReadOnly, this);

        private sealed class StubbornFile(string path, bool isReadOnly, StubbornFiles files) : RandomFile(path, isReadOnly)
        {
            public override void Write(ReadOnlySpan<byte> bytes, long position)
            {
                if (files.IsReadOnly)
                    throw new IOException("Read-only file system");
                base.Write(bytes, position);
            }
        }
    }
}
