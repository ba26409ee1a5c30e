using System.Globalization;
using Annotator.Testing;

namespace Annotator.Storage.Tests;

/// <summary>The disk takes no more: a limit on the size of files stands in for it, which needs no rights.</summary>
public sealed class DiskFullTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("annotator.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Edits_wait_in_memory_while_the_disk_is_full_and_none_is_lost_when_it_takes_them_again()
    {
        if (!OperatingSystem.IsLinux())
            return;
        // In blocks of a kilobyte: the store fits, and some edits beside it.
        using var worker = new Worker("fill", Path, kilobytes: 900);

        var said = worker.ReadToEnd();

        var full = said.First(line => line.StartsWith("waits ", StringComparison.Ordinal));
        Assert.Contains("Not saved: 1 change wait in memory.", full, StringComparison.Ordinal);
        Assert.Contains("could not be written", full, StringComparison.Ordinal);
        var kept = int.Parse(said.Last(line => line.StartsWith("kept ", StringComparison.Ordinal))[5..], CultureInfo.InvariantCulture);
        using var store = LiteDbAnnotationStore.Open(Path);
        Assert.NotEqual(0, kept);
        Assert.Equal(kept, store.Find(new("test", "ana"))!.Version);
        Assert.Equal(kept, store.Changes("ana").Count());
    }
}
