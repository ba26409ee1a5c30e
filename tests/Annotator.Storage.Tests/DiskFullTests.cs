using System.Globalization;
using Annotator.Testing;
using Xunit.Abstractions;

namespace Annotator.Storage.Tests;

/// <summary>The disk takes no more: a small one of its own where the system lets us mount it, and everywhere a limit on the size of files.</summary>
public sealed class DiskFullTests(ITestOutputHelper output) : IDisposable
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

        var kept = Kept(said);
        using var store = LiteDbAnnotationStore.Open(Path);
        Assert.Equal(kept, store.Find(new("test", "ana"))!.Version);
        Assert.Equal(kept, store.Changes("ana").Count());
    }

    [Fact]
    public void Edits_wait_in_memory_while_a_small_disk_is_full_and_none_is_lost_when_there_is_room_again()
    {
        if (!Worker.CanMount())
        {
            output.WriteLine("This system does not let us mount a disk; the limit on the size of files stands in for it.");
            return;
        }
        using var worker = new Worker("full", Path, disk: "6m");

        var said = worker.ReadToEnd();

        var kept = Kept(said);
        Assert.Equal([$"reopened {kept} {kept}", "check 0"], said.TakeLast(2));
    }

    private static int Kept(IReadOnlyList<string> said)
    {
        var full = said.First(line => line.StartsWith("waits ", StringComparison.Ordinal));
        Assert.Contains("Not saved: 1 change waits in memory.", full, StringComparison.Ordinal);
        Assert.Contains("could not be written", full, StringComparison.Ordinal);
        Assert.Contains("still 2", said);
        var kept = int.Parse(said.Last(line => line.StartsWith("kept ", StringComparison.Ordinal))[5..], CultureInfo.InvariantCulture);
        Assert.NotEqual(0, kept);
        return kept;
    }
}
