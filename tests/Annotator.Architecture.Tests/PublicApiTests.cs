namespace Annotator.Architecture.Tests;

public class PublicApiTests
{
    /// <summary>Plugins built last year must load: whoever changes this surface shall see it, and say so.</summary>
    [Fact]
    public void The_surface_that_plugins_are_built_on_is_as_approved()
    {
        var folder = Path.Combine(Repository.Root, "tests", "Annotator.Architecture.Tests");
        var approved = Path.Combine(folder, "PublicApi.approved.txt");
        var received = Path.Combine(folder, "PublicApi.received.txt");
        var surface = PublicSurface.Of(typeof(IAnnotator).Assembly);

        if (File.Exists(approved) && File.ReadAllText(approved) == surface)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, surface);
        Assert.Fail($"""
            The public surface of Annotator.Abstractions is not the approved one. Compare:
                diff {approved} {received}
            If you meant to add to it, approve it with
                mv {received} {approved}
            If something went away or changed, plugins built before may no longer work: raise Contract.Number as well.
            """);
    }
}
