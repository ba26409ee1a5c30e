namespace Annotator.Architecture.Tests;

/// <summary>What lies beside the command line after a build.</summary>
public class OutputTests
{
    [Fact]
    public void Nothing_that_ships_carries_a_compiler()
    {
        Assert.True(File.Exists(Path.Combine(Repository.CliOutput, "annotator.dll")), $"Build the solution first: {Repository.CliOutput} has no annotator.dll.");
        Assert.Empty(Directory.EnumerateFiles(Repository.CliOutput, "Microsoft.CodeAnalysis*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Every_plugin_lies_in_a_folder_of_its_own_and_no_other_does()
    {
        var built = Directory.EnumerateDirectories(Path.Combine(Repository.CliOutput, "plugins")).Select(Path.GetFileName).Order();

        Assert.Equal(Repository.Projects("plugins").Select(project => project.Name).Order(), built);
        Assert.All(built, name => Assert.True(File.Exists(Path.Combine(Repository.CliOutput, "plugins", name!, name + ".dll")), name));
    }

    [Fact]
    public void The_contract_comes_from_the_host_alone() =>
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Repository.CliOutput, "plugins"), "Annotator.Abstractions*", SearchOption.AllDirectories));
}
